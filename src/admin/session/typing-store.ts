import { askResume } from '../dialogs/ask-resume.ts';
import { noteBase, openedBase } from '../drafts/opened-bases.ts';
import { dropTyping, findTyping, type KeptText, keepTyping } from './keep-typing.ts';

/** Decap's own: a whole file, and where it goes. */
interface Backup {
  readonly raw: string;
  readonly path?: string;
}

/**
 * In place of the browser's store where Decap keeps unsaved typing. Its keys: `backup.<kind>.<id>` for a text,
 * `backup.<kind>` for one that was never saved (kept by the tab, since it has no name yet), `backup` for the last one
 * typed, which Decap shows when it breaks.
 */
export const typingStore = {
  async getItem(key: string): Promise<Backup | string | null> {
    const place = placeOf(key);
    if (place === undefined) return lastTyped;
    const kept = place.id === undefined ? readTab(key) : await findTyping({ ...place, id: place.id });
    if (kept === undefined) return null;
    if (!(await askResume(kept.savedAt))) {
      await this.removeItem(key);
      return null;
    }
    const path = place.id === undefined ? undefined : pathOf?.(place.collection, place.id);
    // Saved from what it began with: where someone else wrote meanwhile, both versions will be compared.
    if (path !== undefined && kept.base !== undefined) noteBase(path, kept.base);
    return { raw: kept.text, ...(path === undefined ? {} : { path }) };
  },

  async setItem(key: string, value: Backup | string): Promise<void> {
    const place = placeOf(key);
    if (typeof value === 'string') lastTyped = value;
    else if (place?.id === undefined) writeTab(key, value.raw);
    else await keepTyping({ ...place, id: place.id, text: value.raw, base: openedBase(value.path ?? '') });
  },

  async removeItem(key: string): Promise<void> {
    const place = placeOf(key);
    if (place === undefined) lastTyped = null;
    else if (place.id === undefined) sessionStorage.removeItem(key);
    else await dropTyping({ ...place, id: place.id });
  },
};

/** @param path where the file of a text is, by its kind and name */
export function openTypingStore(path: (collection: string, id: string) => string | undefined): void {
  pathOf = path;
}

let pathOf: ((collection: string, id: string) => string | undefined) | undefined;
let lastTyped: string | null = null;

function placeOf(key: string): { readonly collection: string; readonly id: string | undefined } | undefined {
  const [, collection, id] = /^backup\.([^.]+)(?:\.(.+))?$/.exec(key) ?? [];
  return collection === undefined ? undefined : { collection, id };
}

/** What this tab keeps goes with it, and when one signs out. */
function readTab(key: string): KeptText | undefined {
  const kept = sessionStorage.getItem(key);
  // `writeTab` wrote it.
  return kept === null ? undefined : (JSON.parse(kept) as KeptText);
}

function writeTab(key: string, text: string): void {
  sessionStorage.setItem(key, JSON.stringify({ text, savedAt: new Date().toISOString() }));
}
