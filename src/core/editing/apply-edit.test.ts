import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exampleFiles } from '../../../tests/examples/example-files.ts';
import { COLLECTIONS } from '../content/registry.ts';
import { applyEdit, composeEntryFile } from './apply-edit.ts';
import { type EntryContent, readEntryFile } from './entry-file.ts';

const NEWS = {
  format: 'md',
  schema: COLLECTIONS.news.schema,
  file: 'communes/exemple/content/news/marche.md',
} as const;

const MARKET = `---
# Relu par le service culture
title: "Le marché de Noël" # titre court
summary: Deux jours sur la place.

date: 2026-12-01
category: culture
keywords: [chalets, "vin chaud"]
files:
  - { title: Le plan, src: files/plan.pdf }
  - { title: "Le programme", src: files/programme.pdf } # à relire
---

Le marché ouvre à **dix heures**.
`;

describe('changing an entry', () => {
  it('returns the same bytes when nothing changes', () => {
    expect(edit(MARKET, {})).toBe(MARKET);
  });

  it('changes one line for one field, and keeps its quotes and its comment', () => {
    expect(changedLines(MARKET, edit(MARKET, { title: 'Le marché d’hiver' }))).toEqual([
      ['title: "Le marché de Noël" # titre court', 'title: "Le marché d’hiver" # titre court'],
    ]);
  });

  it('writes a new field where the schema has it', () => {
    const lines = edit(MARKET, { expires: '2027-01-05', service: 'culture' }).split('\n');
    expect(lines.slice(2, 8)).toEqual([
      'title: "Le marché de Noël" # titre court',
      'summary: Deux jours sur la place.',
      'service: culture',
      '',
      'date: 2026-12-01',
      'expires: 2027-01-05',
    ]);
  });

  it('removes the line of a field that is emptied', () => {
    expect(edit(MARKET, { keywords: undefined })).toBe(MARKET.replace('keywords: [chalets, "vin chaud"]\n', ''));
  });

  it('changes the one line of a list that changes, and adds lines like the others', () => {
    const files = [
      { title: 'Le plan', src: 'files/plan.pdf' },
      { title: 'Le programme complet', src: 'files/programme.pdf' },
      { title: 'Les prix, par exposant', src: 'files/prix.csv' },
    ];
    expect(edit(MARKET, { files })).toBe(
      MARKET.replace('"Le programme"', '"Le programme complet"').replace(
        '# à relire\n',
        '# à relire\n  - { title: "Les prix, par exposant", src: files/prix.csv }\n',
      ),
    );
  });

  it('leaves the other items alone when two change places', () => {
    const files = [
      { title: 'Le programme', src: 'files/programme.pdf' },
      { title: 'Le plan', src: 'files/plan.pdf' },
    ];
    const text = edit(MARKET, { files });
    expect(text).toContain('  - { title: "Le programme", src: files/programme.pdf } # à relire\n');
    expect(fieldsOf(text)['files']).toEqual(files);
  });

  it('writes several lines as a block', () => {
    const text = edit(MARKET, { explanation: 'Une ligne.\n\nUne autre : suite.\n' });
    expect(text).toContain('\nexplanation: |\n  Une ligne.\n\n  Une autre : suite.\n---\n');
  });

  it('keeps the blank line above a text and the final line end when the text changes', () => {
    const text = edit(MARKET, {}, 'Le marché ouvre à midi.');
    expect(text).toBe(MARKET.replace('Le marché ouvre à **dix heures**.', 'Le marché ouvre à midi.'));
  });

  it('keeps the line ends of Windows', () => {
    const windows = MARKET.replaceAll('\n', '\r\n');
    const text = edit(windows, { title: 'Le marché d’hiver', expires: '2027-01-05' }, 'Un.\n\nDeux.');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text.replaceAll('\r\n', '\n')).toBe(
      edit(MARKET, { title: 'Le marché d’hiver', expires: '2027-01-05' }, 'Un.\n\nDeux.'),
    );
  });

  it('does not reformat a file that it cannot follow line by line more than it must', () => {
    const braces = '---\n{ title: Marché, summary: Sur la place }\n---\n';
    expect(edit(braces, { title: 'Marché d’hiver' })).toBe('---\ntitle: Marché d’hiver\nsummary: Sur la place\n---\n');
  });

  it('writes a new entry in the order of the schema', () => {
    const fields = { category: 'culture', date: '2026-12-01', summary: 'Sur la place.', title: 'Marché' };
    expect(composeEntryFile({ fields, body: '\nBienvenue.  ' }, NEWS)).toBe(
      '---\ntitle: Marché\nsummary: Sur la place.\ndate: 2026-12-01\ncategory: culture\n---\nBienvenue.\n',
    );
  });
});

