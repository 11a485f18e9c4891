import type { Problem } from './problem.ts';
import type { EntryFile } from './read-entry.ts';
import { COLLECTION_NAMES, COLLECTIONS } from './registry.ts';
import type { ContentFolder, SourceFile } from './source-file.ts';

/** Files that nothing reads: content never gets lost in silence. */
export function describeStrays(
  folders: readonly ContentFolder[],
  files: ReadonlyMap<string, EntryFile>,
  overlays: ReadonlyMap<string, EntryFile>,
  used: ReadonlySet<string>,
): Problem[] {
  return [
    ...folders.flatMap((folder) =>
      folder.texts.flatMap((source) => (source.kind === 'text' ? [] : [describeUnreadable(source, folder)])),
    ),
    ...[...files].filter(([path]) => !used.has(path) && !KNOWN_FILES.test(path)).map(([, file]) => describeStray(file)),
    ...[...overlays].flatMap(([path, overlay]) => describeUselessOverlay(path, overlay, files)),
  ];
}

/** Read elsewhere than as entries: identity, crisis, redirects, descriptions of pictures, a new site's start, the sources of facts, the shared legal settings. */
const KNOWN_FILES =
  /^(?:commune\.yaml|crisis\.yaml|media\.yaml|redirects\.csv|starter\.yaml|SOURCES\.md|legal\/[a-z-]+\.yaml)$/;

function describeStray({ file, extension }: EntryFile): Problem {
  if (extension === 'mdx') {
    return {
      severity: 'error',
      code: 'untrusted-mdx',
      file,
      message: 'Les pages « .mdx » sont réservées aux textes partagés.',
      remedy: 'Renommez ce fichier en « .md » et n’employez que du texte mis en forme.',
    };
  }
  const folders = COLLECTION_NAMES.map((name) => COLLECTIONS[name].folder).join(', ');
  return {
    severity: 'error',
    code: 'stray-file',
    file,
    message: 'Ce fichier n’appartient à aucune sorte de contenu.',
    remedy: `Rangez-le dans l’un de ces dossiers : ${folders} (« .md », ou « .yaml » pour les fiches sans texte).`,
  };
}

function describeUselessOverlay(path: string, overlay: EntryFile, files: ReadonlyMap<string, EntryFile>): Problem[] {
  const text = ['md', 'mdx', 'yaml']
    .map((extension) => files.get(`${path}.${extension}`))
    .find((file) => file !== undefined);
  if (text?.shared === true && !overlay.shared) return [];
  const base = { severity: 'error', code: 'overlay-without-text', file: overlay.file } as const;
  if (text === undefined || overlay.shared) {
    return [
      {
        ...base,
        message: 'Aucun texte partagé ne correspond à cette adaptation.',
        remedy: 'Vérifiez le nom du fichier, ou supprimez-le.',
      },
    ];
  }
  return [
    {
      ...base,
      message: `Votre propre fichier « ${text.file} » remplace déjà le texte partagé.`,
      remedy: 'Changez le champ dans ce fichier, et supprimez l’adaptation.',
    },
  ];
}

/** Why a file can't be read as a text. */
export function describeUnreadable(
  source: SourceFile & { kind: 'unreadable' },
  folder: Pick<ContentFolder, 'root'>,
): Problem {
  const base = { severity: 'error', file: `${folder.root}/${source.path}` } as const;
  switch (source.reason) {
    case 'encoding':
      return {
        ...base,
        code: 'encoding',
        message: 'Ce fichier n’est pas enregistré en UTF-8 : les accents seraient illisibles.',
        remedy: 'Enregistrez-le à nouveau en choisissant l’encodage « UTF-8 ».',
      };
    case 'too-large':
      return {
        ...base,
        code: 'text-too-large',
        message: 'Ce texte dépasse 1 Mo.',
        remedy: 'Découpez-le en plusieurs pages, ou joignez-le comme document à télécharger.',
      };
    case 'symlink':
      return {
        ...base,
        code: 'symlink',
        message: 'Ce fichier est un lien vers un autre endroit du disque.',
        remedy: 'Remplacez le lien par le fichier lui-même.',
      };
    case 'other':
      return source.path.endsWith('/')
        ? {
            ...base,
            code: 'stray-folder',
            message: 'Ce dossier n’est pas prévu : rien de ce qu’il contient n’apparaîtrait sur le site.',
            remedy: 'Corrigez son nom (content, procedures, media, files, public, art…), ou supprimez-le.',
          }
        : {
            ...base,
            code: 'stray-file',
            message: 'Ce fichier n’est pas un texte du site.',
            remedy:
              'Rangez les images dans « media », les documents à télécharger dans « files » ; un texte se termine par « .md » ou « .yaml ».',
          };
  }
}
