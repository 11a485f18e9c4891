import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

export interface NewObject {
  readonly kind: 'commit' | 'tree' | 'blob';
  readonly bytes: Uint8Array;
}

/** The id that git gives to an object in a SHA-1 repository. */
export function objectId({ kind, bytes }: NewObject): string {
  return createHash('sha1').update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * Objects as git sends them over the network, each compressed by itself.
 *
 * @see https://git-scm.com/docs/gitformat-pack
 */
export function packStream(objects: readonly NewObject[]): Buffer {
  const header = Buffer.alloc(12);
  header.write('PACK');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(objects.length, 8);
  const parts = objects.flatMap(({ kind, bytes }) => [
    entryHeader(KINDS[kind], bytes.length),
    deflateSync(bytes, { level: EFFORT[kind] }),
  ]);
  const pack = Buffer.concat([header, ...parts]);
  return Buffer.concat([pack, createHash('sha1').update(pack).digest()]);
}

const KINDS = { commit: 1, tree: 2, blob: 3 } as const;

/** Folders are mostly ids, which nothing makes shorter: more effort would only make the save wait. */
const EFFORT = { commit: 6, tree: 1, blob: 6 } as const;

/** Kind and size: four bits of the size in the first byte, then seven in each; the highest bit says that one follows. */
function entryHeader(kind: number, size: number): Buffer {
  const bytes = [(kind << 4) | (size & 0x0f)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) bytes.push(rest & 0x7f);
  return Buffer.from(bytes.map((byte, index) => (index === bytes.length - 1 ? byte : byte | 0x80)));
}
