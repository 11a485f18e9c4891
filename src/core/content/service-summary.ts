import type { ServiceStatus } from './collections/service-notices.ts';
import type { Item } from './upcoming.ts';

/** How each state is told, never by colour alone. */
export const SERVICE_STATES = {
  closed: { label: 'Fermé', tag: 'danger', icon: 'close' },
  disrupted: { label: 'Perturbé', tag: 'warning', icon: 'warning' },
  normal: { label: 'Normal', tag: 'ok', icon: 'check' },
} as const satisfies Record<ServiceStatus['status'], { label: string; tag: string; icon: string }>;

/** The troubles first, the gravest above; within a state, the commune's own order. */
export function servicesInOrder<Entry extends Item<ServiceStatus>>(services: readonly Entry[]): readonly Entry[] {
  const gravity = Object.keys(SERVICE_STATES);
  const rank = ({ data }: Entry) => data.order ?? Number.MAX_SAFE_INTEGER;
  return services.toSorted(
    (a, b) =>
      gravity.indexOf(a.data.status) - gravity.indexOf(b.data.status) ||
      rank(a) - rank(b) ||
      a.data.title.localeCompare(b.data.title, 'fr'),
  );
}

/** « Tout fonctionne normalement. », « Un service fermé, deux perturbés. » */
export function serviceSummary(services: readonly Item<ServiceStatus>[]): string {
  const count = (status: ServiceStatus['status']) => services.filter(({ data }) => data.status === status).length;
  const [closed, disrupted] = [count('closed'), count('disrupted')];
  const parts = [
    ...(closed === 0 ? [] : [`${closed} ${closed === 1 ? 'fermé' : 'fermés'}`]),
    ...(disrupted === 0 ? [] : [`${disrupted} ${disrupted === 1 ? 'perturbé' : 'perturbés'}`]),
  ];
  if (parts.length === 0) return 'Tout fonctionne normalement.';
  return `Sur ${services.length} services suivis\u00A0: ${parts.join(', ')}.`;
}
