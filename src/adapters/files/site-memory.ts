import type { ByteRange, PublishedFile, PublishedSite, PublishedSites } from '../../app/ports.ts';

/** Sites held in memory: slug → path from the root (`actualites/index.html`) → text. */
export function sitesInMemory(sites: Readonly<Record<string, Readonly<Record<string, string>>>>): PublishedSites {
  return {
    async open(slug) {
      const files = Object.hasOwn(sites, slug) ? sites[slug] : undefined;
      return files === undefined ? undefined : siteInMemory(slug, new Map(Object.entries(files)));
    },
  };
}

function siteInMemory(slug: string, files: ReadonlyMap<string, string>): PublishedSite {
  return {
    slug,
    async find(path) {
      const name = path.join('/');
      const text = files.get(name);
      if (text !== undefined) return fileOf(text);
      const isFolder = name === '' || [...files.keys()].some((file) => file.startsWith(`${name}/`));
      return isFolder ? 'folder' : undefined;
    },
  };
}

function fileOf(text: string): PublishedFile {
  const bytes = new TextEncoder().encode(text);
  return {
    version: `${bytes.length}-${digest(bytes)}`,
    size: bytes.length,
    read: async () => bytes,
    stream: async (range: ByteRange = { first: 0, last: bytes.length - 1 }) =>
      new Blob([bytes.slice(range.first, range.last + 1)]).stream(),
  };
}

/** FNV-1a: enough to tell two texts of a test apart. */
function digest(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
