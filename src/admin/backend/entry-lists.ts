import { CURSOR_COMPATIBILITY_SYMBOL, Cursor } from 'decap-cms-lib-util';
import { askGateway } from '../gateway/ask-gateway.ts';
import type { EntryAnswer, EntryPageAnswer } from './decap-shapes.ts';

/** Entries of a screen and a half: the list is there at once, and grows as one scrolls. */
const PAGE = 40;

/** One page of a list, with the cursor that leads to the next. */
export async function firstPage(folder: string): Promise<readonly EntryAnswer[]> {
  const { entries, cursor } = await readPage(folder, 0);
  return Object.assign(entries.slice(), { [CURSOR_COMPATIBILITY_SYMBOL]: cursor });
}

export async function nextPage(cursor: Cursor): Promise<{ entries: readonly EntryAnswer[]; cursor: Cursor }> {
  // We put it there.
  const { folder, skip } = cursor.data.toJS() as { folder: string; skip: number };
  return readPage(folder, skip);
}

/**
 * Every entry of a folder, without the texts below the fields. Choosing an entry from a list asks for all of them at
 * each key: they are kept for a moment.
 */
export function allEntries(folder: string): Promise<readonly EntryAnswer[]> {
  const known = kept.get(folder);
  if (known !== undefined && known.until > Date.now()) return known.entries;
  const entries = readAll(folder);
  kept.set(folder, { entries, until: Date.now() + KEPT_FOR });
  entries.catch(() => kept.delete(folder));
  return entries;
}

/** After a change, the next list is read again. */
export function forgetEntries(): void {
  kept.clear();
}

const kept = new Map<string, { entries: Promise<readonly EntryAnswer[]>; until: number }>();

/** Milliseconds. */
const KEPT_FOR = 20_000;

async function readAll(folder: string): Promise<readonly EntryAnswer[]> {
  return (await askGateway('entriesByFolder', { ...asked(folder) })) as readonly EntryAnswer[];
}

async function readPage(folder: string, skip: number): Promise<{ entries: readonly EntryAnswer[]; cursor: Cursor }> {
  const answer = await askGateway('entriesByFolder', { ...asked(folder), skip, limit: PAGE });
  const { entries, total } = answer as EntryPageAnswer;
  const next = skip + entries.length;
  const cursor = Cursor.create({
    actions: next < total ? ['next'] : [],
    meta: { count: total, pageSize: PAGE, page: Math.floor(skip / PAGE) + 1, pageCount: Math.ceil(total / PAGE) },
    data: { folder, skip: next },
  });
  return { entries, cursor };
}

/** The texts below the fields are not needed in a list, and weigh most. */
function asked(folder: string) {
  return { folder, extension: '', depth: 0, parts: 'fields' };
}
