/** The directory of a commune that does not exist: shown in guides, used by the demonstration and the tests. */
export const EXAMPLE_AGENTS = `# Qui travaille à la commune, et ce que chacun peut faire.
services:
  - id: population
    name: Population et état civil
  - id: culture
    name: Culture
agents:
  - id: alice-exemple
    name: Alice Exemple
    email: alice@exemple.example
    services: [population]
    roles:
      content:
        - role: administration
  - id: bruno-exemple # remplace Chloé en été
    name: Bruno Exemple
    email: bruno@exemple.example
    until: 2030-12-31
    services: [culture, population]
    roles:
      content:
        - role: redaction
        - role: validation
          collections: [events]
          services: [culture]
  - id: chloe-exemple
    name: Chloé Exemple
    email: chloe@exemple.example
    roles:
      content:
        - role: redaction
  - id: dana-exemple
    name: Dana Exemple
    email: dana@exemple.example
    roles:
      content:
        - role: validation
      college:
        functions:
          - function: directorGeneral
            acting: true
`;
