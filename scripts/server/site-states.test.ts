import { describe, expect, it } from 'vitest';
import { trackSites } from './site-states.ts';

const identity = (slug: string) => ({ slug, name: slug, fictional: true, domains: [] });
const problem = {
  severity: 'error',
  code: 'unknown-key',
  file: 'communes/b/commune.yaml',
  line: 3,
  message: 'Champ inconnu.',
  remedy: 'Supprimez-le.',
} as const;

describe('trackSites', () => {
  it('follows each site from its build to its state', () => {
    const states = trackSites(['a', 'b', 'c'].map(identity));
    const now = () => Object.fromEntries(states.list().map(({ slug, state }) => [slug, state]));
    expect(now()).toEqual({ a: 'building', b: 'building', c: 'building' });
    states.apply({ kind: 'planned', slugs: ['a', 'b'], skipped: ['c'] });
    expect(now()).toEqual({ a: 'building', b: 'building', c: 'ready' });
    states.apply({ kind: 'built', slug: 'a', pages: 1, milliseconds: 1, timings: {}, warnings: [] });
    states.apply({ kind: 'failed', slug: 'b', problems: [problem] });
    expect(now()).toEqual({ a: 'ready', b: 'failed', c: 'ready' });
  });

  it('tells the file, the line and the remedy of what is wrong', () => {
    const states = trackSites([identity('b')]);
    states.apply({ kind: 'failed', slug: 'b', problems: [problem] });
    expect(states.list()[0]?.problems[0]).toMatch(/communes\/b\/commune\.yaml:3 .*Champ inconnu\.\n.*Supprimez-le\./);
  });

  it('leaves out the terminal colours of a build tool', () => {
    const states = trackSites([identity('b')]);
    states.apply({ kind: 'failed', slug: 'b', problems: [{ ...problem, message: '\u001b[31mErreur\u001b[0m.' }] });
    expect(states.list()[0]?.problems[0]).toContain('Erreur.');
  });
});
