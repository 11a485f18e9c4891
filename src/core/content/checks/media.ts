import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';
import { COLLECTION_NAMES } from '../registry.ts';

/** Pictures and documents exist, are what they say, and are not enormous. */
export function checkMedia(commune: LoadedCommune): Problem[] {
  const problems: Problem[] = [];
  for (const [path, media] of commune.media) {
    const file = `${media.root}/${path}`;
    if (media.kind !== 'unreadable') continue;
    switch (media.reason) {
      case 'too-large':
        problems.push({
          severity: 'error',
          code: 'image-too-large',
          file,
          message: `Ce fichier pèse ${Math.round(media.bytes / 1_000_000)} Mo, plus que la limite.`,
          remedy: 'Réduisez-le : au plus 15 Mo et 50 millions de pixels pour une image, 40 Mo pour un document.',
        });
        break;
      case 'not-an-image':
        problems.push({
          severity: 'error',
          code: 'not-an-image',
          file,
          message: 'Ce fichier n’est pas une image lisible, malgré son nom.',
          remedy: 'Exportez l’image à nouveau en JPEG ou en PNG.',
        });
        break;
      case 'symlink':
        problems.push({
          severity: 'error',
          code: 'symlink',
          file,
          message: 'Ce fichier est un lien vers un autre endroit du disque.',
          remedy: 'Remplacez le lien par le fichier lui-même.',
        });
        break;
    }
  }
  for (const name of COLLECTION_NAMES) {
    for (const entry of commune.entries[name] as readonly Entry[]) {
      for (const { src, field } of sourcesIn(entry.data)) {
        if (commune.media.has(src)) continue;
        problems.push({
          severity: 'error',
          code: src.startsWith('media/') ? 'missing-image' : 'missing-file',
          ...entry.placeOf(field),
          field,
          message: `Le fichier « ${src} » est introuvable.`,
          remedy: `Déposez-le dans le dossier « ${src.split('/')[0]} » de la commune, ou corrigez son nom.`,
        });
      }
    }
  }
  return problems;
}

/** Every `src` of a record, wherever it lies. */
function sourcesIn(value: unknown, path: readonly string[] = []): { src: string; field: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => sourcesIn(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'src' && typeof inner === 'string'
      ? [{ src: inner, field: [...path, key].join('.') }]
      : sourcesIn(inner, [...path, key]),
  );
}
