import type { Problem } from '../../content/problem.ts';
import { describeUnreadable } from '../../content/stray-files.ts';
import type { Service } from '../../identity/agents-schema.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import type { AssemblyId } from '../ids.ts';
import { type AssemblySettings, assemblySettingsSchema } from './assembly-settings.ts';
import type { CollegeSettings } from './college-settings.ts';
import { type GeneralSettings, generalSettingsSchema } from './general-settings.ts';
import { legalSettingsSchema } from './legal-settings.ts';
import { readSettingsPart } from './read-settings-part.ts';
import { type SettingsFolders, textsOfAssembly, textsOfPart } from './settings-files.ts';
import type { SettingsSource } from './settings-source.ts';

/** A commune's settings with the files that they were read from. */
export interface ReadSettings {
  readonly settings: CollegeSettings;
  readonly general: GeneralSettings;
  readonly sources: {
    readonly general: SettingsSource;
    readonly law: SettingsSource;
    readonly assemblies: ReadonlyMap<AssemblyId, SettingsSource>;
  };
  /** Whether the services come from the commune's directory, rather than from the standard list alone. */
  readonly knowsDirectory: boolean;
  readonly warnings: readonly Problem[];
}

/**
 * Reads `college/*.yaml`, the commune's own laid over the standard ones.
 *
 * @param directory the commune's services (`agents.yaml`), when it is at hand
 * @returns the settings, whose contradictions `checkSettings` tells, or every file that can't be read
 */
export function readSettings(
  folders: SettingsFolders,
  directory?: readonly Service[],
): Result<ReadSettings, readonly Problem[]> {
  const general = readSettingsPart(generalSettingsSchema, textsOfPart(folders, 'general'));
  const law = readSettingsPart(legalSettingsSchema, textsOfPart(folders, 'droit'));
  const problems = [...describeUnread(folders), ...general.problems, ...law.problems];
  if (general.data === undefined || law.data === undefined) return refuse(problems);

  const assemblies = new Map<AssemblyId, AssemblySettings>();
  const sources = new Map<AssemblyId, SettingsSource>();
  for (const id of general.data.assemblies) {
    const { texts, problems: unfound } = textsOfAssembly(folders, id);
    problems.push(...unfound);
    if (unfound.length > 0) continue;
    if (texts.length === 0) {
      problems.push(describeMissingAssembly(folders, id));
      continue;
    }
    const part = readSettingsPart(assemblySettingsSchema, texts);
    problems.push(...part.problems);
    if (part.data === undefined) continue;
    assemblies.set(id, part.data);
    sources.set(id, part.source);
  }
  const warnings = describeUnused(folders, general.data);
  if (problems.length > 0) return refuse([...problems, ...warnings]);
  return accept({
    settings: {
      assemblies,
      legal: law.data,
      closures: general.data.closures,
      services: listServices(general.data, directory),
    },
    general: general.data,
    sources: { general: general.source, law: law.source, assemblies: sources },
    knowsDirectory: directory !== undefined,
    warnings,
  });
}

function listServices(
  { services }: GeneralSettings,
  directory: readonly Service[] | undefined,
): CollegeSettings['services'] {
  const named = Object.entries(services).map(([id, service]) => ({ id, ...service }));
  if (directory === undefined) return named;
  const held = new Set(directory.map(({ id }) => id));
  const off = new Set(named.filter(({ active }) => !active).map(({ id }) => id));
  return [
    ...directory.map((service) => ({ ...service, active: !off.has(service.id) })),
    ...named.filter(({ id }) => !held.has(id)).map((service) => ({ ...service, active: false })),
  ];
}

function describeMissingAssembly({ own }: SettingsFolders, id: string): Problem {
  return {
    severity: 'error',
    code: 'missing-assembly',
    file: `${own.root}/college/${id}.yaml`,
    message: `L’assemblée «\u202F${id}\u202F» est en service, mais elle n’a pas de réglages.`,
    remedy: `Créez ce fichier (par exemple avec «\u202FbasedOn: college\u202F»), ou retirez «\u202F${id}\u202F» de «\u202Fassemblies\u202F» dans general.yaml.`,
  };
}

/** The commune's files for an assembly that is not in use, told rather than passed over. */
function describeUnused({ own }: SettingsFolders, { assemblies }: GeneralSettings): Problem[] {
  const used = new Set<string>(['general', 'droit', ...assemblies].map((name) => `college/${name}.yaml`));
  return own.texts
    .filter(({ path, kind }) => kind === 'text' && !used.has(path))
    .map(({ path }) => ({
      severity: 'warning',
      code: 'unused-settings',
      file: `${own.root}/${path}`,
      message: 'Ce fichier ne sert à aucune assemblée en service.',
      remedy: `Ajoutez «\u202F${path.replace(/^college\/|\.yaml$/g, '')}\u202F» à «\u202Fassemblies\u202F» dans general.yaml, ou supprimez ce fichier.`,
    }));
}

function describeUnread({ shared, own }: SettingsFolders): Problem[] {
  return [shared, own].flatMap((folder) =>
    folder.texts.flatMap((source) => {
      if (source.kind === 'text') return [];
      return [source.reason === 'other' ? describeStray(folder.root, source.path) : describeUnreadable(source, folder)];
    }),
  );
}

function describeStray(root: string, path: string): Problem {
  return {
    severity: 'error',
    code: 'stray-file',
    file: `${root}/${path}`,
    message: 'Ce fichier n’est lu par personne\u00A0: les réglages sont des fichiers «\u202F.yaml\u202F».',
    remedy: 'Renommez-le, ou supprimez-le.',
  };
}
