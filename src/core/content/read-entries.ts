import { fillPlaceholders, unknownPlaceholders } from './placeholders.ts';
import { applyOverlay } from './overlay.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Entries, Entry } from './loaded-commune.ts';
import { fieldPath, type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { checkRecord } from './read-record.ts';
import { addressOf, COLLECTION_NAMES, COLLECTIONS, type CollectionName } from './registry.ts';
import type { ContentFolder, SourceFile } from './source-file.ts';

/** What names an entry in an address, folder by folder. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

interface Candidate {
  readonly path: string;
  readonly folder: ContentFolder;
  readonly source: SourceFile & { kind: 'text' };
  readonly shared: boolean;
}

/** Every collection's entries: the shared folder's, replaced or changed file by file by the commune's own. */
export function readEntries(shared: ContentFolder, own: ContentFolder, communeName: string, problems: Problem[]): Entries {
  const files = new Map<string, Candidate>();
  const overlays = new Map<string, Candidate>();
  for (const folder of [shared, own]) {
    const isShared = folder === shared;
    for (const source of folder.texts) {
      if (source.kind !== 'text') {
        problems.push(describeUnreadable(source, folder));
        continue;
      }
      const candidate: Candidate = { path: source.path, folder, source, shared: isShared };
      if (source.path.endsWith('.overlay.yaml')) overlays.set(source.path.replace(/\.overlay\.yaml$/, ''), candidate);
      else files.set(source.path, candidate);
    }
  }

  const used = new Set<string>();
  const entries = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, readCollection(name, files, overlays, communeName, used, problems)]),
    // Each collection is read with its own schema, so the pairs match their names.
  ) as unknown as Entries;
  reportStrays(files, overlays, used, problems);
  return entries;
}

