import { describe, expect, it } from 'vitest';
import type { Announcement } from './announcement.ts';
import { announcementsSchema, concerns } from './announcement.ts';
import type { Choices } from './choices.ts';

const [decision] = announcementsSchema.parse({
  matters: [],
  announcements: [
    {
      key: 'decisions/a/adopted',
      topic: 'decisions',
      title: 'Sens unique rue de l’Écluse',
      summary: 'La circulation change devant l’école.',
      address: '/vie-politique/decisions/a/',
      day: '2026-03-02',
      matter: 'Mobilité',
      streets: ['Quai du Halage'],
    },
  ],
}).announcements;
const choices: Choices = { topics: ['decisions'], matters: [], streets: [] };

describe('a decision concerns a subscriber', () => {
  it.each<[string, Partial<Choices>, boolean]>([
    ['who asked for every decision', {}, true],
    ['who did not ask for decisions', { topics: ['actualites'] }, false],
    ['who chose its matter', { matters: ['Mobilité'] }, true],
    ['who chose another matter', { matters: ['Finances'] }, false],
    ['who lives in a street that it names', { streets: ['quai du halage'] }, true],
    ['whose street stands in its title, accents or not', { streets: ['RUE DE L’ECLUSE'] }, true],
    ['whose street is only part of a longer word', { streets: ['Rue de l’Éclus'] }, false],
    ['who chose another matter but lives there', { matters: ['Finances'], streets: ['Quai du Halage'] }, true],
    ['whose street it does not name', { streets: ['Rue Haute'] }, false],
  ])('%s', (_, change, expected) => {
    expect(concerns({ ...choices, ...change }, decision as Announcement)).toBe(expected);
  });
});
