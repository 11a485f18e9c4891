import type { DraftFacts } from '../drafts/known-drafts.ts';

/** What the gateway answers, and what Decap gives its backend: only the parts that we use. */

export interface EntryAnswer {
  readonly data: string;
  readonly file: { readonly path: string; readonly id: string };
}

export interface EntryPageAnswer {
  readonly entries: readonly EntryAnswer[];
  readonly total: number;
}

export interface DraftAnswer extends DraftFacts {
  readonly collection: string;
  readonly slug: string;
  readonly status: string;
  readonly remark?: string;
  /** What its file holds. */
  readonly base: string;
  readonly diffs: readonly { readonly id: string; readonly path: string; readonly newFile: boolean }[];
  readonly data?: string;
}

export interface MediaAnswer {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly size?: number;
}

/** A file as Decap shows it. */
export interface MediaFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly url: string;
  readonly displayURL: string;
}

interface Said {
  readonly message: string;
  readonly remedy: string;
}

export interface SavedAnswer {
  readonly path: string;
  readonly base: string;
  /** What was taken out, and what must be put right before the text can go online. */
  readonly removals: readonly Said[];
  readonly warnings: readonly Said[];
}

export interface Asset {
  readonly path: string;
  toBase64(): Promise<string>;
}

export interface DecapEntry {
  readonly dataFiles: readonly {
    readonly path: string;
    readonly slug: string;
    readonly raw: string;
    readonly newPath?: string;
  }[];
  readonly assets: readonly Asset[];
}

export interface PersistOptions {
  readonly newEntry?: boolean;
  readonly collectionName?: string;
  readonly useWorkflow?: boolean;
  readonly unpublished?: boolean;
  readonly status?: string;
}

/** Its picture is asked in small, by an address that changes with its content. */
export function shownFile({ id, name, path, size = 0 }: MediaAnswer): MediaFile {
  const url = `/api/content/thumbnails/${encodeURI(path)}?v=${id.slice(0, 12)}`;
  return { id, name, path, size, url, displayURL: url };
}

export async function sentAsset(asset: Asset) {
  return { path: asset.path, content: await asset.toBase64(), encoding: 'base64' };
}
