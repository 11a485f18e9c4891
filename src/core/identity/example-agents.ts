/** The directory of a commune that does not exist: shown in guides, used by the demonstration and the tests. */
export const EXAMPLE_AGENTS = `# Qui travaille à la commune, et ce que chacun peut faire.
services:
  - id: population
    name: Population et état civil
  - id: culture
    name: Culture
  - id: secretariat
    name: Secrétariat
  - id: direction-generale
    name: Direction générale
  - id: direction-financiere
    name: Direction financière
  - id: finances
    name: Finances
  - id: personnel
    name: Personnel
  - id: travaux
    name: Travaux
  - id: urbanisme
    name: Urbanisme
  - id: mobilite
    name: Mobilité
  - id: enseignement
    name: Enseignement
  - id: cpas
    name: CPAS
agents:
  - id: alice-exemple
    name: Alice Exemple
    email: alice@exemple.example
    services: [population]
    roles:
      content:
        - role: administration
      college:
        grants:
          - role: member
            assemblies: [college, conseil]
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
      college:
        grants:
          - role: member
            assemblies: [college, conseil]
  - id: chloe-exemple
    name: Chloé Exemple
    email: chloe@exemple.example
    roles:
      content:
        - role: redaction
      college:
        grants:
          - role: member
            assemblies: [college, conseil]
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
        grants:
          - role: reviewer
            level: direction-generale
          - role: secretariat
          - role: observer
  - id: denis-exemple
    name: Denis Exemple
    email: denis@exemple.example
    roles:
      college:
        grants:
          - role: member
            assemblies: [college, conseil]
  - id: emma-exemple
    name: Emma Exemple
    email: emma@exemple.example
    roles:
      college:
        grants:
          - role: member
            assemblies: [college]
  - id: gaelle-exemple
    name: Gaëlle Exemple
    email: gaelle@exemple.example
    roles:
      college:
        grants:
          - role: member
            assemblies: [conseil]
  - id: paul-exemple
    name: Paul Exemple
    email: paul@exemple.example
    services: [secretariat, direction-generale]
    roles:
      college:
        grants:
          - role: secretariat
          - role: author
            services: [secretariat, direction-generale]
          - role: reviewer
            level: chef-de-service
            services: [secretariat, direction-generale]
  - id: rachid-exemple
    name: Rachid Exemple
    email: rachid@exemple.example
    services: [travaux, urbanisme, mobilite]
    roles:
      college:
        grants:
          - role: author
            services: [travaux, urbanisme, mobilite]
  - id: sofia-exemple
    name: Sofia Exemple
    email: sofia@exemple.example
    services: [travaux, urbanisme, mobilite]
    roles:
      college:
        grants:
          - role: author
            services: [travaux, urbanisme, mobilite]
          - role: reviewer
            level: chef-de-service
            services: [travaux, urbanisme, mobilite]
          - role: adviser
            services: [urbanisme]
  - id: thomas-exemple
    name: Thomas Exemple
    email: thomas@exemple.example
    services: [population, culture, personnel, enseignement, cpas]
    roles:
      college:
        grants:
          - role: author
            services: [population, culture, personnel, enseignement, cpas]
  - id: ursule-exemple
    name: Ursule Exemple
    email: ursule@exemple.example
    services: [population, culture, personnel, enseignement, cpas]
    roles:
      college:
        grants:
          - role: author
            services: [population, culture, personnel, enseignement, cpas]
          - role: reviewer
            level: chef-de-service
            services: [population, culture, personnel, enseignement, cpas]
          - role: serviceObserver
            services: [secretariat]
  - id: victor-exemple
    name: Victor Exemple
    email: victor@exemple.example
    services: [direction-financiere, finances]
    roles:
      college:
        functions:
          - function: financeDirector
        grants:
          - role: author
            services: [direction-financiere, finances]
          - role: reviewer
            level: chef-de-service
            services: [direction-financiere, finances]
          - role: adviser
            services: [direction-financiere, finances]
  - id: william-exemple
    name: William Exemple
    email: william@exemple.example
    roles:
      college:
        grants:
          - role: restrictedObserver
`;
