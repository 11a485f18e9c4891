import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../content/registry.ts';
import { compareEntries, compareVersions, mergeEntries } from './compare-entries.ts';
import type { EntryContent } from './entry-file.ts';

const { schema } = COLLECTIONS.news;
const BASE = entry({ title: 'Marché', date: '2026-12-01', category: 'culture', featured: true }, 'Le marché ouvre.');

describe('two persons on one text', () => {
  it('joins what each changed when they changed different fields', () => {
    const mine = entry({ ...BASE.fields, title: 'Marché de Noël' });
    const theirs = entry({ ...BASE.fields, date: '2026-12-02', expires: '2027-01-01' }, 'Le marché ouvre à midi.');
    const { fields, merged } = compareEntries(BASE, mine, theirs, schema);
    expect(fields.map(({ field, label, state }) => [field, label, state])).toEqual([
      ['title', 'Titre', 'mine'],
      ['date', 'Date de publication', 'theirs'],
      ['expires', 'Retiré des listes après le', 'theirs'],
      ['body', 'Texte', 'theirs'],
    ]);
    expect(merged).toEqual({
      fields: { ...BASE.fields, title: 'Marché de Noël', date: '2026-12-02', expires: '2027-01-01' },
      body: 'Le marché ouvre à midi.',
    });
  });

  it('joins nothing when both changed one field in two ways, and asks', () => {
    const mine = entry({ ...BASE.fields, title: 'Marché de Noël' });
    const theirs = entry({ ...BASE.fields, title: 'Marché d’hiver' });
    const { fields, merged } = compareEntries(BASE, mine, theirs, schema);
    expect(merged).toBeUndefined();
    expect(fields).toMatchObject([{ field: 'title', state: 'conflict' }]);
    expect(mergeEntries(mine, theirs, fields, { title: 'theirs' })).toEqual(theirs);
    expect(mergeEntries(mine, theirs, fields, {})).toEqual(mine);
  });

  it('agrees with two persons who made the same change', () => {
    const both = entry({ ...BASE.fields, title: 'Marché de Noël' });
    expect(compareEntries(BASE, both, both, schema)).toMatchObject({ fields: [{ state: 'both' }], merged: both });
  });

  it('lets one person empty a field while the other writes elsewhere', () => {
    const { featured: _, ...rest } = BASE.fields;
    const { merged } = compareEntries(BASE, entry({ ...BASE.fields, title: 'X' }), entry(rest), schema);
    expect(merged?.fields).toEqual({ ...rest, title: 'X' });
  });

  it('loses no change of either, and gives the same whoever is first', () => {
    const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
    const version = fc
      .record({ title: value, summary: value, service: value, body: fc.constantFrom('un', 'deux', 'trois') })
      .map(({ body, ...fields }) => entry(fields, body));
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        const one = compareEntries(base, mine, theirs, schema);
        const other = compareEntries(base, theirs, mine, schema);
        expect(one.merged === undefined).toBe(other.merged === undefined);
        if (one.merged === undefined || other.merged === undefined) return;
        expect(one.merged.body).toBe(other.merged.body);
        for (const key of ['title', 'summary', 'service'] as const) {
          expect(one.merged.fields[key]).toBe(other.merged.fields[key]);
          const [b, m, t] = [base, mine, theirs].map(({ fields }) => fields[key]);
          expect(one.merged.fields[key]).toBe(m === b ? t : m);
        }
      }),
    );
  });
});

describe('two versions of a text, for its history', () => {
  it('says in French what each field said', () => {
    const after = entry({
      ...BASE.fields,
      date: '2026-12-03',
      featured: false,
      files: [{ title: 'Plan', src: 'files/p.pdf' }],
    });
    expect(compareVersions(BASE, after, schema).map(({ label, blocks }) => [label, text(blocks)])).toEqual([
      ['Date de publication', '[-1er-][+3+]\u00A0décembre\u00A02026'],
      ['À la une', '[-Oui-]|[+Non+]'],
      ['Documents', '[+- Titre du document\u00A0: Plan\n  Fichier\u00A0: files/p.pdf+]'],
    ]);
  });

  it('says nothing when nothing changed', () => {
    expect(compareVersions(BASE, entry({ ...BASE.fields }, '\nLe marché ouvre.\n'), schema)).toEqual([]);
  });
});

function entry(fields: Record<string, unknown>, body = 'Le marché ouvre.'): EntryContent {
  return { fields, body };
}

function text(blocks: ReturnType<typeof compareVersions>[number]['blocks']): string {
  const mark = {
    same: (words: string) => words,
    added: (words: string) => `[+${words}+]`,
    removed: (words: string) => `[-${words}-]`,
  };
  return blocks.map(({ parts }) => parts.map((part) => mark[part.kind](part.text)).join('')).join('|');
}
