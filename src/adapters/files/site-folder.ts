import { open, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { ByteRange, PublishedFile, PublishedSite, PublishedSites } from '../../app/ports.ts';

/**
 * Sites built in `<distRoot>/<slug>/`, a folder or a link to the current release.
 * The link is followed once per request, so a visitor gets wholly the old release or wholly the new one.
 */
export function sitesInFolder(distRoot: string): PublishedSites {
  return {
    async open(slug) {
      const release = await whenPresent(realpath(join(distRoot, slug)));
      return release === undefined ? undefined : siteInFolder(slug, release);
    },
  };
}

function siteInFolder(slug: string, release: string): PublishedSite {
  return {
    slug,
    async find(path) {
      const location = await whenPresent(realpath(join(release, ...path)));
      if (location === undefined || !isInside(release, location)) return undefined;
      const status = await whenPresent(stat(location, { bigint: true }));
      if (status?.isDirectory()) return 'folder';
      if (!status?.isFile()) return undefined;
      const version = `${status.ino.toString(36)}-${status.mtimeNs.toString(36)}-${status.size.toString(36)}`;
      return fileAt(location, version, Number(status.size));
    },
  };
}

function fileAt(location: string, version: string, size: number): PublishedFile {
  return {
    version,
    size,
    read: () => whenPresent(readFile(location)),
    stream: (range) => whenPresent(streamFrom(location, range)),
  };
}

async function streamFrom(location: string, range: ByteRange | undefined): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(location);
  const bytes = handle.createReadStream(range === undefined ? {} : { start: range.first, end: range.last });
  // Node and the web declare the same stream under two types.
  return Readable.toWeb(bytes) as NodeReadableStream<Uint8Array> as ReadableStream<Uint8Array>;
}

function isInside(release: string, location: string): boolean {
  return location === release || location.startsWith(release + sep);
}

/** Nothing at that place is an ordinary answer; any other trouble of the disk is not. */
async function whenPresent<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && absences.has(String(error.code))) return undefined;
    throw error;
  }
}

const absences = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);
