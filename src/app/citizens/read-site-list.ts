import type { z } from 'zod';
import type { CitizenPorts } from './citizen-ports.ts';

/**
 * Reads a list that the build wrote beside the pages.
 *
 * @returns undefined when the site has none: not built yet, or built without forms
 * @throws when the list is not what the build writes
 */
export async function readSiteList<Schema extends z.ZodType>(
  { published, commune }: Pick<CitizenPorts, 'published' | 'commune'>,
  path: readonly string[],
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const site = await published.open(commune.slug);
  const file = await site?.find(path);
  const bytes = typeof file === 'object' ? await file.read() : undefined;
  return bytes === undefined ? undefined : schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
