import type { Problem } from '../../../content/problem.ts';
import { type CheckedAssembly, find, quote } from './settings-check.ts';

const NEEDED = {
  chairs: { code: 'no-chair', what: 'ne préside', remedy: 'la fonction qui préside' },
  signs: { code: 'no-signatory', what: 'ne signe les actes', remedy: 'les fonctions qui signent' },
  votes: { code: 'no-voter', what: 'ne vote', remedy: 'les fonctions qui votent' },
} as const;

/** An assembly needs someone who chairs, someone who votes and someone who signs, and rules by which it decides. */
export function checkFunctions(assembly: CheckedAssembly): Problem[] {
  const { functions, proxies } = assembly.settings.sittings;
  const entries = Object.entries(functions);
  const problems = Object.entries(NEEDED).flatMap(([power, { code, what, remedy }]) =>
    entries.some(([, held]) => Reflect.get(held, power) === true)
      ? []
      : [
          find(
            assembly,
            ['sittings', 'functions'],
            {
              code,
              message: `Aucune fonction ${what} dans cette assemblée.`,
              remedy: `Écrivez ${quote(`${power}: true`)} pour ${remedy}.`,
            },
            ...entries.map(([id]) => ['sittings', 'functions', id, power]),
          ),
        ],
  );
  if (proxies && assembly.settings.lawOf !== 'none')
    problems.push(
      find(assembly, ['sittings', 'proxies'], {
        code: 'unlawful-proxies',
        severity: 'warning',
        message: 'Les procurations sont admises, alors que le CDLD n’en prévoit ni au collège ni au conseil.',
        remedy: `Écrivez ${quote('proxies: false')}, sauf si vous tenez votre règle d’un autre texte.`,
      }),
    );
  return [...problems, ...checkOwnRules(assembly)];
}

/** An assembly outside the college's and the council's law says by itself how it decides. */
function checkOwnRules(assembly: CheckedAssembly): Problem[] {
  const { lawOf, sittings } = assembly.settings;
  if ((lawOf === 'none') === (sittings.ownRules !== undefined)) return [];
  const path = ['sittings', 'ownRules'];
  if (lawOf === 'none')
    return [
      find(
        assembly,
        path,
        {
          code: 'missing-own-rules',
          message: 'Cette assemblée ne suit ni les règles du collège ni celles du conseil, et n’en donne pas d’autres.',
          remedy: `Ajoutez ${quote('sittings.ownRules')} (convocation, quorum, majorité, partage), ou changez ${quote('lawOf')}.`,
        },
        ['lawOf'],
      ),
    ];
  return [
    find(
      assembly,
      path,
      {
        code: 'useless-own-rules',
        severity: 'warning',
        message: 'Ces règles propres n’ont aucun effet\u00A0: la loi régit cette assemblée.',
        remedy: `Retirez ${quote('ownRules')}, ou écrivez ${quote('lawOf: none')}.`,
      },
      ['lawOf'],
    ),
  ];
}
