import type { Problem } from '../content/problem.ts';
import { contrastRatio, isHexColour } from './contrast.ts';
import { readThemeTokens, type ThemeTokens, type Token } from './theme-tokens.ts';

/**
 * Checks that the colours of a theme, or of a commune's changes to it, can be read in light and dark.
 *
 * @param css of the theme, or of the commune's `theme.css`
 * @param file where it lies, from the repository's root
 * @param base css of the theme that a commune's file changes; then only pairs that it touches are told
 * @see WCAG 2.2, 1.4.3, 1.4.6 (running text) and 1.4.11
 */
export function checkThemeContrast(css: string, file: string, base = ''): Problem[] {
  const own = readThemeTokens(css);
  const under = readThemeTokens(base);
  return [
    ...(base === '' ? [] : own.otherRules.map((rule) => otherRule(rule, file))),
    ...(base === '' ? [] : unknownTokens(own, under, file)),
    ...differentDarks(own, file),
    ...checkMode('clair', [own.light], [under.light], file),
    ...checkMode('sombre', [own.light, own.darkSystem], [under.light, under.darkSystem], file),
  ];
}

/** Running text asks for 7, other text for 4.5, large text and the edges of controls for 3. */
const PAIRS: readonly {
  readonly front: readonly string[];
  readonly back: readonly string[];
  readonly least: number;
}[] = [
  { front: ['ink'], back: ['paper', 'surface', 'sunken', 'wash'], least: 7 },
  { front: ['ink-soft', 'accent', 'accent-deep'], back: ['paper', 'surface', 'sunken', 'wash'], least: 4.5 },
  { front: ['on-fill'], back: ['fill'], least: 4.5 },
  { front: ['on-bold'], back: ['bold'], least: 7 },
  { front: ['on-bold-soft'], back: ['bold'], least: 4.5 },
  { front: ['ok'], back: ['paper', 'surface', 'sunken', 'ok-wash'], least: 4.5 },
  { front: ['warn'], back: ['paper', 'surface', 'sunken', 'warn-wash'], least: 4.5 },
  { front: ['danger'], back: ['paper', 'surface', 'sunken', 'danger-wash'], least: 4.5 },
  { front: ['ink'], back: ['ok-wash', 'warn-wash', 'danger-wash'], least: 4.5 },
  { front: ['on-alarm'], back: ['alarm'], least: 4.5 },
  { front: ['edge', 'focus'], back: ['paper', 'surface', 'sunken'], least: 3 },
  { front: ['focus-on-bold', 'spark'], back: ['bold'], least: 3 },
];

function checkMode(
  mode: 'clair' | 'sombre',
  own: readonly ReadonlyMap<string, Token>[],
  under: readonly ReadonlyMap<string, Token>[],
  file: string,
): Problem[] {
  // The theme's own colours for this mode hide a commune's colours for the other one, as in the cascade.
  const written = own.at(-1) ?? new Map<string, Token>();
  const shown = new Map([under[0], own[0], under[1], own[1]].flatMap((tokens) => [...(tokens ?? [])]));
  const problems: Problem[] = [];
  for (const { front, back, least } of PAIRS) {
    for (const [frontName, backName] of front.flatMap((one) => back.map((other) => [one, other] as const))) {
      const isChange = under.every((tokens) => tokens.size === 0) || written.has(frontName) || written.has(backName);
      if (!isChange) continue;
      const [frontToken, backToken] = [shown.get(frontName), shown.get(backName)];
      const wrong = [[frontName, frontToken] as const, [backName, backToken] as const].find(
        ([, token]) => token === undefined || !isHexColour(token.value),
      );
      const place = written.get(frontName) ?? written.get(backName);
      if (wrong !== undefined) {
        problems.push(badColour(...wrong, mode, file));
      } else if (
        frontToken !== undefined &&
        backToken !== undefined &&
        contrastRatio(frontToken.value, backToken.value) < least
      ) {
        problems.push(
          tooClose([frontName, frontToken.value], [backName, backToken.value], least, mode, file, place?.line),
        );
      }
    }
  }
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}

function tooClose(
  [front, frontColour]: [string, string],
  [back, backColour]: [string, string],
  least: number,
  mode: string,
  file: string,
  line: number | undefined,
): Problem {
  const ratio = write(Math.floor(contrastRatio(frontColour, backColour) * 100) / 100);
  return {
    severity: 'error',
    code: 'theme-contrast',
    file,
    line,
    field: `--${front}`,
    message: `En mode ${mode}, « --${front} » (${frontColour}) se lit mal sur « --${back} » (${backColour})\u00A0: le contraste est de ${ratio}, il en faut ${write(least)}.`,
    remedy: `Foncez ou éclaircissez l’une des deux couleurs jusqu’à un contraste d’au moins ${write(least)}.`,
  };
}

function badColour(name: string, token: Token | undefined, mode: string, file: string): Problem {
  return {
    severity: 'error',
    code: 'theme-colour',
    file,
    line: token?.line,
    field: `--${name}`,
    message:
      token === undefined
        ? `La couleur « --${name} » manque en mode ${mode}.`
        : `« --${name}: ${token.value} » n’est pas une couleur hexadécimale.`,
    remedy: `Écrivez par exemple « --${name}: #1c4c74; ».`,
  };
}

function otherRule({ value, line }: Token, file: string): Problem {
  return {
    severity: 'error',
    code: 'theme-rule',
    file,
    line,
    message: `La règle « ${value} » n’a pas sa place ici\u00A0: le fichier ne change que les jetons du thème.`,
    remedy: 'Ne gardez que des blocs « :root », avec leurs deux variantes sombres.',
  };
}

function unknownTokens(own: ThemeTokens, under: ThemeTokens, file: string): Problem[] {
  return [own.light, own.darkSystem, own.darkChoice].flatMap((tokens) =>
    [...tokens]
      .filter(([name]) => !under.light.has(name))
      .map(([name, { line }]) => ({
        severity: 'error' as const,
        code: 'theme-token',
        file,
        line,
        field: `--${name}`,
        message: `Le thème ne connaît pas le jeton « --${name} ».`,
        remedy: 'Corrigez son nom d’après le fichier « theme.css » du thème, ou supprimez-le.',
      })),
  );
}

/** The dark colours are written twice, for the system's choice and for the visitor's: they must be the same. */
function differentDarks({ darkSystem, darkChoice }: ThemeTokens, file: string): Problem[] {
  return [...new Set([...darkSystem.keys(), ...darkChoice.keys()])]
    .filter((name) => darkSystem.get(name)?.value !== darkChoice.get(name)?.value)
    .map((name) => ({
      severity: 'error',
      code: 'theme-dark-differs',
      file,
      line: (darkChoice.get(name) ?? darkSystem.get(name))?.line,
      field: `--${name}`,
      message: `La couleur sombre « --${name} » n’est pas la même selon que le système ou le visiteur la choisit.`,
      remedy: 'Recopiez la même valeur dans les deux blocs sombres.',
    }));
}

function write(number: number): string {
  return String(number).replace('.', ',');
}
