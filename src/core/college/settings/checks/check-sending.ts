import type { Problem } from '../../../content/problem.ts';
import type { SendingTarget } from '../sending-settings.ts';
import { type CheckedAssembly, choices, find, quote } from './settings-check.ts';

/** Sending to another assembly: it exists, and what travels has a place there. */
export function checkSending(assembly: CheckedAssembly): Problem[] {
  const { sending, fields } = assembly.settings;
  return [
    ...sending.targets.flatMap((target, index) => {
      const receiver = [...assembly.all.settings.assemblies].find(([id]) => id === target.to)?.[1];
      if (receiver === undefined) return [unknownAssembly(assembly, ['sending', 'targets', index, 'to'], target.to)];
      return [
        ...whoReceives(assembly, target, index),
        ...whatTravels(assembly, target, index),
        ...unmapped(assembly, target, index),
      ];
    }),
    ...(sending.targets.some(({ automaticOn }) => automaticOn.length > 0) && !fields.used.includes('sendTo')
      ? [
          find(
            assembly,
            ['sending', 'targets'],
            {
              code: 'rule-on-unused-field',
              message: `L’envoi automatique suit le champ ${quote('sendTo')}, que l’assemblée n’emploie pas.`,
              remedy: `Ajoutez ${quote('sendTo')} à ${quote('fields.used')}, ou videz ${quote('automaticOn')}.`,
            },
            ['fields', 'used'],
          ),
        ]
      : []),
    ...checkMappings(assembly, 'categories'),
    ...checkMappings(assembly, 'annexTypes'),
  ];
}

function whoReceives(assembly: CheckedAssembly, { to }: SendingTarget, index: number): Problem[] {
  const path = ['sending', 'targets', index, 'to'];
  if (to === assembly.id)
    return [
      find(assembly, path, {
        code: 'sending-to-itself',
        message: 'Cette assemblée s’enverrait ses propres points.',
        remedy: 'Nommez une autre assemblée, ou retirez cet envoi.',
      }),
    ];
  if (assembly.settings.sending.targets.findIndex((other) => other.to === to) === index) return [];
  return [
    find(assembly, path, {
      code: 'repeated-target',
      message: `L’envoi vers ${quote(to)} est réglé deux fois\u00A0: seul le premier vaudrait.`,
      remedy: 'Réunissez les deux réglages en un seul.',
    }),
  ];
}

function whatTravels(assembly: CheckedAssembly, target: SendingTarget, index: number): Problem[] {
  const { outcomes, opinions } = assembly.settings;
  const path = ['sending', 'targets', index];
  return [
    ...target.automaticOn.flatMap((outcome, position) =>
      outcomes.includes(outcome)
        ? []
        : [
            find(
              assembly,
              [...path, 'automaticOn', position],
              {
                code: 'outcome-not-enabled',
                message: `L’envoi automatique attend l’issue ${quote(outcome)}, qui ne figure pas dans ${quote('outcomes')}.`,
                remedy: `Ajoutez-la à ${quote('outcomes')}, ou retirez-la de ${quote('automaticOn')}.`,
              },
              ['outcomes'],
            ),
          ],
    ),
    ...target.opinions.flatMap((rule, position) =>
      Object.hasOwn(opinions.rules, rule)
        ? []
        : [
            find(
              assembly,
              [...path, 'opinions', position],
              {
                code: 'unknown-opinion-rule',
                message: `L’envoi emporte l’avis ${quote(rule)}, mais aucune règle d’avis ne porte ce nom.`,
                remedy: `Retirez-le, ou choisissez parmi\u00A0: ${choices(Object.keys(opinions.rules))}.`,
              },
              ['opinions', 'rules', rule],
            ),
          ],
    ),
  ];
}

/** What would arrive without a category, or be left behind. */
function unmapped(assembly: CheckedAssembly, { to, annexes }: SendingTarget, index: number): Problem[] {
  const { categories, annexTypes, fields } = assembly.settings;
  const warn = (list: string, id: string, code: string, message: string, remedy: string) =>
    find(assembly, [list, id], { code, severity: 'warning', message, remedy }, ['sending', 'targets', index, 'to']);
  return [
    ...(fields.used.includes('category') ? Object.entries(categories) : [])
      .filter(([, { enabled, becomes }]) => enabled && !targetOf(becomes, to))
      .map(([id]) =>
        warn(
          'categories',
          id,
          'unmapped-category',
          `Un point de la catégorie ${quote(id)} arriverait sans catégorie dans ${quote(to)}.`,
          `Ajoutez ${quote(`becomes: { ${to}: … }`)} à cette catégorie.`,
        ),
      ),
    ...(annexes ? Object.entries(annexTypes) : [])
      .filter(([, type]) => type.to !== 'sitting' && !targetOf(type.becomes, to))
      .map(([id]) =>
        warn(
          'annexTypes',
          id,
          'unmapped-annex-type',
          `Les annexes du type ${quote(id)} ne suivraient pas un point envoyé à ${quote(to)}.`,
          `Ajoutez ${quote(`becomes: { ${to}: … }`)} à ce type, ou renoncez à les envoyer.`,
        ),
      ),
  ];
}

function targetOf(becomes: Readonly<Record<string, string>> | undefined, to: string): string | undefined {
  return becomes?.[to];
}

const MAPPED = {
  categories: { code: 'unknown-category', missing: 'cette catégorie n’existe pas' },
  annexTypes: { code: 'unknown-annex-type', missing: 'ce type d’annexe n’existe pas' },
} as const;

function checkMappings(assembly: CheckedAssembly, list: keyof typeof MAPPED): Problem[] {
  const entries: readonly (readonly [string, { readonly becomes?: Readonly<Record<string, string>> | undefined }])[] =
    Object.entries(assembly.settings[list]);
  return entries.flatMap(([id, { becomes }]) =>
    Object.entries(becomes ?? {}).flatMap(([to, target]) => {
      const receiver = [...assembly.all.settings.assemblies].find(([known]) => known === to)?.[1];
      // Settings may map to an assembly that the commune does not use.
      if (receiver === undefined || Object.hasOwn(receiver[list], target)) return [];
      const source = [...assembly.all.sources.assemblies].find(([known]) => known === to)?.[1] ?? [];
      const { code, missing } = MAPPED[list];
      return [
        find(
          assembly,
          [list, id, 'becomes', to],
          {
            code,
            message: `${quote(id)} devient ${quote(target)} dans ${quote(to)}, mais ${missing} là-bas.`,
            remedy: `Choisissez parmi\u00A0: ${choices(Object.keys(receiver[list]))}.`,
          },
          { source, path: [list, target] },
        ),
      ];
    }),
  );
}

function unknownAssembly(assembly: CheckedAssembly, path: readonly PropertyKey[], to: string): Problem {
  return find(
    assembly,
    path,
    {
      code: 'unknown-assembly',
      message: `L’assemblée ${quote(to)}, à qui envoyer des points, n’est pas en service.`,
      remedy: `Ajoutez-la à ${quote('assemblies')} dans general.yaml, ou retirez cet envoi.`,
    },
    { source: assembly.all.sources.general, path: ['assemblies'] },
  );
}
