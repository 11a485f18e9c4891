/** The nicknames of a scenario with the ids of the records that they stand for. */
export type Names = ReadonlyMap<string, string>;

// « $point », or « $point/1 » for its first vote.
const NICKNAME = /^\$([a-z0-9-]+)/;
const RECORD_ID = /\d{8}-[a-z0-9]+/g;

/** `$point` becomes the id of what was named so, wherever it stands, keys included. */
export function resolveNames(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return value.replace(NICKNAME, (written, name: string) => names.get(name) ?? written);
  if (Array.isArray(value)) return value.map((inner) => resolveNames(inner, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [String(resolveNames(key, names)), resolveNames(inner, names)]),
  );
}

/** The nicknames that stand for nothing, as written: `$ponit`. */
export function unknownNames(value: unknown, names: Names): readonly string[] {
  if (typeof value === 'string') {
    const [written, name] = NICKNAME.exec(value) ?? [];
    return written === undefined || name === undefined || names.has(name) ? [] : [written];
  }
  if (typeof value !== 'object' || value === null) return [];
  const inner = Array.isArray(value) ? value : Object.entries(value).flat();
  return inner.flatMap((one) => unknownNames(one, names));
}

/** The other way: ids that have a nickname are shown by it, within a text too (`points/20260302-k3f9x2`). */
export function nameIds(value: unknown, names: Names): unknown {
  const byId = new Map([...names].map(([name, id]) => [id, `$${name}`]));
  const visit = (inner: unknown): unknown => {
    if (typeof inner === 'string') return inner.replace(RECORD_ID, (id) => byId.get(id) ?? id);
    if (Array.isArray(inner)) return inner.map(visit);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [String(visit(key)), visit(one)]));
  };
  return visit(value);
}
