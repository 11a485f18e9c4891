import type { z } from 'zod';
import { isSameValue } from '../shared/same-value.ts';
import { unreachable } from '../shared/unreachable.ts';
import { isSameBody } from './apply-edit.ts';
import type { EntryContent } from './entry-file.ts';
import { fieldLabel } from './field-label.ts';

/** What happened to an entry, for the history that people read. */
export type EntryChange =
  | { readonly kind: 'created' | 'deleted' | 'unpublished' | 'published' | 'submitted' | 'withdrawn' | 'approved' }
  | { readonly kind: 'edited'; readonly fields: readonly string[]; readonly body: boolean }
  | { readonly kind: 'returned' }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  /** @property on the French day of the version that comes back, « 3 mars 2026 » */
  | { readonly kind: 'restored'; readonly on: string }
  | { readonly kind: 'scheduled'; readonly at: string }
  /** @property at undefined when it stays online after all */
  | { readonly kind: 'expiring'; readonly at: string | undefined };

/**
 * The commit message of a change: « Actualité « Marché de Noël » : titre et texte modifiés ».
 *
 * @param one French name of one such entry (`COLLECTIONS[…].one`)
 */
export function describeChange(one: string, title: string, change: EntryChange, schema: z.ZodType): string {
  return `${one} ${quote(oneLine(title, 80))}\u00A0: ${describeAction(change, schema)}`;
}

/** The message of a picture or document that comes, changes or goes. */
export function describeMediaChange(source: string, change: 'added' | 'replaced' | 'described' | 'deleted'): string {
  const kind = source.startsWith('media/') ? 'Image' : 'Document';
  const name = source.slice(source.indexOf('/') + 1);
  const action = { added: 'ajout', replaced: 'remplacement', described: 'description', deleted: 'suppression' }[change];
  return `${kind} ${quote(oneLine(name, 80))}\u00A0: ${action}`;
}

/** The message of several entries published at once; the entries follow, one a line. */
export function describeGroup(messages: readonly string[]): string {
  const [only] = messages;
  if (messages.length === 1 && only !== undefined) return only;
  return [`Publication groupée de ${messages.length} textes`, '', ...messages.map((line) => `- ${line}`)].join('\n');
}

/** What differs between two states of an entry, as far as the message tells. */
export function changeBetween(before: EntryContent, after: EntryContent): EntryChange & { readonly kind: 'edited' } {
  const keys = [...new Set([...Object.keys(after.fields), ...Object.keys(before.fields)])];
  return {
    kind: 'edited',
    fields: keys.filter((key) => !isSameValue(before.fields[key], after.fields[key])),
    body: !isSameBody(before.body, after.body),
  };
}

function describeAction(change: EntryChange, schema: z.ZodType): string {
  switch (change.kind) {
    case 'created':
      return 'création';
    case 'deleted':
      return 'suppression';
    case 'published':
      return 'publication';
    case 'unpublished':
      return 'retrait du site';
    case 'submitted':
      return 'envoi en validation';
    case 'withdrawn':
      return 'reprise par son auteur';
    case 'approved':
      return 'validation';
    case 'returned':
      return 'renvoi avec une remarque';
    case 'moved':
      return `déplacement de ${change.from} vers ${change.to}`;
    case 'restored':
      return `retour à la version du ${change.on}`;
    case 'scheduled':
      return `publication prévue le ${change.at}`;
    case 'expiring':
      return change.at === undefined ? 'retrait annulé' : `retrait prévu le ${change.at}`;
    case 'edited':
      return describeEdit(change, schema);
    default:
      return unreachable(change);
  }
}

/** Fields whose label is a masculine noun that reads well in a sentence; the others are quoted. */
const NOUNS: Readonly<Record<string, string>> = { title: 'titre', summary: 'résumé', body: 'texte' };
const MOST_NAMED = 4;

function describeEdit({ fields, body }: EntryChange & { readonly kind: 'edited' }, schema: z.ZodType): string {
  const changed = [...fields, ...(body ? ['body'] : [])];
  if (changed.length === 0) return 'texte enregistré sans changement';
  if (changed.length > MOST_NAMED) return `${changed.length} champs modifiés`;
  const nouns = changed.flatMap((key) => NOUNS[key] ?? []);
  const others = changed.filter((key) => NOUNS[key] === undefined).map((key) => quote(fieldLabel(schema, [key])));
  const named = others.length === 0 ? [] : [`${others.length === 1 ? 'champ' : 'champs'} ${joinFrench(others)}`];
  return `${joinFrench([...nouns, ...named])} ${changed.length === 1 ? 'modifié' : 'modifiés'}`;
}

/** « a, b et c » */
export function joinFrench(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} et ${last}`;
}

/** Words between French quotation marks. */
export function quote(words: string): string {
  return `«\u202F${words}\u202F»`;
}

function oneLine(words: string, max: number): string {
  // A title comes from a form: nothing in it may begin a new line of the message (a trailer, another author…).
  const line = words.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > max ? `${line.slice(0, max - 1)}…` : line;
}
