import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import sharp from 'sharp';

/** A built site as a folder, with its own address (`https://…`, without trailing slash). */
export interface BuiltSite {
  readonly folder: string;
  readonly origin: string;
}

/** What is wrong with what machines read of a built site: one sentence each, none when all is well. */
export async function outputFaults(site: BuiltSite): Promise<string[]> {
  const files = readdirSync(site.folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .sort();
  const pages = files.filter((name) => name.endsWith('.html'));
  return [
    ...sitemapFaults(site, pages),
    ...robotsFaults(site),
    ...files.filter((name) => /(?:rss|atom)\.xml$/.test(name)).flatMap((name) => feedFaults(site, name)),
    ...files.filter((name) => /\.(?:ics|vcf)$/.test(name)).flatMap((name) => cardFaults(site, name)),
    ...pages.flatMap((name) => dataFaults(site, name)),
    ...(await manifestFaults(site)),
    ...(await shareImageFaults(site, pages)),
    ...workerFaults(site),
    ...searchFaults(site, pages),
  ];
}

export function sitemapFaults(site: BuiltSite, pages: readonly string[]): string[] {
  const text = read(site, 'sitemap.xml');
  const listed = addressesIn(text, /<loc>([^<]*)<\/loc>/g);
  const wanted = pages
    .filter((name) => !read(site, name).includes('<meta name="robots" content="noindex"'))
    .map((name) => `${site.origin}/${name.replace(/(^|\/)index\.html$/, '$1')}`);
  const versions = addressesIn(text, /<xhtml:link [^>]*href="([^"]*)"/g);
  return [
    ...wellFormed('sitemap.xml', text),
    ...missing(site, 'sitemap.xml', versions),
    ...listed
      .filter((address) => !wanted.includes(decodeURI(address)))
      .map((address) => `sitemap.xml lists ${address}, which is no page to find`),
    ...wanted
      .filter((address) => !listed.map(decodeURI).includes(address))
      .map((address) => `sitemap.xml forgets ${address}`),
  ];
}

function robotsFaults(site: BuiltSite): string[] {
  const text = read(site, 'robots.txt');
  return text.includes(`Sitemap: ${site.origin}/sitemap.xml`) ? [] : ['robots.txt does not name the sitemap'];
}

export function feedFaults(site: BuiltSite, name: string): string[] {
  const text = read(site, name);
  const links = addressesIn(text, name.endsWith('atom.xml') ? /<link href="([^"]*)"/g : /<link>([^<]*)<\/link>/g);
  return [...wellFormed(name, text), ...missing(site, name, links)];
}

/** Calendars and contact cards: lines as the RFCs want them, read back by a parser, links that exist. */
function cardFaults(site: BuiltSite, name: string): string[] {
  const text = read(site, name);
  const lines = text.split('\r\n');
  const uids = text.match(/^UID:.*$/gm) ?? [];
  try {
    ICAL.parse(text);
  } catch (error) {
    return [`${name} cannot be read: ${error}`];
  }
  const unfolded = text.replaceAll('\r\n ', '');
  return [
    ...(lines.some((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))
      ? [`${name} has a line that is too long or badly ended`]
      : []),
    ...(new Set(uids).size === uids.length ? [] : [`${name} gives the same UID twice`]),
    ...missing(
      site,
      name,
      addressesIn(unfolded, /^URL:(.*?)\r?$/gm).filter((address) => address.startsWith(site.origin)),
    ),
  ];
}

function dataFaults(site: BuiltSite, name: string): string[] {
  const html = read(site, name);
  return addressesIn(html, /<script type="application\/ld\+json">([^<]*)<\/script>/g).flatMap((text) => {
    const data: unknown = JSON.parse(text);
    const things = isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : [data];
    const crumbs = things
      .filter(isRecord)
      .flatMap((thing) =>
        thing['@type'] === 'BreadcrumbList' && Array.isArray(thing['itemListElement']) ? thing['itemListElement'] : [],
      );
    return [
      ...(isRecord(data) && data['@context'] === 'https://schema.org' ? [] : [`${name} has data without vocabulary`]),
      ...missing(
        site,
        name,
        crumbs.filter(isRecord).map((crumb) => String(crumb['item'])),
      ),
    ];
  });
}

async function manifestFaults(site: BuiltSite): Promise<string[]> {
  const { icons } = JSON.parse(read(site, 'manifest.webmanifest')) as { icons: { src: string; sizes: string }[] };
  const faults = await Promise.all(
    icons.map(async ({ src, sizes }) => {
      const { width, height } = await sharp(join(site.folder, src)).metadata();
      return `${width}x${height}` === sizes ? [] : [`${src} is not ${sizes}`];
    }),
  );
  return faults.flat();
}

/** The picture of every page's share exists; those that the site draws have the size that networks show whole. */
async function shareImageFaults(site: BuiltSite, pages: readonly string[]): Promise<string[]> {
  const images = new Set(
    pages.flatMap((name) => addressesIn(read(site, name), /<meta property="og:image" content="([^"]*)"/g)),
  );
  const faults = await Promise.all(
    [...images].map(async (address) => {
      const file = join(site.folder, decodeURI(address.slice(site.origin.length)));
      if (!existsSync(file)) return [`the share image ${address} does not exist`];
      const { width, height } = await sharp(file).metadata();
      return !file.includes('/share-') || (width === 1200 && height === 630) ? [] : [`${address} is not 1200 × 630`];
    }),
  );
  return faults.flat();
}

function workerFaults(site: BuiltSite): string[] {
  const source = read(site, 'sw.js');
  // Throws when the file is not a script.
  new Function(source);
  const [, list = '[]'] = /const AT_ONCE = (\[.*?\]);/.exec(source) ?? [];
  return missing(
    site,
    'sw.js',
    (JSON.parse(list) as string[]).map((path) => site.origin + path),
  );
}

function searchFaults(site: BuiltSite, pages: readonly string[]): string[] {
  const found = pages.filter((name) => / data-pagefind-body/.test(read(site, name))).length;
  const { languages } = JSON.parse(read(site, 'pagefind/pagefind-entry.json')) as {
    languages: Record<string, { page_count: number }>;
  };
  const indexed = languages['fr']?.page_count;
  return indexed === found ? [] : [`the search holds ${indexed} pages of ${found}`];
}

function wellFormed(name: string, text: string): string[] {
  const result = XMLValidator.validate(text);
  return result === true ? [] : [`${name}:${result.err.line} ${result.err.msg}`];
}

function missing(site: BuiltSite, name: string, addresses: readonly string[]): string[] {
  return addresses
    .filter((address) => !exists(site, address))
    .map((address) => `${name} names ${address}, which does not exist`);
}

function exists({ folder, origin }: BuiltSite, address: string): boolean {
  if (!address.startsWith(`${origin}/`)) return false;
  const path = join(folder, decodeURI(new URL(address).pathname));
  return existsSync(path) && (statSync(path).isFile() || existsSync(join(path, 'index.html')));
}

function addressesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

function read({ folder }: BuiltSite, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
