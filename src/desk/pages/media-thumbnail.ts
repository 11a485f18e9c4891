import { html } from 'hono/html';
import type { MediaItem } from '../../app/media/browse-media.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';

/** A picture in small; for a document, its kind. */
export function mediaThumbnail({ source, type, blob, description }: MediaItem): Html {
  if (type === 'document')
    return html`<span class="thumb kind" aria-hidden="true">${source.split('.').at(-1)?.toUpperCase()}</span>`;
  const alt = description !== undefined && 'alt' in description ? description.alt : '';
  const query = new URLSearchParams({ chemin: source, v: blob.slice(0, 12) });
  return html`<img class="thumb" src="/espace/medias/vignette?${query.toString()}" alt="${alt}" width="240" height="160" loading="lazy">`;
}

export function mediaAddress(source: string): string {
  return `/espace/medias/fichier?${new URLSearchParams({ chemin: source }).toString()}`;
}