function readCollection(
  name: CollectionName,
  files: ReadonlyMap<string, Candidate>,
  overlays: ReadonlyMap<string, Candidate>,
  communeName: string,
  used: Set<string>,
  problems: Problem[],
): Entry[] {
  const { folder, format, nested } = COLLECTIONS[name];
  const entries: Entry[] = [];
  for (const [path, candidate] of files) {
    if (!path.startsWith(`${folder}/`)) continue;
    const extension = /\.(md|mdx|yaml)$/.exec(path)?.[1];
    const inner = path.slice(folder.length + 1).replace(/\.(?:md|mdx|yaml)$/, '');
    if (extension === undefined || (extension === 'yaml') !== (format === 'yaml') || (extension === 'mdx' && !candidate.shared)) continue;
    used.add(path);
    const file = `${candidate.folder.root}/${path}`;
    if (!ID.test(inner) || (!nested && inner.includes('/'))) {
      problems.push({ severity: 'error', code: 'file-name', file, message: 'Le nom de ce fichier ne peut pas devenir une adresse.', remedy: 'Employez des lettres minuscules sans accent, des chiffres et des tirets, par exemple « fete-du-village.md ».' });
      continue;
    }
    const overlay = overlays.get(path.replace(/\.(?:md|mdx|yaml)$/, ''));
    const entry = readEntry(name, inner, extension, candidate, overlay, communeName, problems);
    if (entry !== undefined && !('hidden' in entry.data && entry.data.hidden === true)) entries.push(entry);
  }
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readEntry(
  name: CollectionName,
  id: string,
  extension: string,
  candidate: Candidate,
  overlay: Candidate | undefined,
  communeName: string,
  problems: Problem[],
): Entry | undefined {
  const file = `${candidate.folder.root}/${candidate.path}`;
  const text = candidate.shared ? fillPlaceholders(candidate.source.text, communeName) : candidate.source.text;
  for (const placeholder of unknownPlaceholders(text)) {
    const line = text.slice(0, text.indexOf(placeholder)).split('\n').length;
    problems.push({ severity: 'error', code: 'unknown-placeholder', file, line, message: `Le repère « ${placeholder} » n’est pas prévu.`, remedy: 'Employez « {{commune}} », « {{de commune}} » ou « {{à commune}} » (dans les textes partagés), ou écrivez le nom.' });
  }

  const parts = extension === 'yaml' ? { yaml: text, yamlLine: 1, body: '', bodyLine: 1 } : splitFrontMatter(text);
  if (parts === undefined) {
    problems.push({ severity: 'error', code: 'front-matter', file, line: 1, message: 'L’en-tête du fichier manque ou n’est pas fermé.', remedy: 'Commencez le fichier par une ligne « --- », les champs, puis une autre ligne « --- ».' });
    return undefined;
  }
  const { parsed, problems: syntax } = parseYaml(parts.yaml, file, parts.yamlLine);
  problems.push(...syntax);
  if (parsed === undefined) return undefined;

  const merged = mergeOverlay(parsed, file, overlay, problems);
  const { data, problems: found } = checkRecord(COLLECTIONS[name].schema, merged.value, merged.lines, merged.file);
  problems.push(...found);
  if (data === undefined) return undefined;
  // The schema of this very collection made the data.
  const typed = data as Entry['data'];
  const format = extension === 'mdx' ? 'mdx' : extension === 'yaml' ? 'yaml' : 'md';
  return { collection: name, id, address: addressOf(name, id), data: typed, body: parts.body, format, file, bodyLine: parts.bodyLine, lineOf: (field) => parsed.lineOf(fieldPath(field)), shared: candidate.shared };
}

/** Problems of an overlaid record are told where the faulty field stands: in the overlay if it has it, else in the shared file. */
function mergeOverlay(parsed: ParsedYaml, file: string, overlay: Candidate | undefined, problems: Problem[]) {
  if (overlay === undefined) return { value: parsed.value, lines: parsed, file };
  const overlayFile = `${overlay.folder.root}/${overlay.path}`;
  const { parsed: changes, problems: syntax } = parseYaml(overlay.source.text, overlayFile);
  problems.push(...syntax);
  if (changes === undefined) return { value: parsed.value, lines: parsed, file };
  return { value: applyOverlay(parsed.value, changes.value), lines: changes, file: overlayFile };
}

function reportStrays(files: ReadonlyMap<string, Candidate>, overlays: ReadonlyMap<string, Candidate>, used: ReadonlySet<string>, problems: Problem[]): void {
  for (const [path, candidate] of files) {
    if (!/^(?:content|procedures)\//.test(path) || used.has(path)) continue;
    const trusted = path.endsWith('.mdx');
    problems.push({
      severity: 'error',
      code: trusted ? 'untrusted-mdx' : 'stray-file',
      file: `${candidate.folder.root}/${path}`,
      message: trusted ? 'Les pages « .mdx » sont réservées aux textes partagés.' : 'Ce fichier n’appartient à aucune sorte de contenu.',
      remedy: trusted ? 'Renommez ce fichier en « .md » et n’employez que du texte mis en forme.' : `Rangez-le dans l’un de ces dossiers : ${COLLECTION_NAMES.map((name) => COLLECTIONS[name].folder).join(', ')} (« .md », ou « .yaml » pour les fiches sans texte).`,
    });
  }
  for (const [path, candidate] of overlays) {
    if (files.has(`${path}.md`) || files.has(`${path}.mdx`) || files.has(`${path}.yaml`)) continue;
    problems.push({ severity: 'error', code: 'overlay-without-text', file: `${candidate.folder.root}/${candidate.path}`, message: 'Aucun texte partagé ne correspond à cette adaptation.', remedy: 'Vérifiez le nom du fichier, ou supprimez-le.' });
  }
}

function describeUnreadable(source: SourceFile & { kind: 'unreadable' }, folder: ContentFolder): Problem {
  const file = `${folder.root}/${source.path}`;
  switch (source.reason) {
    case 'encoding':
      return { severity: 'error', code: 'encoding', file, message: 'Ce fichier n’est pas enregistré en UTF-8 : les accents seraient illisibles.', remedy: 'Enregistrez-le à nouveau en choisissant l’encodage « UTF-8 ».' };
    case 'too-large':
      return { severity: 'error', code: 'text-too-large', file, message: 'Ce texte dépasse 1 Mo.', remedy: 'Découpez-le en plusieurs pages, ou joignez-le comme document à télécharger.' };
    case 'symlink':
      return { severity: 'error', code: 'symlink', file, message: 'Ce fichier est un lien vers un autre endroit du disque.', remedy: 'Remplacez le lien par le fichier lui-même.' };
  }
}
