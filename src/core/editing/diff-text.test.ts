import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText, type TextBlock } from './diff-text.ts';

describe('two versions of a text', () => {
  it('shows the word that changed, not the paragraph', () => {
    expect(diffText('Le marché ouvre à dix heures.', 'Le marché ouvre à onze heures.')).toEqual([
      {
        kind: 'changed',
        parts: [
          { kind: 'same', text: 'Le marché ouvre à ' },
          { kind: 'removed', text: 'dix' },
          { kind: 'added', text: 'onze' },
          { kind: 'same', text: ' heures.' },
        ],
      },
    ]);
  });

  it('puts each paragraph beside its other version, whatever was added between', () => {
    const before = 'Un premier paragraphe sur le marché.\n\nUn second sur la rivière.';
    const after = 'Une annonce nouvelle !\n\nUn premier paragraphe sur le grand marché.\n\nUn second sur la rivière.';
    expect(kinds(diffText(before, after))).toEqual(['added', 'changed', 'same']);
  });

  it('shows a paragraph that was rewritten as one gone and one come', () => {
    expect(kinds(diffText('Les chats dorment.', 'Fermeture exceptionnelle lundi.'))).toEqual(['removed', 'added']);
  });

  it('shows a paragraph that went, and one that came', () => {
    expect(kinds(diffText('A un\n\nB deux\n\nC trois', 'A un\n\nC trois'))).toEqual(['same', 'removed', 'same']);
    expect(kinds(diffText('', 'A'))).toEqual(['added']);
    expect(kinds(diffText('A', ''))).toEqual(['removed']);
  });

  it('sees no difference in line ends and blank lines', () => {
    expect(kinds(diffText('A\r\n\r\nB\r\n', '\nA\n\n\nB'))).toEqual(['same', 'same']);
  });

  it('holds every paragraph of both versions, in order, and nothing else', () => {
    const text = fc
      .array(fc.constantFrom('un deux trois', 'un deux quatre', 'cinq', 'six sept huit neuf', 'x'), { maxLength: 8 })
      .map((paragraphs) => paragraphs.join('\n\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = diffText(before, after);
        expect(side(blocks, 'added')).toBe(before);
        expect(side(blocks, 'removed')).toBe(after);
      }),
    );
  });
});

function kinds(blocks: readonly TextBlock[]): string[] {
  return blocks.map(({ kind }) => kind);
}

function side(blocks: readonly TextBlock[], without: 'added' | 'removed'): string {
  return blocks
    .filter(({ kind }) => kind !== without)
    .map(({ parts }) =>
      parts
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n\n');
}
