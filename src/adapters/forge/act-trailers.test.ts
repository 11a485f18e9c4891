import { describe, expect, it } from 'vitest';
import { commitIdSchema } from '../../core/records/git-ids.ts';
import { addTrailers, wasSavedUnder, withoutTrailers } from './act-trailers.ts';

const alice = { name: 'Alice Exemple', email: 'alice@exemple.example' };
const bot = { name: 'Robot', email: 'robot@exemple.example' };
const entry = (message: string) => ({
  commit: commitIdSchema.parse('1'.repeat(40)),
  author: bot,
  at: '2026-11-24T08:00:00.000Z',
  message,
});

describe('a commit on a forge that names its own author', () => {
  it('gives back the person and the message', () => {
    const read = withoutTrailers(entry(addTrailers('Titre\n\nDétails', 'clé', [alice])));
    expect(read).toMatchObject({ author: alice, message: 'Titre\n\nDétails' });
  });

  it('is left as it is when it was made elsewhere', () => {
    const made = entry('Titre\n\nCo-authored-by: ceci n’est pas une adresse\nFin');
    expect(withoutTrailers(made)).toEqual(made);
  });

  it('is found by its key, which it does not tell', () => {
    const made = entry(addTrailers('Titre', 'clé-secrète', []));
    expect(wasSavedUnder(made, 'clé-secrète')).toBe(true);
    expect(wasSavedUnder(made, 'autre')).toBe(false);
    expect(made.message).not.toContain('secrète');
  });
});
