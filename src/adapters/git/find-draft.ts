import type { Draft } from '../../app/content-store.ts';
import type { DraftRef } from '../../core/records/content-ref.ts';
import type { ObjectReader } from './object-reader.ts';
import { momentOf } from './read-history.ts';

/** One draft, asked of the process that reads anyway: each save looks for its own. */
export async function findDraft(reader: ObjectReader, ref: DraftRef): Promise<Draft | undefined> {
  const tip = await reader.resolve(ref);
  if (tip === undefined) return undefined;
  const bytes = await reader.content(tip);
  if (bytes === undefined) throw new Error(`Le dépôt est abîmé\u00A0: l’état ${tip} manque.`);
  return { ref, tip, ...parseCommit(bytes.toString('utf8')) };
}

/**
 * Who made a commit, when, and what it says. Header lines end at the first empty one; a signature among them
 * indents its own.
 */
function parseCommit(text: string): Pick<Draft, 'author' | 'at' | 'message'> {
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text : text.slice(0, end);
  const [, name = '', email = '', seconds = '0'] = /^author (.*) <([^>]*)> (\d+) [+-]\d{4}$/m.exec(head) ?? [];
  return { author: { name, email }, at: momentOf(seconds), message: end === -1 ? '' : text.slice(end).trim() };
}
