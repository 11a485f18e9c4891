import type { Problem } from '../../../content/problem.ts';
import type { InsertionRuleName } from '../insertion-settings.ts';
import type { OptionalField } from '../item-field-settings.ts';
import { type CheckedAssembly, choices, find, quote } from './settings-check.ts';

/** The field that a rule looks at, where an assembly may do without it. */
const FIELD_OF_RULE: Partial<Record<InsertionRuleName, OptionalField>> = {
  category: 'category',
  classifier: 'classifier',
  allServices: 'associatedServices',
  serviceInCharge: 'serviceInCharge',
  allServicesInCharge: 'serviceInCharge',
  committee: 'committee',
  privacy: 'privacy',
  toDiscuss: 'toDiscuss',
  sendTo: 'sendTo',
  pollType: 'pollType',
};

/** Rules of order that look at nothing, or at what does not exist. */
export function checkInsertion(assembly: CheckedAssembly): Problem[] {
  const { insertion, fields, listTypes } = assembly.settings;
  const path = ['insertion', 'rules'];
  return [
    ...insertion.rules.flatMap(({ by, types = [] }, index) => {
      const field = FIELD_OF_RULE[by];
      const unused = field !== undefined && !fields.used.includes(field);
      return [
        ...(unused
          ? [
              find(
                assembly,
                [...path, index, 'by'],
                {
                  code: 'rule-on-unused-field',
                  message: `L’ordre ${quote(by)} regarde le champ ${quote(field)}, que l’assemblée n’emploie pas.`,
                  remedy: `Ajoutez ${quote(field)} à ${quote('fields.used')}, ou retirez cette règle.`,
                },
                ['fields', 'used'],
              ),
            ]
          : []),
        ...types.flatMap((type, position) =>
          Object.hasOwn(listTypes, type)
            ? []
            : [
                find(
                  assembly,
                  [...path, index, 'types', position],
                  {
                    code: 'unknown-list-type',
                    message: `Le type de liste ${quote(type)} n’existe pas.`,
                    remedy: `Ajoutez-le à ${quote('listTypes')}, ou choisissez parmi\u00A0: ${choices(Object.keys(listTypes))}.`,
                  },
                  ['listTypes', type],
                ),
              ],
        ),
      ];
    }),
    ...repeatedRules(assembly),
  ];
}

function repeatedRules(assembly: CheckedAssembly): Problem[] {
  const { rules } = assembly.settings.insertion;
  return rules.flatMap(({ by }, index) =>
    rules.findIndex((rule) => rule.by === by) < index
      ? [
          find(assembly, ['insertion', 'rules', index, 'by'], {
            code: 'repeated-rule',
            message: `L’ordre ${quote(by)} est demandé deux fois\u00A0: le second ne change rien.`,
            remedy: 'Retirez l’une des deux règles.',
          }),
        ]
      : [],
  );
}
