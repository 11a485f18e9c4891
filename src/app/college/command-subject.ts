import type { AssemblyId, ItemId, SittingId } from '../../core/college/ids.ts';

/**
 * What a command of any kind names, found by the keys that commands use for it. The state that a decision may look at
 * begins here.
 */
export interface CommandSubject {
  readonly items: readonly ItemId[];
  readonly sittings: readonly SittingId[];
  /** Sittings that only have to exist: one that an item prefers. */
  readonly mentioned?: readonly SittingId[] | undefined;
  /** The assembly whose other sittings the decision compares with, and the year around which. */
  readonly neighbours?: { readonly assembly: AssemblyId | undefined; readonly year: number | undefined } | undefined;
}

/**
 * @param compares whether the decision compares a sitting with the others of its assembly: their dates and numbers
 */
export function subjectOf(command: object, compares: boolean): CommandSubject {
  const fields: Readonly<Record<string, unknown>> = { ...command };
  // Commands were read by their schemas: what stands under these keys is an id of that kind.
  const texts = (keys: readonly string[]) => keys.map((key) => fields[key]).filter((id) => typeof id === 'string');
  const [assembly] = texts(['assembly']) as AssemblyId[];
  // « at » is the date of a new sitting, or the sitting at which something is done.
  const [at = ''] = texts(['at']);
  const isDate = at[4] === '-';
  const year = isDate ? Number(at.slice(0, 4)) : undefined;
  return {
    items: [...texts(['item', 'other', 'master']), ...listOf(fields['items'])] as ItemId[],
    sittings: [...texts(['sitting', 'urgentSitting']), ...(isDate || at === '' ? [] : [at])] as SittingId[],
    mentioned: [fields['fields'], fields['changes']].flatMap(preferredSitting),
    neighbours: compares ? { assembly, year } : undefined,
  };
}

function preferredSitting(written: unknown): readonly SittingId[] {
  const { preferredSitting: id }: { readonly preferredSitting?: unknown } = { ...(written ?? {}) };
  // Read by the command's schema.
  return typeof id === 'string' ? [id as SittingId] : [];
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
