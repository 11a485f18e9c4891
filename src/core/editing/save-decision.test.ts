import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { exampleFiles } from '../../../tests/examples/example-files.ts';
import { accept, refuse } from '../shared/result.ts';
import { type EntryTarget, parseEditPath } from './edit-path.ts';
import { readEntryFile } from './entry-file.ts';
import { decideSave, type SaveRequest } from './save-decision.ts';

const STORED = `---
title: "Le marché de Noël"
summary: Deux jours sur la place. # à revoir
date: 2026-12-01
category: culture
---
Le marché ouvre à **dix heures**.
`;

describe('saving a text', () => {
  it('writes one line for one change, with its message', () => {
    expect(save({ text: form({ title: 'Le marché d’hiver' }) })).toEqual({
      ok: true,
      value: {
        kind: 'changed',
        text: STORED.replace('"Le marché de Noël"', '"Le marché d’hiver"'),
        message: 'Actualité «\u202FLe marché d’hiver\u202F»\u00A0: titre modifié',
        title: 'Le marché d’hiver',
        removals: [],
        warnings: [],
      },
    });
  });

  it('writes nothing when the form says what the file says', () => {
    expect(save({ text: form({}) })).toMatchObject({ value: { kind: 'unchanged', text: STORED } });
  });

  it('writes a new text in the order of the schema', () => {
    const result = save({ before: undefined, text: form({ title: 'Nouveau', service: '', keywords: [] }) });
    expect(result).toMatchObject({
      value: {
        kind: 'created',
        message: 'Actualité «\u202FNouveau\u202F»\u00A0: création',
        text: '---\ntitle: Nouveau\nsummary: Deux jours sur la place.\ndate: 2026-12-01\ncategory: culture\n---\nLe marché ouvre à **dix heures**.\n',
      },
    });
  });

  it('asks for the right before anything else', () => {
    const result = save({ text: '[[[[', permitted: refuse({ code: 'no-role' }) });
    expect(result).toEqual({ ok: false, refusal: { code: 'not-permitted', why: { code: 'no-role' } } });
  });

  it('names every fault at once, in French, with field and remedy', () => {
    const result = save({ text: form({ title: '', date: 'demain', category: 'politique', colour: 'rouge' }) });
    const problems = result.ok || result.refusal.code !== 'invalid' ? [] : result.refusal.problems;
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['missing-field', 'title'],
      ['wrong-date', 'date'],
      ['unknown-value', 'category'],
      ['unknown-key', 'colour'],
    ]);
  });

  it('tells what it took out of the text', () => {
    const result = save({ text: form({}, 'Bonjour <script>alert(1)</script> [ici](javascript:x)') });
    expect(result).toMatchObject({
      value: { removals: [{ code: 'raw-html' }, { code: 'raw-html' }, { code: 'forbidden-link' }] },
    });
    expect(result.ok && result.value.text).not.toMatch(/<|javascript/);
  });

  it('cleans the fields that hold paragraphs too', () => {
    const fields = { title: 'x', steps: ['<b>Un</b>', 'Deux'] };
    const result = save({
      path: 'communes/exemple/content/guides/x.md',
      before: undefined,
      text: `---\n${stringify(fields)}---\n`,
    });
    expect(result.ok).toBe(false);
    const guide = {
      title: 'Je déménage',
      summary: 'Pas à pas.',
      steps: [
        { id: 'un', title: 'Un', text: 'Un <b>mot</b>' },
        { id: 'deux', title: 'Deux', text: 'Deux' },
      ],
    };
    expect(
      save({ path: 'communes/exemple/content/guides/x.md', before: undefined, text: `---\n${stringify(guide)}---\n` }),
    ).toMatchObject({ value: { removals: [{ field: 'steps.0.text' }, { field: 'steps.0.text' }] } });
  });

  it('lets a draft have a dead link, and a published text none', () => {
    const text = form({}, 'Voyez [la page](/nulle-part/) et ![](media/x.jpg).');
    expect(save({ text, purpose: 'draft' })).toMatchObject({
      value: { warnings: [{ code: 'broken-link', line: 7 }, { code: 'missing-alt' }, { code: 'missing-image' }] },
    });
    expect(save({ text, purpose: 'publication' })).toMatchObject({ refusal: { code: 'invalid' } });
  });

  it.each([
    ['aliases that multiply', `---\na: &a [x, x]\nb: [*a, *a]\n---\n`],
    ['a text without end', `---\ntitle: ${'x'.repeat(300_000)}\n---\n`],
    ['brackets without end', `---\na: ${'['.repeat(3000)}\n---\n`],
    ['a placeholder that nothing fills', form({}, 'Bienvenue à {{commune}}')],
  ])('refuses %s', (_, text) => {
    expect(save({ text })).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  it('mends a file that cannot be read', () => {
    expect(save({ before: 'cassé', text: form({}) })).toMatchObject({ value: { kind: 'changed' } });
  });

  it('leaves every text of the communes as it is when it is saved unchanged', () => {
    for (const { text, format, file } of exampleFiles()) {
      if (file.includes('/_shared/')) continue;
      const entry = readEntryFile(text, format, file);
      if (!entry.ok) throw new Error(file);
      const { fields, body } = entry.value;
      const sent = format === 'yaml' ? stringify(fields) : `---\n${stringify(fields)}---\n${body.trimEnd()}`;
      const result = save({ path: file, before: text, text: sent });
      if (!result.ok) throw new Error(JSON.stringify([file, result.refusal]));
      expect(result.value.text, file).toBe(text);
    }
  });
});

function form(changes: Record<string, unknown>, body = 'Le marché ouvre à **dix heures**.'): string {
  const fields = {
    category: 'culture',
    title: 'Le marché de Noël',
    summary: 'Deux jours sur la place.',
    date: '2026-12-01',
  };
  return `---\n${stringify({ ...fields, ...changes })}---\n${body}`;
}

function save(request: Partial<SaveRequest<unknown>> & { path?: string }) {
  const { path = 'communes/exemple/content/news/marche.md', ...changes } = request;
  const target = parseEditPath(path, path.split('/')[1] ?? '');
  if (!target.ok) throw new Error(path);
  return decideSave({
    // Every path of this file names an entry.
    target: target.value as EntryTarget,
    text: '',
    before: STORED,
    permitted: accept(undefined),
    site: { addresses: new Set(['/']), isMedia: () => false },
    purpose: 'draft',
    ...changes,
  });
}
