import { ProxyBackend } from 'decap-cms-backend-proxy';
import { type Cursor, EditorialWorkflowError } from 'decap-cms-lib-util';
import { askRemark } from '../dialogs/ask-remark.ts';
import { offerComparison } from '../dialogs/offer-comparison.ts';
import { draftKey, noteDraft } from '../drafts/known-drafts.ts';
import { noteBase, openedBase } from '../drafts/opened-bases.ts';
import { askGateway, GatewayRefusal } from '../gateway/ask-gateway.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { formSecret } from '../session/form-secret.ts';
import type { UnsavedText } from '../session/keep-typing.ts';
import { leaveWithoutAsking } from '../session/leave-page.ts';
import { tellPerson } from '../session/tell-person.ts';
import { closeTypingStore, holdsNamelessText } from '../session/typing-store.ts';
import {
  type Asset,
  type DecapEntry,
  type DraftAnswer,
  type EntryAnswer,
  type MediaAnswer,
  type MediaFile,
  type PersistOptions,
  type SavedAnswer,
  sentAsset,
  shownFile,
} from './decap-shapes.ts';
import { allEntries, firstPage, forgetEntries, nextPage } from './entry-lists.ts';
import { SignInPage } from './sign-in-page.ts';

/**
 * Decap's side of the gateway: its own `proxy` backend, with the session that is already open, the version that each
 * text began with, lists page by page, and files by their addresses.
 */
