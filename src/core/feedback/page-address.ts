import { z } from 'zod';

/** Address of a page of the site, with leading and trailing slash: `/vivre/dechets/`. */
export const pageAddressSchema = z
  .string()
  .max(300)
  .regex(/^\/(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\/)*$/, 'une adresse de page')
  .brand<'PageAddress'>();
export type PageAddress = z.infer<typeof pageAddressSchema>;

/** Place of the page in a built site. */
export function pageFile(page: PageAddress): readonly string[] {
  return [...page.split('/').filter((name) => name !== ''), 'index.html'];
}
