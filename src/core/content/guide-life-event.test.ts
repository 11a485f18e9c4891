import { describe, expect, it } from 'vitest';
import { guideSchema } from './collections/publications.ts';
import { guideLifeEvent } from './guide-life-event.ts';
import type { LifeEvent } from './taxonomy.ts';

const guide = (...procedures: string[]) =>
  guideSchema.parse({
    title: 'Exemple',
    summary: 'Un exemple.',
    steps: [
      { id: 'avant', title: 'Avant', text: 'Avant.', procedures },
      { id: 'apres', title: 'Après', text: 'Après.', procedures: procedures.slice(0, 1) },
    ],
  });
const procedure = (id: string, ...lifeEvents: LifeEvent[]) => ({ id, data: { lifeEvents } });
const procedures = [
  procedure('adresse', 'demenagement'),
  procedure('menage', 'demenagement', 'separation'),
  procedure('boissons', 'organiser-fete'),
  procedure('chien'),
];

describe('the life event of a guide', () => {
  it('is the one of most of its démarches', () => {
    expect(guideLifeEvent(guide('menage', 'adresse'), procedures)).toBe('demenagement');
    expect(guideLifeEvent(guide('boissons', 'chien'), procedures)).toBe('organiser-fete');
  });

  it('is none when fewer than half of its démarches agree', () => {
    expect(guideLifeEvent(guide('boissons', 'chien', 'inconnue'), procedures)).toBeUndefined();
  });

  it('is none for a guide that names no démarche', () => {
    expect(guideLifeEvent(guide(), procedures)).toBeUndefined();
  });
});