export function perronBackend(session: EditorSession) {
  /** Drafts that came with their list, each to be opened once without asking again. */
  const listed = new Map<string, DraftAnswer>();

  const pictures = session.form.media_folder;
  const documents = pictures.replace(/media$/, 'files');

  return class PerronBackend extends ProxyBackend {
    authComponent() {
      return SignInPage;
    }

    async authenticate() {
      const { id, name } = session.person;
      return { login: id, name, backendName: 'perron' };
    }

    restoreUser() {
      return this.authenticate();
    }

    logout() {
      if (holdsNamelessText() && !confirm(LOSES_TEXT)) return;
      closeTypingStore();
      leaveWithoutAsking();
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: '/espace/deconnexion', hidden: true });
      form.append(Object.assign(document.createElement('input'), { name: 'csrf', value: formSecret() }));
      document.body.append(form);
      form.submit();
    }

    /** Every request of Decap's own backend goes our way. */
    request({ action, params }: { action: string; params: object }) {
      return askGateway(action, params);
    }

    entriesByFolder(folder: string, _extension: string, depth: number) {
      // A tree can't be drawn from a part of its pages.
      return depth > 1 ? allEntries(folder) : firstPage(folder);
    }

    allEntriesByFolder(folder: string) {
      return allEntries(folder);
    }

    traverseCursor(cursor: Cursor) {
      return nextPage(cursor);
    }

    async getEntry(path: string): Promise<EntryAnswer> {
      const entry = (await askGateway('getEntry', { path })) as EntryAnswer;
      noteBase(path, entry.file.id);
      return entry;
    }

    async unpublishedEntries(): Promise<string[]> {
      const drafts = (await askGateway('unpublishedEntries', { parts: 'all' })) as DraftAnswer[];
      listed.clear();
      for (const draft of drafts) {
        listed.set(draftKey(draft), draft);
        noteDraft(draft, draft);
      }
      return drafts.map(draftKey);
    }

    async unpublishedEntry({ id, collection = '', slug = '' }: { id?: string; collection?: string; slug?: string }) {
      const known = id === undefined ? undefined : listed.get(id);
      if (known !== undefined) return known;
      const asked = id === undefined ? { collection, slug } : { id };
      const answer = await askGateway('unpublishedEntry', { ...asked, orNothing: true });
      const draft = answer as DraftAnswer | null;
      noteDraft(draft ?? nameOf(id, collection, slug), draft ?? undefined);
      if (draft === null) throw new EditorialWorkflowError('content is not under editorial workflow', true);
      if (draft.remark !== undefined) tellPerson(`Ce texte vous a été renvoyé\u00A0: «\u202F${draft.remark}\u202F»`);
      return draft;
    }

    async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string> {
      const key = draftKey({ collection, slug });
      const known = listed.get(key);
      listed.delete(key);
      if (known?.data !== undefined) {
        noteBase(path, known.base);
        return known.data;
      }
      const file = (await askGateway('unpublishedEntryDataFile', { collection, slug, path, id })) as {
        data: string;
        base: string;
      };
      noteBase(path, file.base);
      return file.data;
    }

    async persistEntry(entry: DecapEntry, options: PersistOptions): Promise<void> {
      const [file] = entry.dataFiles;
      if (file === undefined) return;
      const base = openedBase(file.path) ?? (options.newEntry === true ? 'absent' : undefined);
      const { newEntry, collectionName, useWorkflow, unpublished, status } = options;
      const assets = await Promise.all(entry.assets.map(sentAsset));
      try {
        const sent = {
          dataFiles: [{ ...file, base }],
          assets,
          options: { newEntry, collectionName, useWorkflow, unpublished, status },
        };
        const saved = (await askGateway('persistEntry', sent, crypto.randomUUID())) as SavedAnswer;
        noteBase(saved.path, saved.base);
        forgetEntries();
        await this.learnDraft({ collection: collectionName ?? '', slug: file.slug });
        for (const { message, remedy } of [...saved.removals, ...saved.warnings]) tellPerson(`${message} ${remedy}`);
      } catch (error) {
        if (base !== undefined)
          offerToCompare(error, { text: file.raw, base, collection: collectionName ?? '', id: file.slug });
        throw error;
      }
    }

    async updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string): Promise<void> {
      const change = { collection, slug, newStatus };
      try {
        await askGateway('updateUnpublishedEntryStatus', change);
      } catch (error) {
        if (!(error instanceof GatewayRefusal && error.why === 'remark-missing')) throw error;
        const remark = await askRemark();
        if (remark === undefined) throw error;
        await askGateway('updateUnpublishedEntryStatus', { ...change, remark });
      }
      await this.learnDraft(change);
    }

    /** After a change: where the draft stands now, and what may be done next. */
    async learnDraft(name: { collection: string; slug: string }): Promise<void> {
      listed.delete(draftKey(name));
      const { collection, slug } = name;
      const draft = await askGateway('unpublishedEntry', { collection, slug, orNothing: true });
      noteDraft(name, (draft as DraftAnswer | null) ?? undefined);
    }

    async publishUnpublishedEntry(collection: string, slug: string): Promise<void> {
      try {
        await askGateway('publishUnpublishedEntry', { collection, slug });
        listed.delete(draftKey({ collection, slug }));
        noteDraft({ collection, slug }, undefined);
        forgetEntries();
      } catch (error) {
        offerToCompare(error, undefined);
        throw error;
      }
    }

    async deleteUnpublishedEntry(collection: string, slug: string): Promise<void> {
      await askGateway('deleteUnpublishedEntry', { collection, slug });
      listed.delete(draftKey({ collection, slug }));
      noteDraft({ collection, slug }, undefined);
    }

    async deleteFiles(paths: readonly string[]): Promise<void> {
      const results: string[] = [];
      for (const path of paths) {
        const base = openedBase(path);
        const known = base === undefined || base === 'absent' ? {} : { base };
        const deleted = (await askGateway('deleteFiles', { paths: [path], ...known })) as { result: string };
        results.push(deleted.result);
        noteBase(path, 'absent');
      }
      forgetEntries();
      if (results.includes('proposed'))
        tellPerson('La suppression est proposée\u00A0: le texte reste en ligne jusqu’à sa validation.');
    }

    /** Decap asks again and again for a preview that is being made: ours is there at once, or not at all. */
    async getDeployPreview(collection: string, slug: string): Promise<{ url: string; status: string }> {
      const preview = (await askGateway('getDeployPreview', { collection, slug })) as {
        url: string;
        status: string;
      } | null;
      return preview ?? { url: '', status: '' };
    }

    /** Without a folder: everything that the commune has, pictures first. */
    async getMedia(folder?: string): Promise<MediaFile[]> {
      const folders = folder === undefined ? [pictures, documents] : [folder];
      const lists = await Promise.all(
        folders.map((mediaFolder) => askGateway('getMedia', { mediaFolder, parts: 'names' })),
      );
      return (lists as MediaAnswer[][]).flat().map(shownFile);
    }

    async getMediaFile(path: string): Promise<MediaFile> {
      const url = `/api/content/thumbnails/${encodeURI(path)}`;
      const name = path.slice(path.lastIndexOf('/') + 1);
      return { id: path, name, path, size: 0, url, displayURL: url };
    }

    /** A discussion is a remark, given when a text is returned. */
    async getNotes(): Promise<readonly never[]> {
      return [];
    }

    async getPRMetadata(): Promise<null> {
      return null;
    }

    async persistMedia(asset: Asset): Promise<MediaFile> {
      const sent = await sentAsset(asset);
      // A document added among the pictures goes where documents are.
      const isStray = sent.path.startsWith(`${pictures}/`) && !PICTURE.test(sent.path);
      const path = isStray ? sent.path.replace(pictures, documents) : sent.path;
      return shownFile((await askGateway('persistMedia', { asset: { ...sent, path } })) as MediaAnswer);
    }
  };

  function offerToCompare(error: unknown, own: UnsavedText | undefined): void {
    if (!(error instanceof GatewayRefusal) || error.compare === undefined) return;
    void offerComparison({ message: error.message, compare: error.compare, own });
  }
}

const LOSES_TEXT =
  'Vous écrivez un texte qui n’a jamais été enregistré\u00A0: il sera perdu si vous vous déconnectez. Vous déconnecter\u202F?';

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|heic)$/;

/** Decap names a draft by `kind/id` or by both. */
function nameOf(key: string | undefined, collection: string, slug: string) {
  if (key === undefined) return { collection, slug };
  const slash = key.indexOf('/');
  return { collection: key.slice(0, slash), slug: key.slice(slash + 1) };
}
