import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import { AUTOSAVE_LIMIT, type AutosaveRecord } from '../../app/autosave.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';

const alice = personIdSchema.parse('alice-exemple');
const bruno = personIdSchema.parse('bruno-exemple');
const path = 'content/news/fete.md';

describeOnEachEngine('autosave', ({ freshCommune }) => {
  it('gives back what a person was typing in a page', async () => {
    const { autosave } = freshCommune().stores;
    await autosave.save(record('Brouillon', '09:00'));
    expect(await autosave.find(alice, path)).toEqual(record('Brouillon', '09:00'));
    expect(await autosave.find(bruno, path)).toBeUndefined();
    expect(await autosave.find(alice, 'autre')).toBeUndefined();
  });

  it('keeps the latest, whatever the order of arrival', async () => {
    const { autosave } = freshCommune().stores;
    await autosave.save(record('Deuxième', '09:02'));
    await autosave.save(record('Premier', '09:01'));
    expect((await autosave.find(alice, path))?.text).toBe('Deuxième');
    await autosave.save(record('Troisième', '09:02', { base: undefined }));
    expect(await autosave.find(alice, path)).toEqual(record('Troisième', '09:02', { base: undefined }));
  });

  it('lists a person’s texts, the latest first', async () => {
    const { autosave } = freshCommune().stores;
    await autosave.save(record('A', '09:00'));
    await autosave.save(record('B', '09:05', { path: 'content/news/autre.md' }));
    await autosave.save(record('C', '09:09', { person: bruno }));
    expect(await autosave.list(alice)).toEqual([
      { person: alice, path: 'content/news/autre.md', base: 'r1', savedAt: at('09:05') },
      { person: alice, path, base: 'r1', savedAt: at('09:00') },
    ]);
  });

  it('forgets a text that was saved or given up, and those left too long', async () => {
    const { autosave } = freshCommune().stores;
    await autosave.save(record('A', '09:00'));
    await autosave.discard(alice, path);
    expect(await autosave.find(alice, path)).toBeUndefined();
    await autosave.save(record('B', '09:00'));
    await autosave.save(record('C', '09:01', { path: 'autre' }));
    expect(await autosave.removeOlder(at('09:01'))).toBe(1);
    expect(await autosave.list(alice)).toHaveLength(1);
  });

  it('refuses a text too long, and keeps the one before', async () => {
    const { autosave } = freshCommune().stores;
    await autosave.save(record('Avant', '09:00'));
    const refused = await autosave.save(record('x'.repeat(AUTOSAVE_LIMIT + 1), '09:01'));
    expect(refused).toEqual({
      ok: false,
      refusal: { code: 'text-too-long', length: AUTOSAVE_LIMIT + 1, limit: AUTOSAVE_LIMIT },
    });
    expect((await autosave.find(alice, path))?.text).toBe('Avant');
    expect(await autosave.save(record('é'.repeat(AUTOSAVE_LIMIT), '09:02'))).toMatchObject({ ok: true });
  });

  it('gives back any text unchanged, or refuses it', async () => {
    const { autosave } = freshCommune().stores;
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\0', '\uD800', '🏛', 'é', '\r\n') }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const saved = await autosave.save(record(typed, '09:00'));
        if (saved.ok) expect((await autosave.find(alice, path))?.text).toBe(typed);
        else expect([saved.refusal.code, /\0/.test(typed) || !typed.isWellFormed()]).toEqual(['text-malformed', true]);
      }),
      { numRuns: 60 },
    );
  });
});

function record(text: string, time: string, change: Partial<AutosaveRecord> = {}): AutosaveRecord {
  return { person: alice, path, text, base: 'r1', savedAt: at(time), ...change };
}
