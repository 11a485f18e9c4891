import { stringify } from 'yaml';
import { z } from 'zod';
import { line } from '../content/fields/text.ts';
import { readRecord } from '../content/read-record.ts';

/** What a picture of the library shows, for whoever does not see it, or that it only decorates (WCAG 1.1.1). */
export const pictureDescriptionSchema = z.union(
  [z.strictObject({ alt: line('Description de l’image', 250) }), z.strictObject({ decorative: z.literal(true) })],
  { error: 'soit « alt » (ce que montre l’image), soit « decorative: true »' },
);
export type PictureDescription = z.infer<typeof pictureDescriptionSchema>;

/** `communes/<slug>/media.yaml`: descriptions by the path that texts write (`media/marche.jpg`). */
export const pictureDescriptionsSchema = z.record(z.string(), pictureDescriptionSchema);
export type PictureDescriptions = z.infer<typeof pictureDescriptionsSchema>;

export function descriptionsPath(commune: string): string {
  return `communes/${commune}/media.yaml`;
}

/** Unreadable entries count as missing: the library asks for them again. */
export function readDescriptions(text: string | undefined, file: string): PictureDescriptions {
  if (text === undefined || text.trim() === '') return {};
  return readRecord(pictureDescriptionsSchema, text, file).data ?? {};
}

/** Sorted, so that a description added or changed is a change of its own lines; those of pictures that are gone leave. */
export function writeDescriptions(descriptions: PictureDescriptions, isThere: (source: string) => boolean): string {
  const kept = Object.entries(descriptions)
    .filter(([source]) => isThere(source))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return stringify(Object.fromEntries(kept), { lineWidth: 0 });
}
