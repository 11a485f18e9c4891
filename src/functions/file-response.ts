import type { ByteRange, PublishedFile } from '../app/ports.ts';
import { cacheControl } from '../core/content/response-caching.ts';
import { isUnchanged, requestedRange } from './conditional-request.ts';
import type { FileForm } from './file-form.ts';

/**
 * The answer that carries a file: whole, one range of it, or 304 when the visitor has it already.
 *
 * @param path address of the file, which decides how long it may be kept
 * @param status 404 for a page that says so: it is always sent whole
 * @returns `undefined` when the file has gone since it was found
 */
export async function fileResponse(
  request: Request,
  path: string,
  form: FileForm,
  status: 200 | 404,
): Promise<Response | undefined> {
  const headers = describe(path, form, status);
  if (status === 200 && isUnchanged(request.headers.get('if-none-match'), form.tag)) {
    return new Response(null, { status: 304, headers });
  }
  const file = await form.open();
  if (file === undefined) return undefined;

  headers.set('Content-Type', form.type);
  const range = status === 200 && givesRanges(form) ? requestedRange(request.headers, file.size, form.tag) : 'whole';
  if (range === 'unsatisfiable') return unsatisfiable(headers, file.size);
  if (range !== 'whole') headers.set('Content-Range', `bytes ${range.first}-${range.last}/${file.size}`);
  const part = range === 'whole' ? { first: 0, last: file.size - 1 } : range;
  headers.set('Content-Length', String(part.last - part.first + 1));

  const content = request.method === 'HEAD' ? null : await read(file, part);
  return content === undefined
    ? undefined
    : new Response(content, { status: range === 'whole' ? status : 206, headers });
}

function describe(path: string, form: FileForm, status: 200 | 404): Headers {
  const headers = new Headers({ 'Cache-Control': status === 200 ? cacheControl(path) : 'no-cache' });
  if (status === 200) headers.set('ETag', form.tag);
  if (status === 200 && givesRanges(form)) headers.set('Accept-Ranges', 'bytes');
  if (form.encoding !== undefined) headers.set('Content-Encoding', form.encoding);
  if (form.isText) headers.set('Vary', 'Accept-Encoding');
  return headers;
}

/** Ranges serve documents, sounds and films; a page in parts helps nobody. */
function givesRanges(form: FileForm): boolean {
  return !form.isText;
}

async function read(file: PublishedFile, part: ByteRange) {
  if (file.size > largestReadWhole) return file.stream(part);
  return (await file.read())?.subarray(part.first, part.last + 1);
}

function unsatisfiable(headers: Headers, size: number): Response {
  headers.delete('Content-Type');
  headers.set('Content-Range', `bytes */${size}`);
  return new Response(null, { status: 416, headers });
}

/** Bytes. Larger files flow from the disk without being held in memory. */
const largestReadWhole = 256 * 1024;
