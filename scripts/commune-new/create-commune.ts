import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { loadCollegeSettings } from '../../src/adapters/content-files/load-college-settings.ts';
import { loadCommune } from '../../src/adapters/content-files/load-commune.ts';
import { composeCommune, starterSchema } from '../../src/core/commune/compose-commune.ts';
import { formatProblem } from '../../src/core/content/problem.ts';
import { COLLECTION_NAMES } from '../../src/core/content/registry.ts';
import { todayInBelgium } from '../../src/site/build/today.ts';
import type { Choices } from './questions.ts';

/** Writes the folder, checks it, and tells what to do next; never touches a folder that exists. */
export async function createCommune(repository: string, { commune, theme, url }: Choices): Promise<boolean> {
  const folder = join(repository, 'communes', commune.slug);
  const taken = await access(folder).then(
    () => true,
    () => false,
  );
  if (taken) {
    console.error(`Le dossier « communes/${commune.slug} » existe déjà : rien n’a été changé.`);
    return false;
  }
  const starter = starterSchema.parse(parse(await readFile(join(repository, 'communes/_shared/starter.yaml'), 'utf8')));
  for (const [path, text] of composeCommune(commune, { theme, url }, starter)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }

  const loaded = await loadCommune(repository, commune.slug, todayInBelgium());
  const college = await loadCollegeSettings(repository, commune.slug, todayInBelgium());
  if (!loaded.ok || !college.ok) {
    console.error('Le site est créé, mais un contrôle échoue :');
    for (const result of [loaded, college])
      if (!result.ok) for (const problem of result.refusal) console.error(`  ${formatProblem(problem)}`);
    return false;
  }
  const texts = COLLECTION_NAMES.reduce((sum, name) => sum + loaded.value.entries[name].length, 0);
  console.log(`Le site de ${commune.nom} est prêt dans « communes/${commune.slug} » (thème ${theme}).
  ${texts} textes partagés, dont ${loaded.value.entries.procedures.length} démarches ; ce qui reste à adapter porte la mention « Texte d’exemple ».
  À compléter d’abord dans commune.yaml : adresse, téléphone et horaires de la maison communale, villages.
  Voir le site : npm start, puis http://${commune.slug}.localhost:4321/`);
  return true;
}
