import type { Problem } from '../../../content/problem.ts';
import { type CheckedAssembly, choices, find, quote } from './settings-check.ts';

/** The categories of recurring items and of templates: they exist, are in use, and are open to the service. */
export function checkTexts(assembly: CheckedAssembly): Problem[] {
  const { recurring, templates } = assembly.settings;
  return [
    ...Object.entries(recurring)
      .filter(([, { enabled }]) => enabled)
      .flatMap(([id, item]) =>
        checkCategory(assembly, ['recurring', id], `Le point récurrent ${quote(id)}`, item.category, [
          item.proposingService,
        ]),
      ),
    ...Object.entries(templates).flatMap(([id, template]) =>
      checkCategory(assembly, ['templates', id], `Le modèle ${quote(id)}`, template.category, template.services ?? []),
    ),
  ];
}

function checkCategory(
  assembly: CheckedAssembly,
  path: readonly string[],
  subject: string,
  id: string | undefined,
  services: readonly string[],
): Problem[] {
  const { categories, fields } = assembly.settings;
  const field = [...path, 'category'];
  if (id === undefined) {
    if (!fields.required.includes('category')) return [];
    return [
      find(assembly, path, {
        code: 'missing-category',
        severity: 'warning',
        message: `${subject} n’a pas de catégorie, alors qu’elle est obligatoire.`,
        remedy: `Ajoutez ${quote('category')}\u00A0: ${choices(Object.keys(categories))}.`,
      }),
    ];
  }
  const category = Object.entries(categories).find(([known]) => known === id)?.[1];
  if (category === undefined)
    return [
      find(
        assembly,
        field,
        {
          code: 'unknown-category',
          message: `${subject} emploie la catégorie ${quote(id)}, qui n’existe pas.`,
          remedy: `Changez ou retirez-le, ou choisissez parmi\u00A0: ${choices(Object.keys(categories))}.`,
        },
        ['categories', id],
      ),
    ];
  if (!category.enabled)
    return [
      find(
        assembly,
        field,
        {
          code: 'disabled-category',
          message: `${subject} emploie la catégorie ${quote(id)}, qui n’est plus proposée.`,
          remedy: `Réactivez-la, ou choisissez-en une autre pour ${quote(path.join('.'))}.`,
        },
        ['categories', id, 'enabled'],
      ),
    ];
  const { services: allowed } = category;
  const refused = allowed === undefined ? [] : services.filter((service) => !allowed.some((each) => each === service));
  return refused.map((service) =>
    find(
      assembly,
      field,
      {
        code: 'category-not-for-service',
        message: `${subject} vient du service ${quote(service)}, qui ne peut pas choisir la catégorie ${quote(id)}.`,
        remedy: `Ajoutez ${quote(service)} aux services de cette catégorie, ou changez l’un des deux.`,
      },
      ['categories', id, 'services'],
    ),
  );
}
