import { describe, expect, it } from 'vitest';
import { decisionSchema, sittingSchema } from './collections/assemblies.ts';
import { latestDecisions, latestSittings } from './list-decisions.ts';

const text = { title: 'Exemple', summary: 'Un exemple.' };
const sitting = (id: string, at: string) => ({
  id,
  data: sittingSchema.parse({ ...text, assembly: 'council', at, place: 'Salle du conseil', stage: 'held' }),
});
const decision = (sittingId: string, reference: string) => ({
  id: reference,
  data: decisionSchema.parse({
    ...text,
    assembly: 'council',
    sitting: sittingId,
    reference,
    category: 'Finances',
    status: 'adopted',
    articles: [],
  }),
});
const sittings = [sitting('mars', '2026-03-02T19:30'), sitting('mai', '2026-05-04T19:30')];

describe('the list of deliberations', () => {
  it('starts with the latest sitting', () => {
    expect(latestSittings(sittings).map(({ id }) => id)).toEqual(['mai', 'mars']);
    expect(latestDecisions([decision('mars', 'A'), decision('mai', 'B')], sittings).map(({ id }) => id)).toEqual([
      'B',
      'A',
    ]);
  });

  it('follows the references of a sitting, the tenth after the ninth', () => {
    const acts = ['2026/10', '2026/9', '2026/1'].map((reference) => decision('mai', reference));
    expect(latestDecisions(acts, sittings).map(({ id }) => id)).toEqual(['2026/1', '2026/9', '2026/10']);
  });
});
