import { agendaHeadings } from '../../agenda/agenda-headings.ts';
import type { Item } from '../../items/item.ts';
import { assemblyIn, sittingIn, type World } from './simulated-world.ts';

/**
 * The words that an item's documents take from the settings: names of the assembly, of its lists and of who signs;
 * French lines.
 */
export function describeDocuments(item: Item, world: World): readonly string[] {
  const assembly = assemblyIn(world, item);
  if (assembly === undefined) return [];
  const { settings, records } = world;
  const sitting = sittingIn(world, item);
  const heading =
    sitting === undefined ? undefined : agendaHeadings(sitting.agenda, records.items, assembly).get(item.id);
  const services = [item.proposingService, ...(item.serviceInCharge === undefined ? [] : [item.serviceInCharge])];
  const named: readonly (readonly [string, string | undefined])[] = [
    ['Assemblée', `${assembly.name} (${assembly.atName})`],
    ['Séance', assembly.public ? 'publique' : 'non publique'],
    ['Catégorie', item.category && assembly.categories[item.category]?.label],
    ['Classement', item.classifier && assembly.classifiers[item.classifier]?.label],
    ['Commission', item.committee && assembly.committees[item.committee]?.label],
    ['Liste', 'listType' in item ? assembly.listTypes[item.listType]?.label : undefined],
    ['Titre de partie', heading],
    ...services.map((id): [string, string | undefined] => [
      'Service',
      settings.services.find((service) => service.id === id)?.name,
    ]),
    ...(item.opinions ?? []).map(({ id, rule }): [string, string | undefined] => [
      `Avis ${id}`,
      rule && assembly.opinions.rules[rule]?.label,
    ]),
    ...(item.annexes ?? []).map(({ id, type }): [string, string | undefined] => [
      `Annexe ${id}`,
      assembly.annexTypes[type]?.label,
    ]),
    ...signatories(item, world),
  ];
  return named.flatMap(([what, text]) => (text === undefined || text === '' ? [] : [`${what}\u00A0: ${text}`]));
}

/** In every form: which of them is printed depends on who sits that day. */
function signatories(item: Item, world: World): [string, string][] {
  const sitting = sittingIn(world, item);
  if (sitting === undefined) return [];
  const functions = Object.entries(assemblyIn(world, item)?.sittings.functions ?? {});
  return functions
    .filter(([, { signs }]) => signs)
    .map(([id, { masculine, feminine, acting, actingFeminine }]) => [
      `Signature ${id}`,
      [masculine, feminine, acting, actingFeminine].join(', '),
    ]);
}
