import { askResume } from '../dialogs/ask-resume.ts';
import { noteBase, openedBase } from '../drafts/opened-bases.ts';
import { dropTyping, findTyping, type KeptText, keepTyping } from './keep-typing.ts';

/** Decap's own: a whole file, and where it goes; a text that was never saved goes nowhere yet. */
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
    const path = place.id === undefined ? '' : (opened?.pathOf(place.collection, place.id) ?? '');
    // Saved from what it began with: where someone else wrote meanwhile, both versions will be compared.
    if (path !== '' && kept.base !== undefined) noteBase(path, kept.base);
    return { raw: kept.text, path };
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

export interface TypingPlace {
  /** Whose typing it is. */
  readonly person: string;
  /** Where the file of a text is, by its kind and name. */
  readonly pathOf: (collection: string, id: string) => string | undefined;
}

export function openTypingStore(place: TypingPlace): void {
  opened = place;
}

/** Whether a text that was never saved would be gone with this tab. */
export function holdsNamelessText(): boolean {
  return Object.keys(sessionStorage).some((key) => placeOf(key) !== undefined);
}

/** Whoever signs out leaves nothing in the browser, not even what Decap writes while it closes. */
export function closeTypingStore(): void {
  opened = undefined;
  sessionStorage.clear();
  localStorage.clear();
}

let opened: TypingPlace | undefined;
let lastTyped: string | null = null;

function placeOf(key: string): { readonly collection: string; readonly id: string | undefined } | undefined {
  const [, collection, id] = /^backup\.([^.]+)(?:\.(.+))?$/.exec(key) ?? [];
  return collection === undefined ? undefined : { collection, id };
}

interface KeptInTab extends KeptText {
  readonly person: string;
}

/** What this tab keeps goes with it, when one signs out, and when someone else sits down. */
function readTab(key: string): KeptText | undefined {
  // `writeTab` wrote it.
  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as KeptInTab | null;
  if (kept === null || kept.person === opened?.person) return kept ?? undefined;
  sessionStorage.removeItem(key);
  return undefined;
}

function writeTab(key: string, text: string): void {
  if (opened === undefined) return;
  const kept: KeptInTab = { person: opened.person, text, savedAt: new Date().toISOString() };
  sessionStorage.setItem(key, JSON.stringify(kept));
}
