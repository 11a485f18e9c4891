import { type CommuneConfig, type Crisis, communeConfigSchema, crisisSchema } from '../commune/commune-config.ts';
import type { Result } from '../shared/result.ts';
import { accept, refuse } from '../shared/result.ts';
import { checkCommune } from './check-commune.ts';
import type { Entries, LoadedCommune } from './loaded-commune.ts';
import { hasErrors, type Problem } from './problem.ts';
import { readEntries } from './read-entries.ts';
import { fieldPath, type ParsedYaml } from './parse-yaml.ts';
import { readRecord } from './read-record.ts';
import { parseRedirects, type Redirect } from './redirects.ts';
import type { ContentFolder, MediaFile } from './source-file.ts';

/**
 * Reads a commune's folder laid over the shared one, and checks all of it.
 *
 * @returns the commune with its warnings, or every problem found (never only the first)
 */
export function readCommune(slug: string, shared: ContentFolder, own: ContentFolder): Result<LoadedCommune, readonly Problem[]> {
  const problems: Problem[] = [];
  const config = readConfig(slug, own, problems);
  const entries: Entries = readEntries(shared, own, config?.data.name ?? slug, problems);
  const crisis = readCrisis(shared, own, problems);
  const redirects = readRedirects(own, problems);
  const media = mergeMedia(shared, own);
  if (config === undefined) return refuse(problems);

  const commune: LoadedCommune = { slug, config: config.data, configLineOf: (field) => config.parsed.lineOf(fieldPath(field)), crisis, entries, redirects, media, warnings: [] };
  problems.push(...checkCommune(commune, own.root));
  return hasErrors(problems) ? refuse(problems) : accept({ ...commune, warnings: problems });
}

function readConfig(slug: string, own: ContentFolder, problems: Problem[]): { data: CommuneConfig; parsed: ParsedYaml } | undefined {
  const file = `${own.root}/commune.yaml`;
  const source = own.texts.find((text) => text.path === 'commune.yaml');
  if (source?.kind !== 'text') {
    if (source === undefined) problems.push({ severity: 'error', code: 'commune-missing', file, message: 'La fiche de la commune manque.', remedy: 'Créez-la avec « npm run commune:new », ou copiez celle d’une autre commune.' });
    return undefined;
  }
  const { data, parsed, problems: found } = readRecord(communeConfigSchema, source.text, file);
  problems.push(...found);
  if (data !== undefined && data.slug !== slug) {
    problems.push({ severity: 'error', code: 'commune-slug', file, line: parsed?.lineOf(['slug']), field: 'slug', message: `L’identifiant « ${data.slug} » diffère du nom du dossier « ${slug} ».`, remedy: `Écrivez « slug: ${slug} ».` });
  }
  return data === undefined || parsed === undefined ? undefined : { data, parsed };
}

function readCrisis(shared: ContentFolder, own: ContentFolder, problems: Problem[]): Crisis | undefined {
  for (const folder of [own, shared]) {
    const source = folder.texts.find((text) => text.path === 'crisis.yaml');
    if (source?.kind !== 'text') continue;
    const { data, problems: found } = readRecord(crisisSchema, source.text, `${folder.root}/crisis.yaml`);
    problems.push(...found);
    return data;
  }
  return undefined;
}

function readRedirects(own: ContentFolder, problems: Problem[]): readonly Redirect[] {
  const source = own.texts.find((text) => text.path === 'redirects.csv');
  if (source?.kind !== 'text') return [];
  const { redirects, problems: found } = parseRedirects(source.text, `${own.root}/redirects.csv`);
  problems.push(...found);
  return redirects;
}

function mergeMedia(shared: ContentFolder, own: ContentFolder): Map<string, MediaFile & { root: string }> {
  const media = new Map<string, MediaFile & { root: string }>();
  for (const folder of [shared, own]) {
    for (const file of folder.media) media.set(file.path, { ...file, root: folder.root });
  }
  return media;
}
