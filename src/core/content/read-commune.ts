import type { CalendarDay } from '../calendar/calendar-day.ts';
import { type CommuneConfig, type Crisis, communeConfigSchema, crisisSchema } from '../commune/commune-config.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { checkCommune } from './check-commune.ts';
import { type LegalSettings, legalSettingsSchema } from './legal-settings.ts';
import type { LoadedCommune } from './loaded-commune.ts';
import { fieldPath, type ParsedYaml } from './parse-yaml.ts';
import { distinctProblems, hasErrors, type Problem } from './problem.ts';
import { readEntries } from './read-entries.ts';
import { readRecord } from './read-record.ts';
import { parseRedirects, type Redirect } from './redirects.ts';
import type { ContentFolder, MediaFile } from './source-file.ts';

/**
 * Reads a commune's folder laid over the shared one, and checks all of it.
 *
 * @param buildDay the day on which deadlines are judged
 * @returns the commune with its warnings, or every problem found (never only the first)
 */
export function readCommune(
  slug: string,
  shared: ContentFolder,
  own: ContentFolder,
  buildDay: CalendarDay,
): Result<LoadedCommune, readonly Problem[]> {
  const problems: Problem[] = [];
  const config = readConfig(slug, own, problems);
  const { entries, unread, problems: found } = readEntries(shared, own, config?.data.name ?? slug);
  problems.push(...found);
  const crisis = readCrisis(shared, own, problems);
  const redirects = readRedirects(own, problems);
  const legal = readLegalSettings(shared, problems);
  if (config === undefined) return refuse(distinctProblems(problems));

  const commune: LoadedCommune = {
    slug,
    config: config.data,
    configLineOf: (field) => config.parsed.lineOf(fieldPath(field)),
    crisis,
    entries,
    redirects,
    media: mergeMedia(shared, own),
    warnings: [],
  };
  problems.push(...checkCommune(commune, { root: own.root, unread, legal, buildDay }));
  const told = distinctProblems(problems);
  return hasErrors(told) ? refuse(told) : accept({ ...commune, warnings: told });
}

function readConfig(
  slug: string,
  own: ContentFolder,
  problems: Problem[],
): { data: CommuneConfig; parsed: ParsedYaml } | undefined {
  const file = `${own.root}/commune.yaml`;
  if (!own.texts.some((text) => text.path === 'commune.yaml')) {
    problems.push({
      severity: 'error',
      code: 'commune-missing',
      file,
      message: 'La fiche de la commune manque.',
      remedy: 'Créez-la avec « npm run commune:new », ou copiez celle d’une autre commune.',
    });
    return undefined;
  }
  const text = textOf(own, 'commune.yaml');
  if (text === undefined) return undefined;
  const { data, parsed, problems: found } = readRecord(communeConfigSchema, text, file);
  problems.push(...found);
  if (data !== undefined && data.slug !== slug) {
    problems.push({
      severity: 'error',
      code: 'commune-slug',
      file,
      line: parsed?.lineOf(['slug']),
      field: 'slug',
      message: `L’identifiant « ${data.slug} » diffère du nom du dossier « ${slug} ».`,
      remedy: `Écrivez « slug: ${slug} ».`,
    });
  }
  return data === undefined || parsed === undefined ? undefined : { data, parsed };
}

function readCrisis(shared: ContentFolder, own: ContentFolder, problems: Problem[]): Crisis | undefined {
  const folder = [own, shared].find((candidate) => textOf(candidate, 'crisis.yaml') !== undefined);
  if (folder === undefined) return undefined;
  const { data, problems: found } = readRecord(
    crisisSchema,
    textOf(folder, 'crisis.yaml') ?? '',
    `${folder.root}/crisis.yaml`,
  );
  problems.push(...found);
  return data;
}

function readRedirects(own: ContentFolder, problems: Problem[]): readonly Redirect[] {
  const text = textOf(own, 'redirects.csv');
  if (text === undefined) return [];
  const { redirects, problems: found } = parseRedirects(text, `${own.root}/redirects.csv`);
  problems.push(...found);
  return redirects;
}

const LEGAL_SETTINGS = 'legal/website.yaml';

function readLegalSettings(shared: ContentFolder, problems: Problem[]): LegalSettings | undefined {
  const file = `${shared.root}/${LEGAL_SETTINGS}`;
  const text = textOf(shared, LEGAL_SETTINGS);
  if (text === undefined) {
    problems.push({
      severity: 'warning',
      code: 'legal-settings-missing',
      file,
      message: 'Les délais légaux manquent : le calendrier légal n’est pas contrôlé.',
      remedy: 'Rétablissez ce fichier partagé.',
    });
    return undefined;
  }
  const { data, problems: found } = readRecord(legalSettingsSchema, text, file);
  problems.push(...found);
  return data;
}

/** Undefined when absent, or unreadable (told with the other unreadable files). */
function textOf(folder: ContentFolder, path: string): string | undefined {
  const source = folder.texts.find((text) => text.path === path);
  return source?.kind === 'text' ? source.text : undefined;
}

function mergeMedia(shared: ContentFolder, own: ContentFolder): Map<string, MediaFile & { root: string }> {
  return new Map(
    [shared, own].flatMap((folder) => folder.media.map((file) => [file.path, { ...file, root: folder.root }])),
  );
}
