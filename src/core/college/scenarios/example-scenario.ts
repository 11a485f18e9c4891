import { parse } from 'yaml';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { ScenarioRun } from './run-scenario.ts';
import { castSchema, scenarioSchema } from './scenario.ts';

const CAST = castSchema.parse(
  parse(`
personnes:
  chef:
    nom: Boris Exemple
    services: [travaux]
    roles:
      - { role: author, services: [travaux] }
      - { role: reviewer, level: chef-de-service, services: [travaux] }
  secretaire: { nom: Diego Exemple, services: [secretariat], roles: [{ role: secretariat }] }
  lecteur: { nom: Henri Exemple, services: [], roles: [{ role: restrictedObserver }] }
mandats:
  - { id: alice, name: Alice Exemple, function: bourgmestre, gender: feminine, assemblies: [college], from: 2024-12-02, rank: 1 }
  - { id: bruno, name: Bruno Exemple, function: echevin, gender: masculine, assemblies: [college], from: 2024-12-02, rank: 1 }
`),
);

/** A story in which everything goes as told, for tests: a sitting, and an item that is put on its agenda. */
export const HOLDING_STORY = `
titre: Un point est inscrit
regle: Exemple
debut: 2026-03-02T09:00
decor:
  seances: { seance: { assembly: college, at: 2026-03-09T14:00, presents: [alice] } }
  points: { point: { title: Rue du Moulin, etat: brouillon } }
etapes:
  - etape: Le lecteur ne modifie rien
    qui: lecteur
    domaine: point
    demande: { kind: edit, item: $point, changes: { title: Autre titre } }
    refus: role-missing
  - etape: Le chef le valide
    qui: chef
    domaine: point
    demande: { kind: validate, item: $point }
  - etape: Le secrétariat l’inscrit
    qui: secretaire
    domaine: point
    demande: { kind: present, item: $point, sitting: $seance }
attendu:
  points: { point: { stage: presented, title: Rue du Moulin } }
`;

/** A story ready to be played under the example settings. */
export function exampleRun(story: string): ScenarioRun {
  return {
    scenario: scenarioSchema.parse(parse(story)),
    cast: CAST,
    settings: EXAMPLE_SETTINGS,
    digest: () => 'a'.repeat(64),
  };
}
