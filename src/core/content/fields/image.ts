import { z } from 'zod';
import { line } from './text.ts';

/** Where a picture lies, from the commune's `media/` folder (or the shared one). */
export const mediaPathSchema = z
  .string()
  .regex(
    /^media\/[\p{L}\p{N}._/-]+\.(?:jpe?g|png|webp|avif|svg)$/u,
    'un chemin comme « media/marche.jpg » vers une image jpg, png, webp, avif ou svg',
  )
  .meta({ title: 'Fichier', widget: 'picture' });

/** A picture says what it shows, or declares that it only decorates (WCAG 1.1.1). */
export const imageSchema = z
  .union(
    [
      z.strictObject({
        src: mediaPathSchema,
        alt: line('Description de l’image', 250, 'Ce que montre l’image, pour qui ne la voit pas.'),
        credit: line('Crédit', 120).optional(),
      }),
      z.strictObject({
        src: mediaPathSchema,
        decorative: z.literal(true).meta({ title: 'Image décorative' }),
        credit: line('Crédit', 120).optional(),
      }),
    ],
    {
      error: 'une image avec « src » et soit « alt » (ce qu’elle montre), soit « decorative: true »',
    },
  )
  .meta({ title: 'Image', widget: 'image' });
export type Image = z.infer<typeof imageSchema>;

/** The alternative text to write in HTML: empty for a decorative picture. */
export function alternativeText(image: Image): string {
  return 'alt' in image ? image.alt : '';
}

/** A document to download. */
export const fileSchema = z.strictObject({
  title: line('Titre du document', 160),
  src: z
    .string()
    .regex(
      /^files\/[\p{L}\p{N}._/-]+\.(?:pdf|docx|xlsx|odt|ods|csv|zip|gpx)$/u,
      'un chemin comme « files/plan.pdf » (pdf, docx, xlsx, odt, ods, csv, zip ou gpx)',
    )
    .meta({ title: 'Fichier', widget: 'document' }),
  accessible: z
    .boolean()
    .optional()
    .meta({ title: 'Accessible', description: 'Le document a été contrôlé (PDF/UA ou équivalent).' }),
});
export type FileReference = z.infer<typeof fileSchema>;
