import type { Problem } from '../../../content/problem.ts';
import { type CheckedAssembly, choices, find, quote } from './settings-check.ts';

/** Every service that the settings name exists, and whoever must act still works for the commune. */
export function checkServices(assembly: CheckedAssembly): Problem[] {
  const { settings, services } = { settings: assembly.settings, services: assembly.all.settings.services };
  return references(settings).flatMap(({ path, service, acts }) => {
    const known = services.find(({ id }) => id === service);
    const cause = { source: assembly.all.sources.general, path: ['services', service] };
    if (known === undefined)
      return [
        find(
          assembly,
          path,
          {
            code: 'unknown-service',
            message: `Le service ${quote(service)} n’existe pas.`,
            remedy: `Ajoutez-le aux services, ou choisissez parmi\u00A0: ${choices(services.map(({ id }) => id))}.`,
          },
          cause,
        ),
      ];
    if (known.active || !acts) return [];
    const reason = assembly.all.knowsDirectory ? 'ne figure pas dans l’annuaire des agents' : 'n’est plus actif';
    return [
      find(
        assembly,
        path,
        {
          code: 'inactive-service',
          severity: 'warning',
          message: `Le service ${quote(known.name)} ${reason}\u00A0: personne n’agirait pour lui.`,
          remedy: assembly.all.knowsDirectory
            ? `Ajoutez ${quote(service)} à l’annuaire, ou nommez ici un autre service.`
            : `Nommez ici un autre service, ou réactivez ${quote(service)} dans general.yaml.`,
        },
        cause,
      ),
    ];
  });
}

interface Reference {
  readonly path: readonly PropertyKey[];
  readonly service: string;
  /** Whether the service has something to do there, beyond being named. */
  readonly acts: boolean;
}

function references({
  categories,
  opinions,
  recurring,
  templates,
  insertion,
}: CheckedAssembly['settings']): Reference[] {
  const list = (path: readonly PropertyKey[], services: readonly string[] = []): Reference[] =>
    services.map((service, index) => ({ path: [...path, index], service, acts: false }));
  return [
    ...Object.entries(categories).flatMap(([id, { services }]) => list(['categories', id, 'services'], services)),
    ...Object.entries(templates).flatMap(([id, { services }]) => list(['templates', id, 'services'], services)),
    ...list(['insertion', 'serviceOrder'], insertion.serviceOrder),
    ...Object.entries(opinions.rules).map(([id, { adviser }]) => ({
      path: ['opinions', 'rules', id, 'adviser'],
      service: adviser,
      acts: true,
    })),
    ...Object.entries(recurring)
      .filter(([, { enabled }]) => enabled)
      .map(([id, { proposingService }]) => ({
        path: ['recurring', id, 'proposingService'],
        service: proposingService,
        acts: true,
      })),
  ];
}
