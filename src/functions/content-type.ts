import { getMimeType, mimes } from 'hono/utils/mime';

/** The `Content-Type` of a file, from its name; unknown kinds are offered as a download. */
export function contentType(fileName: string): string {
  return getMimeType(fileName, knownTypes) ?? 'application/octet-stream';
}

/** Whether compressing this kind of content is worth it: text is, pictures and archives are already small. */
export function isCompressible(type: string): boolean {
  return /^(?:text\/|application\/(?:json|javascript|xml|[\w.-]+\+(?:json|xml))\b|image\/svg\+xml)/.test(type);
}

const knownTypes: Record<string, string> = {
  ...mimes,
  atom: 'application/atom+xml; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  geojson: 'application/geo+json',
  md: 'text/markdown; charset=utf-8',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  rss: 'application/rss+xml; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
