import type { ContentStore } from '../../../src/app/content-store.ts';
import type { SitePublisher } from '../../../src/app/site-publisher.ts';
import { PUBLISHED } from '../../../src/core/records/content-ref.ts';

/**
 * The first preview of a commune prepares the template, for some seconds. It is asked for as soon as someone opens the
 * desk, once: nobody waits for it then, and communes without anyone at work cost nothing.
 *
 * @returns to be told of each visit
 */
export function warmPreviews(
  publisher: SitePublisher,
  texts: ContentStore,
  onError: (error: Error) => void,
): (slug: string) => void {
  const warmed = new Set<string>();
  const warm = async (slug: string) => {
    const head = await texts.resolve(PUBLISHED);
    if (head !== undefined) await publisher.preview(slug, head, '/');
  };
  return (slug) => {
    if (warmed.has(slug)) return;
    warmed.add(slug);
    warm(slug).catch((error: unknown) => {
      warmed.delete(slug);
      onError(error instanceof Error ? error : new Error(String(error)));
    });
  };
}
