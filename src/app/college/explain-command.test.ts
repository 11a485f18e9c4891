import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { collegeRoom } from '../../../tests/fixtures/college-room.ts';
import { momentSchema } from '../../core/calendar/moment.ts';
import { ADVISER, AUTHOR, HEAD } from '../../core/college/examples/example-desk.ts';
import { itemIdSchema } from '../../core/college/ids.ts';
import { explainCommand, explainRule } from './explain-command.ts';
import { AREA_OF_REFUSAL } from './refusal-areas.ts';

const now = momentSchema.parse('2026-03-02T10:00:00.000Z');
const item = itemIdSchema.parse('20260302-aaaa');
/** One value for each fact that a sentence may name. */
const facts = new Proxy({}, { get: (_, name) => FACTS[String(name)] ?? 'Exemple', has: () => true });
const FACTS: Readonly<Record<string, string>> = {
  at: '2026-03-02T09:00',
  day: '2026-03-02',
  lastDay: '2026-02-27',
  ready: '2026-02-27',
  action: 'item.edit',
  about: 'item',
};

describe('every refusal', () => {
  it.each(Object.keys(AREA_OF_REFUSAL))('%s has a sentence', (code) => {
    const sentence = explainRule({ code, facts });
    expect(sentence).toMatch(/^[«A-ZÀÉ].*[.»]$/su);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  it('that the rules may give is told by one catalogue', async () => {
    const given = new Set((await readSources()).flatMap((text) => [...text.matchAll(REFUSED)].map(([, code]) => code)));
    expect(given.size).toBeGreaterThan(120);
    expect([...given].filter((code) => code === undefined || !Object.hasOwn(AREA_OF_REFUSAL, code))).toEqual([]);
  });
});

describe('a command that is refused', () => {
  it('by the rights names who could do it', async () => {
    const { ask, create } = collegeRoom();
    const made = await create('Réfection');
    const done = await ask(ADVISER, { kind: 'edit', item: made.item, changes: { title: 'Autre' } });
    if (done.ok) throw new Error('done');
    expect(explainCommand(done.refusal, now)).toContain(AUTHOR.name);
    expect(explainCommand(done.refusal, now)).toContain(HEAD.name);
  });

  it('by somebody else’s edit says who changed which field, and at what time', () => {
    const conflict = { code: 'edit-conflict', item, fields: ['title'], changedBy: 'Diego Exemple' } as const;
    expect(explainCommand({ ...conflict, changedAt: '2026-03-02T09:12:00.000Z' }, now)).toMatch(
      /^Diego Exemple a modifié le même champ \(«\u202FIntitulé\u202F»\) à 10\u00A0h\u00A012,/,
    );
    expect(explainCommand({ ...conflict, changedAt: '2026-02-27T09:00:00.000Z' }, now)).toContain(
      ' le 27\u00A0février\u00A02026 à 10\u00A0h,',
    );
  });

  it('after a rewritten history tells what the host must do', () => {
    const sentence = explainCommand({ code: 'history-rewritten', indexed: 'a', head: 'b' }, now);
    expect(sentence).toContain('historique');
    expect(sentence).toContain('college:reindex');
  });

  it('because everybody writes at once asks to begin again', () => {
    expect(explainCommand({ code: 'too-busy' }, now)).toContain('recommencez');
  });

  it('for a reason without a sentence is a bug', () => {
    expect(() => explainRule({ code: 'unheard-of', facts: {} })).toThrow('unheard-of');
  });
});

const FOLDERS = ['agenda', 'items', 'opinions', 'rights', 'sending', 'sittings', 'votes'];
const REFUSED =
  /\b(?:refuse(?:Item|Sitting|Mandate)?(?:<[^>]*>)?\(|code:)\s*\{?\s*(?:code:\s*)?'([a-z]+(?:-[a-z]+)+)'/g;

/** What the rules are written in, their tests apart. */
async function readSources(): Promise<readonly string[]> {
  const core = new URL('../../core/college/', import.meta.url);
  const files = await Array.fromAsync(glob(`{${FOLDERS.join(',')}}/*.ts`, { cwd: core.pathname }));
  return Promise.all(
    files.filter((file) => !file.endsWith('.test.ts')).map((file) => readFile(new URL(file, core), 'utf8')),
  );
}
