import type { PublishedFile, PublishedSite } from '../app/ports.ts';
import { type CompressedBodies, type ContentEncoding, encodedSuffix, preferredEncoding } from './content-encoding.ts';
import { contentType, isCompressible } from './content-type.ts';

/** The form of a file that suits one visitor: as it is, or compressed. */
export interface FileForm {
  /** `Content-Type`. */
  readonly type: string;
  /** Text is offered compressed: the form depends on `Accept-Encoding`. */
  readonly isText: boolean;
  readonly encoding?: ContentEncoding;
  /** Strong `ETag` of this very form, quotes included. */
  readonly tag: string;
  /** @returns `undefined` when the release has been removed since */
  open(): Promise<PublishedFile | undefined>;
}

/**
 * Chooses between the file, its copy compressed at build time (`page.html.br`), and a compression
 * made now and remembered.
 */
export async function chooseForm(
  site: PublishedSite,
  location: readonly string[],
  file: PublishedFile,
  acceptEncoding: string | null,
  compressedBodies: CompressedBodies,
): Promise<FileForm> {
  const name = location.at(-1) ?? '';
  const type = contentType(name);
  const isText = isCompressible(type);
  const asItIs = { type, isText, tag: `"${file.version}"`, open: async () => file };

  const encoding = isText ? preferredEncoding(acceptEncoding) : undefined;
  if (encoding === undefined) return asItIs;
  const encoded = { type, isText, encoding, tag: `"${file.version}-${encoding}"` };

  const prepared = await site.find([...location.slice(0, -1), name + encodedSuffix[encoding]]);
  if (typeof prepared === 'object') return { ...encoded, open: async () => prepared };

  if (file.size < smallestCompressed || file.size > largestCompressed) return asItIs;
  return { ...encoded, open: () => compress(`${site.slug} ${file.version}`, encoding, file, compressedBodies) };
}

async function compress(
  key: string,
  encoding: ContentEncoding,
  file: PublishedFile,
  compressedBodies: CompressedBodies,
): Promise<PublishedFile | undefined> {
  const bytes = await compressedBodies.get(key, encoding, () => file.read());
  return (
    bytes && {
      version: file.version,
      size: bytes.byteLength,
      read: async () => bytes,
      stream: async () => new Blob([bytes]).stream(),
    }
  );
}

/** Bytes. Below, the answer fits in one packet anyway. */
const smallestCompressed = 860;
/** Bytes. Above, compressing while a visitor waits costs more than it saves. */
const largestCompressed = 4_000_000;
