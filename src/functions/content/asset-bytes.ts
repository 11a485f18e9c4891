import type { EditingRefusal } from '../../app/editing/editing-refusal.ts';
import type { SentFile } from '../../app/editing/prepare-media.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';

/** @returns refusal `bad-picture` when the text is not exactly the Base64 of some bytes (RFC 4648, § 4) */
export function readAsset({
  path,
  content,
}: {
  readonly path: string;
  readonly content: string;
}): Result<SentFile, EditingRefusal> {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.toString('base64') !== content || content === '') {
    return refuse({ code: 'bad-picture', name: path.slice(path.lastIndexOf('/') + 1) });
  }
  return accept({ path, bytes });
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
