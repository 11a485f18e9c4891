import { loadCollegeSettings } from '../../src/adapters/content-files/load-college-settings.ts';
import { loadCommune } from '../../src/adapters/content-files/load-commune.ts';
import { readFolder } from '../../src/adapters/content-files/read-folder.ts';
import { distinctProblems, hasErrors, type Problem } from '../../src/core/content/problem.ts';
import { todayInBelgium } from '../../src/site/build/today.ts';
import { checkTheme } from '../../src/site/check-theme.ts';
import { readThemeFiles } from '../../src/site/theme-files.ts';
import { listProblems } from './list-problems.ts';

/** Reads each commune, its texts, its colours and the settings of its assemblies, and prints its problems, file by file; false when one is an error. */
export async function checkContent(repository: string, slugs: readonly string[]): Promise<boolean> {
  const shared = await readFolder(repository, 'communes/_shared');
  const found: Problem[] = [];
  for (const slug of slugs) {
    const college = await loadCollegeSettings(repository, slug, todayInBelgium());
    found.push(...(college.ok ? college.value.warnings : college.refusal));
    const loaded = await loadCommune(repository, slug, todayInBelgium(), shared);
    if (!loaded.ok) {
      found.push(...loaded.refusal);
      continue;
    }
    const theme = await readThemeFiles(repository, loaded.value.config);
    found.push(...loaded.value.warnings, ...(await checkTheme(theme, repository)));
  }
  // A problem of a shared text is met in every commune.
  const problems = distinctProblems(found);
  for (const line of listProblems(problems)) console.log(line);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(
    `Textes et réglages de ${slugs.length} commune(s)\u00A0: ${errors} erreur(s), ${problems.length - errors} avertissement(s).`,
  );
  return !hasErrors(problems);
}
