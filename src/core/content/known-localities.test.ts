import { describe, expect, it } from 'vitest';
import { directorySchema } from './collections/directory.ts';
import { knownLocalities } from './known-localities.ts';

const entry = (id: string, locality: string, lat: number) => ({
  id,
  data: directorySchema.parse({
    title: id,
    summary: 'Un exemple.',
    kind: 'place',
    categories: ['autre'],
    address: { postalCode: '7180', locality },
    point: { lat, lon: 4.5 },
  }),
});

describe('the localities of a map', () => {
  it('stand in the middle of their known places', () => {
    expect(knownLocalities([entry('a', 'Village', 50.1), entry('b', 'Village', 50.3)])).toEqual([
      { name: 'Village', point: { lat: expect.closeTo(50.2), lon: 4.5 } },
    ]);
  });

  it('are left out when one single place is known there', () => {
    expect(knownLocalities([entry('a', 'Hameau', 50.1)])).toEqual([]);
  });
});
