import { createInterface, type Interface } from 'node:readline/promises';
import { THEMES, type ThemeName } from '../../src/core/commune/commune-config.ts';
import { findCommunes, type KnownCommune } from '../../src/core/commune/known-communes.ts';
import { accept, type Result, refuse } from '../../src/core/shared/result.ts';
import { readKnownCommunes } from './known.ts';

export interface Choices {
  readonly commune: KnownCommune;
  readonly theme: ThemeName;
  readonly url: string;
}

export interface Flags {
  readonly query: string | undefined;
  readonly theme: string | undefined;
  readonly url: string | undefined;
}

const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

/** Completes the flags by questions when a person is at the keyboard; a French sentence says what cannot be. */
export async function askChoices(repository: string, flags: Flags): Promise<Result<Choices, string>> {
  const known = await readKnownCommunes(repository);
  const person = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  try {
    const commune = await chooseCommune(known, flags.query, person);
    if (!commune.ok) return commune;
    const asked =
      flags.theme ?? (flags.query === undefined ? await askTheme(person, usualTheme(commune.value)) : undefined);
    const theme =
      asked === undefined || asked === '' ? usualTheme(commune.value) : THEME_NAMES.find((name) => name === asked);
    if (theme === undefined) return refuse(`Thème inconnu : « ${asked} ». Choisissez ${THEME_NAMES.join(', ')}.`);
    const url = flags.url ?? `https://www.${commune.value.slug}.example`;
    if (!URL.canParse(url)) return refuse(`L’adresse « ${url} » n’est pas complète. Exemple : https://www.commune.be`);
    return accept({ commune: commune.value, theme, url });
  } finally {
    person?.close();
  }
}

async function chooseCommune(
  known: readonly KnownCommune[],
  query: string | undefined,
  person: Interface | undefined,
): Promise<Result<KnownCommune, string>> {
  let wanted = query ?? (await person?.question('Nom ou code NIS de la commune : '));
  while (wanted !== undefined) {
    const found = findCommunes(wanted, known);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return accept(only);
    const names = found
      .slice(0, 12)
      .map((commune) => `${commune.nom} (${commune.nis})`)
      .join(', ');
    const answer =
      found.length === 0
        ? `Aucune commune wallonne ne s’appelle « ${wanted} ».`
        : `Plusieurs communes conviennent : ${names}.`;
    if (person === undefined || query !== undefined) return refuse(`${answer} Donnez le nom complet ou le code NIS.`);
    console.log(answer);
    wanted = await person.question('Nom complet ou code NIS : ');
  }
  return refuse('Indiquez une commune : npm run commune:new -- "Nom de la commune"');
}

async function askTheme(person: Interface | undefined, usual: ThemeName): Promise<string | undefined> {
  const list = THEME_NAMES.map((name) => `  ${name} : ${THEMES[name]}`).join('\n');
  return (await person?.question(`Thème du site :\n${list}\nVotre choix [${usual}] : `))?.trim();
}

/** Neighbours should not look alike: the theme that is proposed turns with the NIS code. */
function usualTheme(commune: KnownCommune): ThemeName {
  return THEME_NAMES[Number(commune.nis) % THEME_NAMES.length] ?? 'pierre-bleue';
}
