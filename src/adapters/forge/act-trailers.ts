import { createHash } from 'node:crypto';
import type { Author, HistoryEntry } from '../../app/content-store.ts';

const SAVE = 'Perron-Save';
const AUTHOR = 'Co-authored-by';
const trailerLine = new RegExp(`^(${SAVE}|${AUTHOR}): (.+)$`, 'i');

/** Ends a message with what the forge has no other place for: the idempotency key, hashed, and authors. */
export function addTrailers(message: string, key: string | undefined, authors: readonly Author[]): string {
  const lines = [
    ...(key === undefined ? [] : [`${SAVE}: ${hashKey(key)}`]),
    ...authors.map(({ name, email }) => `${AUTHOR}: ${name} <${email}>`),
  ];
  return lines.length === 0 ? message.trim() : `${message.trim()}\n\n${[...new Set(lines)].join('\n')}`;
}

/** A commit as people know it: without our trailers, by the person who acted. */
export function withoutTrailers(entry: HistoryEntry): HistoryEntry {
  const lines = entry.message.trim().split('\n');
  const own = lines.slice(lines.findLastIndex((line) => !trailerLine.test(line)) + 1);
  const author = own.map(authorIn).find((found) => found !== undefined);
  const message = lines
    .slice(0, lines.length - own.length)
    .join('\n')
    .trim();
  return { ...entry, message, author: author ?? entry.author };
}

/** Whether a commit was made under a key. */
export function wasSavedUnder(entry: HistoryEntry, key: string): boolean {
  return entry.message.split('\n').includes(`${SAVE}: ${hashKey(key)}`);
}

function authorIn(line: string): Author | undefined {
  const [, name, email] = new RegExp(`^${AUTHOR}: (.+) <([^<>]+)>$`, 'i').exec(line) ?? [];
  return name === undefined || email === undefined ? undefined : { name, email };
}

function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}
