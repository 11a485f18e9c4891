import type { CollegeEvent } from '../../core/college/event.ts';
import { itemIdSchema, sittingIdSchema } from '../../core/college/ids.ts';
import { type PersonId, personIdSchema } from '../../core/identity/person-id.ts';

/** What a commit says of itself to machines. */
export interface CommittedActs {
  readonly person: PersonId;
  /** Without the records that they left: the commit holds those. */
  readonly events: readonly Omit<CollegeEvent, 'change'>[];
}

/**
 * Git trailers that end a commit's message: `Acte: itemSent item=… copy=…`, then `Par: alice-exemple`. They let the
 * notices be composed from history alone, so that none is lost when the process dies after the commit.
 */
export function writeTrailers(events: readonly CollegeEvent[], person: PersonId): string {
  const lines = events.map(({ kind, item, sitting, facts }) => {
    const { copy } = facts;
    const named = { item, sitting, copy: typeof copy === 'string' ? copy : undefined };
    const pairs = Object.entries(named).flatMap(([key, id]) => (id === undefined ? [] : [`${key}=${id}`]));
    return ['Acte:', kind, ...pairs].join(' ');
  });
  return [...lines, `Par: ${person}`].join('\n');
}

/** @returns undefined for a commit that no command made: the directory's, one by hand, or the demonstration's */
export function readTrailers(message: string): CommittedActs | undefined {
  const lines = message.trimEnd().split('\n');
  const person = personIdSchema.safeParse(/^Par: (.+)$/.exec(lines.at(-1) ?? '')?.[1]);
  if (!person.success) return undefined;
  const acts = lines.slice(lines.lastIndexOf('') + 1, -1);
  return { person: person.data, events: acts.flatMap(readAct) };
}

function readAct(line: string): CommittedActs['events'] {
  const [, kind, pairs = ''] = /^Acte: (\w+)((?: \w+=[\w-]+)*)$/.exec(line) ?? [];
  if (kind === undefined) return [];
  const named = new Map([...pairs.matchAll(/(\w+)=([\w-]+)/g)].map(([, key = '', id = '']) => [key, id]));
  const item = itemIdSchema.safeParse(named.get('item'));
  const sitting = sittingIdSchema.safeParse(named.get('sitting'));
  const copy = named.get('copy');
  return [{ kind, item: item.data, sitting: sitting.data, facts: copy === undefined ? {} : { copy } }];
}
