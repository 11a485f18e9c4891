import { type MandateId, mandateIdSchema } from '../ids.ts';
import { type Mandate, mandateSchema } from '../sittings/mandate.ts';

/** Who sits in a commune that does not exist: a college of five, a council of thirteen, and who writes the minutes. */
export const EXAMPLE_MANDATES: ReadonlyMap<MandateId, Mandate> = new Map(
  [
    member('Alice', 'bourgmestre', 1, 'feminine', ['college', 'conseil'], 'Groupe Est'),
    member('Bruno', 'echevin', 1, 'masculine', ['college', 'conseil'], 'Groupe Est'),
    member('Chloé', 'echevin', 2, 'feminine', ['college', 'conseil'], 'Groupe Est'),
    member('Denis', 'echevin', 3, 'masculine', ['college', 'conseil'], 'Groupe Est'),
    member('Emma', 'president-cpas', 1, 'feminine', ['college'], 'Groupe Est'),
    member('Félix', 'directeur-general', 1, 'masculine', ['college', 'conseil']),
    member('Gaëlle', 'conseiller', 1, 'feminine', ['conseil'], 'Groupe Est'),
    member('Hugo', 'conseiller', 2, 'masculine', ['conseil'], 'Groupe Est'),
    member('Inès', 'conseiller', 3, 'feminine', ['conseil'], 'Groupe Est'),
    member('Jules', 'conseiller', 4, 'masculine', ['conseil'], 'Groupe Ouest'),
    member('Karim', 'conseiller', 5, 'masculine', ['conseil'], 'Groupe Ouest'),
    member('Léa', 'conseiller', 6, 'feminine', ['conseil'], 'Groupe Ouest'),
    member('Marc', 'conseiller', 7, 'masculine', ['conseil'], 'Groupe Ouest'),
    member('Nora', 'conseiller', 8, 'feminine', ['conseil'], 'Groupe Ouest'),
    member('Oscar', 'conseiller', 9, 'masculine', ['conseil']),
  ].map((mandate) => [mandate.id, mandate]),
);

/** The mandate of an example person, by first name: `mandateOf('Alice')`. */
export function mandateOf(firstName: string): Mandate {
  const mandate = EXAMPLE_MANDATES.get(mandateIdSchema.parse(`${plain(firstName)}-exemple`));
  if (mandate === undefined) throw new Error(`Aucun mandat d’exemple au prénom « ${firstName} ».`);
  return mandate;
}

function member(
  firstName: string,
  held: string,
  rank: number,
  gender: Mandate['gender'],
  assemblies: readonly string[],
  group?: string,
): Mandate {
  const signs = held === 'bourgmestre' || held === 'directeur-general';
  return mandateSchema.parse({
    id: `${plain(firstName)}-exemple`,
    name: `${firstName} Exemple`,
    person: `${plain(firstName)}-exemple`,
    function: held,
    gender,
    assemblies,
    from: '2024-12-02',
    rank,
    ...(group === undefined ? {} : { group }),
    ...(signs ? { defaultSignatory: true } : {}),
  });
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
