import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findDraftRecord } from '../../app/editing/draft-record.ts';
import type { EntryName } from '../../app/editing/editing-refusal.ts';
import type { EditingRoom } from '../../app/editing/editing-room.ts';
import type { SitePublisher } from '../../app/site-publisher.ts';
import { addressOf } from '../../core/content/registry.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';

/**
 * A text's page as the real template would show it: its draft, else what is online. Its pictures lie under `fichiers/`
 * beside it.
 *
 * @returns refusal: French sentences that say why there is nothing to show
 */
export async function renderDraft(
  publisher: SitePublisher,
  editing: EditingRoom,
  name: EntryName,
): Promise<Result<string, readonly string[]>> {
  const address = addressOf(name.collection, name.id);
  if (address === undefined)
    return refuse(['Ce texte n’a pas de page à lui\u00A0: il paraît sur d’autres pages du site.']);
  const draft = await findDraftRecord(editing, name);
  const commit = draft?.tip ?? (await editing.store.resolve(PUBLISHED));
  if (commit === undefined) return refuse(['Rien n’est encore publié.']);
  const page = await publisher.preview(editing.commune, commit, address);
  if (page.ok) {
    latest.set(keyOf(editing.commune, name), page.value.files);
    return accept(page.value.html.replaceAll('="/_images/', '="fichiers/').replaceAll(', /_images/', ', fichiers/'));
  }
  if (page.refusal.code === 'no-such-page')
    return refuse(['Ce texte ne paraît pas encore\u00A0: il est masqué ou daté d’un jour à venir.']);
  return refuse(page.refusal.problems.map(({ message, remedy }) => `${message} ${remedy}`));
}

/** A picture of the page last shown. @param dist where visitors’ own are, absolute path */
export async function readDraftPicture(
  dist: string,
  commune: string,
  name: EntryName,
  file: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(file)) return undefined;
  for (const place of [latest.get(keyOf(commune, name)), join(dist, commune)]) {
    const bytes = place && (await readFile(join(place, '_images', file)).catch(() => undefined));
    if (bytes) return new Uint8Array(bytes);
  }
  return undefined;
}

/** Where the pictures of a draft last shown were made. */
const latest = new Map<string, string>();

function keyOf(commune: string, { collection, id }: EntryName): string {
  return `${commune} ${collection} ${id}`;
}
