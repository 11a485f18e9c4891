import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ItemId, itemIdSchema, mandateIdSchema } from '../ids.ts';
import { type Item, itemSchema } from '../items/item.ts';
import { readRecordText } from './read-record.ts';
import { recordAt, recordPath } from './record-path.ts';
import { writeRecord } from './write-record.ts';

const id = itemIdSchema.parse('20260302-k3f9x2');
const name = { kind: 'item', id } as const;

describe('a record in its file', () => {
  it('reads well: keys in the order of the schema, texts as blocks', () => {
    expect(
      write({ motivation: 'Vu le code ;\n\nConsidérant la demande ;', decision: 'Article unique : accepter.' }),
    ).toBe(
      `id: 20260302-k3f9x2
assembly: college
title: "Brocante : rue du Moulin"
proposingService: travaux
author: alice-exemple
createdAt: 2026-03-02T08:00:00.000Z
privacy: open
motivation: |-
  Vu le code ;

  Considérant la demande ;
decision: |-
  Article unique : accepter.
stage: draft
`,
    );
  });

  it('does not depend on the order in which its fields were set', () => {
    const record = item({ decision: 'x', category: 'voirie' });
    const reversed = Object.fromEntries(Object.entries(record).toReversed());
    expect(writeRecord({ kind: 'item', record: itemSchema.parse(reversed) })).toBe(
      writeRecord({ kind: 'item', record }),
    );
  });

  it('changes by one line when one word changes', () => {
    const before = write({ motivation: 'Vu le code ;\n\nConsidérant la demande ;\n' }).split('\n');
    const after = write({ motivation: 'Vu le code ;\n\nConsidérant la requête ;\n' }).split('\n');
    expect(after.filter((line, index) => line !== before[index])).toEqual(['  Considérant la requête ;']);
    expect(after.length).toBe(before.length);
  });

  it('is read back the same by both readers, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('# a', '- b', '  c', '', '| d |', 'é : «\u202Fx\u202F»', '---', '&a *b', '\tt', 'x '), {
          maxLength: 6,
        })
        .map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(text, text, (motivation, decision) => {
        // JSON is what requests bring: texts with lone surrogates never get here.
        fc.pre(motivation.isWellFormed() && decision.isWellFormed());
        const record = item({ motivation, decision });
        const written = writeRecord({ kind: 'item', record });
        expect(readRecordText(name, written)).toEqual({ ok: true, value: { kind: 'item', record } });
        expect(parse(written)).toEqual(JSON.parse(JSON.stringify(record)));
        expect(writeRecord({ kind: 'item', record })).toBe(written);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file that holds no record', () => {
  it.each([
    ['YAML that can’t be read', 'id: [', { line: 1 }],
    ['a field twice', 'id: a\nid: b\n', { line: 2 }],
    ['an alias', 'id: &a x\ntitle: *a\n', {}],
    [
      'a field that nobody knows',
      `${writeRecord({ kind: 'item', record: item({}) })}couleur: rouge\n`,
      { field: 'couleur' },
    ],
    [
      'data of another stage',
      `${writeRecord({ kind: 'item', record: item({}) })}outcome: accepted\n`,
      { field: 'outcome' },
    ],
    [
      'the record of another file',
      writeRecord({ kind: 'item', record: item({ id: '20260302-other2' }) }),
      { field: 'id' },
    ],
  ])('is refused: %s', (_, text, place) => {
    expect(readRecordText(name, text)).toMatchObject({ ok: false, refusal: { code: 'bad-record', name, ...place } });
  });

  it('is refused when it is too long', () => {
    expect(readRecordText(name, 'x'.repeat(2_000_001))).toMatchObject({ ok: false });
  });
});

describe('the path of a record', () => {
  it('puts items by month, so that no folder grows without end', () => {
    expect(recordPath(name)).toBe('college/items/2026/03/20260302-k3f9x2.yaml');
    const mandate = { kind: 'mandate', id: mandateIdSchema.parse('bourgmestre-2024') } as const;
    expect(recordPath(mandate)).toBe('college/mandates/bourgmestre-2024.yaml');
  });

  it('names the record back, and nothing else', () => {
    expect(recordAt(recordPath(name))).toEqual(name);
    for (const path of [
      'agents.yaml',
      'college/items/2026/04/20260302-k3f9x2.yaml',
      'college/items/20260302-k3f9x2.yaml',
      'college/items/2026/03/20260302-k3f9x2.yml',
      'college/secrets/2026/20260302-k3f9x2.yaml',
      'autre/items/2026/03/20260302-k3f9x2.yaml',
    ])
      expect(recordAt(path)).toBeUndefined();
  });
});

function write(fields: object): string {
  return writeRecord({ kind: 'item', record: item(fields) });
}

function item(fields: object): Item & { readonly id: ItemId } {
  return itemSchema.parse({
    id,
    assembly: 'college',
    title: 'Brocante : rue du Moulin',
    proposingService: 'travaux',
    author: 'alice-exemple',
    createdAt: '2026-03-02T08:00:00.000Z',
    privacy: 'open',
    stage: 'draft',
    ...fields,
  });
}
