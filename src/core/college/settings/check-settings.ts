import { distinctProblems, type Problem } from '../../content/problem.ts';
import { checkAssemblies } from './checks/check-assemblies.ts';
import { checkFreezing } from './checks/check-freezing.ts';
import { checkFunctions } from './checks/check-functions.ts';
import { checkGrants } from './checks/check-grants.ts';
import { checkHolders } from './checks/check-holders.ts';
import { checkInsertion } from './checks/check-insertion.ts';
import { checkLaw, checkPublicity } from './checks/check-law.ts';
import { checkLevels } from './checks/check-levels.ts';
import { checkNames } from './checks/check-names.ts';
import { checkNumbering } from './checks/check-numbering.ts';
import { checkOpinions } from './checks/check-opinions.ts';
import { checkOutcomes } from './checks/check-outcomes.ts';
import { checkSending } from './checks/check-sending.ts';
import { checkServices } from './checks/check-services.ts';
import { checkTexts } from './checks/check-texts.ts';
import { checkUse } from './checks/check-use.ts';
import type { SettingsSurroundings } from './checks/settings-check.ts';
import type { ReadSettings } from './read-settings.ts';

/**
 * Every contradiction between settings that are each well written: dead ends, references to nothing, rules that can't
 * apply. Each problem names the file, the key and the remedy.
 *
 * @param surroundings the more of them are known, the more is checked: people's roles, what live records use
 */
export function checkSettings(all: ReadSettings, surroundings: SettingsSurroundings): Problem[] {
  const perAssembly = [...all.settings.assemblies].flatMap(([id, settings]) => {
    const assembly = { id, settings, source: all.sources.assemblies.get(id) ?? [], all };
    return [
      ...checkNames(assembly),
      ...checkLevels(assembly),
      ...checkOutcomes(assembly),
      ...checkFreezing(assembly),
      ...checkInsertion(assembly),
      ...checkServices(assembly),
      ...checkTexts(assembly),
      ...checkOpinions(assembly, surroundings),
      ...checkSending(assembly),
      ...checkFunctions(assembly),
      ...checkNumbering(assembly),
      ...checkPublicity(assembly, surroundings),
      ...checkHolders(assembly, surroundings),
      ...checkUse(assembly, surroundings),
    ];
  });
  return distinctProblems([
    ...checkLaw(all, surroundings),
    ...checkAssemblies(all, surroundings),
    ...perAssembly,
    ...checkGrants(all, surroundings),
  ]);
}
