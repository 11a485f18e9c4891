import { describe, expect, it } from 'vitest';
import { gatherFaults } from './gather-faults.ts';

describe('faults of pages', () => {
  it('are told once for all the pages that have them, the most frequent first', () => {
    const footer = { rule: 'link-name', help: 'Le lien n’a pas de texte [footer a]' };
    expect(
      gatherFaults([
        { page: '/c/', rule: 'image-alt', help: 'L’image n’a pas de description [img]' },
        { page: '/a/', ...footer },
        { page: '/b/', ...footer },
      ]),
    ).toEqual([
      'link-name\u00A0: Le lien n’a pas de texte [footer a] — /a/ et 1 autre(s) fois',
      'image-alt\u00A0: L’image n’a pas de description [img] — /c/',
    ]);
  });
});
