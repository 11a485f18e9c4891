import { describe, expect, it } from 'vitest';
import { serviceStatusSchema } from './collections/service-notices.ts';
import { serviceSummary, servicesInOrder } from './service-summary.ts';

const service = (id: string, status: string, order?: number) => ({
  id,
  data: serviceStatusSchema.parse({
    title: id,
    status,
    since: '2026-11-19T10:40',
    ...(order === undefined ? {} : { order }),
  }),
});

describe('the state of the services', () => {
  it('puts troubles first, then follows the commune’s order', () => {
    const services = [
      service('b', 'normal', 1),
      service('a', 'normal'),
      service('c', 'disrupted', 4),
      service('d', 'closed'),
    ];
    expect(servicesInOrder(services).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('says plainly what does not work', () => {
    const plain = (text: string) => text.replaceAll('\u00A0', ' ');
    expect(serviceSummary([service('a', 'normal')])).toBe('Tout fonctionne normalement.');
    expect(plain(serviceSummary([service('a', 'closed'), service('b', 'disrupted'), service('c', 'disrupted')]))).toBe(
      'Sur 3 services suivis : 1 fermé, 2 perturbés.',
    );
  });
});