describe('files that are refused', () => {
  it.each([
    ['an alias', '---\na: &a [x]\nb: *a\n---\n', 'yaml-alias'],
    ['a field written twice', '---\na: 1\na: 2\n---\n', 'yaml-duplicate-key'],
    ['an unknown tag', '---\na: !!js/function "x"\n---\n', 'yaml-tag'],
    ['brackets without end', `---\na: ${'['.repeat(5000)}\n---\n`, 'yaml-depth'],
    ['dashes without end', `---\na:\n  ${'- '.repeat(5000)}x\n---\n`, 'yaml-depth'],
    ['braces without end', `---\na: ${'{a: '.repeat(5000)}\n---\n`, 'yaml-depth'],
    [
      'lines ever deeper',
      `---\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')}---\n`,
      'yaml-depth',
    ],
    ['200 kB and one letter', `---\na: 1\n---\n${'x'.repeat(200_000)}`, 'too-large'],
    ['quotations without end', `---\na: 1\n---\n${'> '.repeat(500)}x\n`, 'text-depth'],
    ['lists without end in a field', `---\na: |\n  ${'1. '.repeat(500)}x\n---\n`, 'text-depth'],
    ['quotations without end in one line', `---\nsteps: ["${'> '.repeat(500)}x"]\n---\n`, 'text-depth'],
    ['no header', 'Bonjour', 'front-matter'],
    ['a header without end', '---\ntitle: x\n', 'front-matter'],
    ['a list instead of fields', '---\n- a\n---\n', 'yaml-shape'],
  ])('%s', (_, text, code) => {
    const result = applyEdit(text, { fields: {}, body: '' }, NEWS);
    expect(result.ok ? 'accepted' : result.refusal[0]?.code).toBe(code);
  });

  it('refuses a hostile text at once', () => {
    const start = performance.now();
    readEntryFile(`---\na: ${'['.repeat(190_000)}\n---\n`, 'md', 'x.md');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('for every entry of every commune', () => {
  const files = exampleFiles();

  it('finds them', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  it('returns the same bytes when nothing changes', () => {
    for (const { text, ...kind } of files) expect(editFile(text, (content) => content, kind)).toBe(text);
  });

  it('touches only the lines of the field that changes, and says exactly what was asked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(), someText, ({ text, ...kind }, which, how, word) => {
        let changed = '';
        let wanted: EntryContent = { fields: {}, body: '' };
        const edited = editFile(
          text,
          ({ fields, body }) => {
            const keys = Object.keys(fields);
            changed = keys[which % keys.length] ?? '';
            wanted = { fields: { ...fields, [changed]: mutate(fields[changed], how, word) }, body };
            return wanted;
          },
          kind,
        );
        expect(parsed(edited, kind.format)).toEqual({ ...wanted, fields: stripUndefined(wanted.fields) });
        expect(withoutField(edited, changed)).toBe(withoutField(text, changed));
        expect(editFile(edited, () => wanted, kind)).toBe(edited);
      }),
      { numRuns: 400 },
    );
  });

  it('says what was asked when many fields change at once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.dictionary(fc.constantFrom('title', 'summary', 'x', 'order', 'files', 'vote', 'when'), anyValue),
        ({ text, ...kind }, changes) => {
          let wanted: EntryContent = { fields: {}, body: '' };
          const edited = editFile(
            text,
            ({ fields, body }) => {
              wanted = { fields: { ...fields, ...changes }, body };
              return wanted;
            },
            kind,
          );
          expect(parsed(edited, kind.format).fields).toEqual(wanted.fields);
          expect(editFile(edited, () => wanted, kind)).toBe(edited);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const someText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'a: b',
    '# x',
    '- y',
    '2026-01-01',
    'true',
    '',
    'l’eau',
    "l'eau",
    'deux\nlignes',
    ' espaces ',
    '[x',
    '1.0',
  ),
);
const anyValue = fc.oneof(
  someText,
  fc.integer(),
  fc.boolean(),
  fc.array(someText, { maxLength: 3 }),
  fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'title'), someText), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(someText, fc.array(someText, { maxLength: 2 }))),
);

/** Another value of the same sort: longer, shorter, in another order, with another word inside. */
function mutate(value: unknown, how: number, word: string): unknown {
  if (Array.isArray(value)) {
    const place = how % (value.length + 1);
    switch (how % 4) {
      case 0:
        return value.toSpliced(place, 1);
      case 1:
        return value.toSpliced(place, 0, value[0] ?? word);
      case 2:
        return value.toReversed();
      default:
        return value.map((item, index) => (index === place ? mutate(item, how >> 2, word) : item));
    }
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const key = keys[how % keys.length] ?? 'a';
    if (how % 5 === 0 && keys.length > 1) return Object.fromEntries(Object.entries(value).filter(([k]) => k !== key));
    return { ...value, [how % 3 === 0 ? `${key}2` : key]: mutate(Reflect.get(value, key), how >> 3, word) };
  }
  if (how % 7 === 0) return undefined;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return word;
}

function edit(text: string, changes: Record<string, unknown>, body?: string): string {
  return editFile(text, (content) => ({ fields: { ...content.fields, ...changes }, body: body ?? content.body }), NEWS);
}

function editFile(
  text: string,
  change: (content: EntryContent) => EntryContent,
  kind: { format: 'md' | 'yaml'; file: string },
): string {
  const content = readEntryFile(text, kind.format, kind.file);
  if (!content.ok) throw new Error(JSON.stringify(content.refusal));
  const result = applyEdit(text, change(content.value), { ...NEWS, ...kind });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function parsed(text: string, format: 'md' | 'yaml'): EntryContent {
  const result = readEntryFile(text, format, 'x');
  if (!result.ok) throw new Error(`${JSON.stringify(result.refusal)}\n${text}`);
  return { fields: result.value.fields, body: result.value.body };
}

function fieldsOf(text: string): Record<string, unknown> {
  return parse(text.split('---\n')[1] ?? '') as Record<string, unknown>;
}

function stripUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function changedLines(before: string, after: string): (string | undefined)[][] {
  const lines = after.split('\n');
  return before.split('\n').flatMap((line, index) => (line === lines[index] ? [] : [[line, lines[index]]]));
}

/** The text without the lines of one field: from its key to the next line that is not indented (nor an item of it). */
function withoutField(text: string, key: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start === -1) return text;
  let end = start + 1;
  for (let next = end; next < lines.length && /^(?:\s*$|\s+\S|- )/.test(lines[next] ?? ''); next += 1)
    if (lines[next]?.trim() !== '') end = next + 1;
  return [...lines.slice(0, start), ...lines.slice(end)].join('\n');
}
