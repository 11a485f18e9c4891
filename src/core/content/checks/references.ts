import { nearestWord } from '../../shared/edit-distance.ts';
import type { Entry, LoadedCommune, UnreadEntry } from '../loaded-commune.ts';
import type { Place, Problem } from '../problem.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../registry.ts';
import { schemaFields, valuesAt } from '../schema-fields.ts';

/**
 * Each field that names another entry (`meta.reference` of the schema) names one that exists.
 *
 * @param unread broken entries count as known: their own fault is told elsewhere
 */
export function checkReferences(commune: LoadedCommune, root: string, unread: readonly UnreadEntry[]): Problem[] {
  const ids = new Map(COLLECTION_NAMES.map((name) => [name, new Set(commune.entries[name].map((entry) => entry.id))]));
  for (const { collection, id, reason } of unread) if (reason === 'broken') ids.get(collection)?.add(id);

  const check = (place: Place, field: string, collection: CollectionName, id: unknown): Problem[] =>
    typeof id !== 'string' || ids.get(collection)?.has(id) === true
      ? []
      : [unknownReference(place, field, collection, id, ids)];

  return [
    ...COLLECTION_NAMES.flatMap((name) => {
      const fields = referenceFields(name);
      return (commune.entries[name] as readonly Entry[]).flatMap((entry) =>
        fields.flatMap(({ path, collection }) =>
          valuesAt(entry.data, path).flatMap(({ value, field }) =>
            check(entry.placeOf(field), field, collection, value),
          ),
        ),
      );
    }),
    ...commune.config.home.procedures.flatMap((id, index) => {
      const field = `home.procedures.${index}`;
      return check({ file: `${root}/commune.yaml`, line: commune.configLineOf(field) }, field, 'procedures', id);
    }),
  ];
}

function referenceFields(name: CollectionName): { path: readonly string[]; collection: CollectionName }[] {
  return schemaFields(COLLECTIONS[name].schema).flatMap(({ path, meta }) => {
    const { reference, type } = meta;
    if (typeof reference !== 'string' || !(reference in COLLECTIONS)) return [];
    // A list that refers says it of each of its elements.
    return [{ path: type === 'array' ? [...path, '*'] : path, collection: reference as CollectionName }];
  });
}

function unknownReference(
  place: Place,
  field: string,
  collection: CollectionName,
  id: string,
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
): Problem {
  const near = nearestWord(id, [...(ids.get(collection) ?? [])]);
  return {
    severity: 'error',
    code: 'unknown-reference',
    ...place,
    field,
    message: `« ${id} » ne correspond à aucune fiche (${COLLECTIONS[collection].label}).`,
    remedy: `Indiquez le nom d’un fichier de « ${COLLECTIONS[collection].folder} », sans son extension${near === undefined ? '' : `, par exemple « ${near} »`}.`,
  };
}
