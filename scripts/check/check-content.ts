import { loadCommune } from '../../src/adapters/content-files/load-commune.ts';
import { readFolder } from '../../src/adapters/content-files/read-folder.ts';
import { formatProblem, type Problem } from '../../src/core/content/problem.ts';
import { todayInBelgium } from '../../src/site/build/today.ts';

/** Reads each commune and prints its problems; a problem of a shared text is told once. */
export async function checkContent(repository: string, slugs: readonly string[]): Promise<boolean> {
  const shared = await readFolder(repository, 'communes/_shared');
  const told = new Set<string>();
  let errors = 0;
  let warnings = 0;
  for (const slug of slugs) {
    const loaded = await loadCommune(repository, slug, todayInBelgium(), shared);
    const problems: readonly Problem[] = loaded.ok ? loaded.value.warnings : loaded.refusal;
    for (const problem of problems) {
      const text = formatProblem(problem);
      if (told.has(text)) continue;
      told.add(text);
      if (problem.severity === 'error') errors += 1;
      else warnings += 1;
      console.log(`${problem.severity === 'error' ? 'Erreur' : 'Avertissement'} : ${text}`);
    }
  }
  console.log(`Textes de ${slugs.length} commune(s) : ${errors} erreur(s), ${warnings} avertissement(s).`);
  return errors === 0;
}
