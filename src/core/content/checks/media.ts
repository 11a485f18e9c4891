import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import type { Place, Problem } from '../problem.ts';
import { COLLECTION_NAMES } from '../registry.ts';
import type { MediaFile } from '../source-file.ts';
import { valuesOfKey } from '../values-of-key.ts';

/** Pictures and documents exist, are what they say, and are not enormous. */
export function checkMedia(commune: LoadedCommune, root: string): Problem[] {
  const entries = COLLECTION_NAMES.flatMap((name) => commune.entries[name] as readonly Entry[]);
  return [
    ...[...commune.media].flatMap(([path, media]) =>
      media.kind === 'unreadable' ? [describeUnreadable(media, `${media.root}/${path}`)] : [],
    ),
    ...missingFiles(commune, commune.config, (field) => ({
      file: `${root}/commune.yaml`,
      line: commune.configLineOf(field),
    })),
    ...entries.flatMap((entry) => missingFiles(commune, entry.data, (field) => entry.placeOf(field))),
  ];
}

function missingFiles(commune: LoadedCommune, record: unknown, placeOf: (field: string) => Place): Problem[] {
  return valuesOfKey(record, 'src')
    .filter(({ text }) => !commune.media.has(text))
    .map(({ text, field }) => ({
      severity: 'error',
      code: text.startsWith('media/') ? 'missing-image' : 'missing-file',
      ...placeOf(field),
      field,
      message: `Le fichier « ${text} » est introuvable.`,
      remedy: `Déposez-le dans le dossier « ${text.split('/')[0]} » de la commune, ou corrigez son nom.`,
    }));
}

function describeUnreadable({ reason, bytes }: MediaFile & { kind: 'unreadable' }, file: string): Problem {
  const base = { severity: 'error', file } as const;
  switch (reason) {
    case 'too-large':
      return {
        ...base,
        code: 'image-too-large',
        message: `Ce fichier pèse ${Math.round(bytes / 1_000_000)} Mo, ou compte trop de pixels.`,
        remedy: 'Réduisez-le : au plus 15 Mo et 50 millions de pixels pour une image, 40 Mo pour un document.',
      };
    case 'not-an-image':
      return {
        ...base,
        code: 'not-an-image',
        message: 'Ce fichier n’est pas une image lisible, malgré son nom.',
        remedy: 'Exportez l’image à nouveau en JPEG ou en PNG.',
      };
    case 'symlink':
      return {
        ...base,
        code: 'symlink',
        message: 'Ce fichier est un lien vers un autre endroit du disque.',
        remedy: 'Remplacez le lien par le fichier lui-même.',
      };
    case 'format':
      return {
        ...base,
        severity: 'warning',
        code: 'image-format',
        message: 'Le site n’emploie pas ce genre d’image.',
        remedy: 'Enregistrez-la en JPEG, PNG, WebP, AVIF ou SVG, ou supprimez-la.',
      };
  }
}
