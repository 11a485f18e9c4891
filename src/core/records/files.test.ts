import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, compareFiles, type Files, findBlocked } from './files.ts';
import { blobIdSchema } from './git-ids.ts';
import { repositoryPathSchema } from './repository-path.ts';

const path = fc.constantFrom('a', 'a/b', 'a/c.md', 'd/e/f.md', 'd.md').map((text) => repositoryPathSchema.parse(text));
const blob = fc.constantFrom('1', '2', '3').map((digit) => blobIdSchema.parse(digit.repeat(40)));
const state = fc.array(fc.tuple(path, blob)).map((entries): Files => new Map(entries));

describe('two states of a repository', () => {
  it('lead from one to the other by the changes between them', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        expect(applyChanges(before, compareFiles(before, after))).toEqual(after);
      }),
    );
  });
});

describe('a path', () => {
  it('can’t be both a file and a folder', () => {
    const files = (...paths: string[]): Files =>
      new Map(paths.map((text) => [repositoryPathSchema.parse(text), blobIdSchema.parse('1'.repeat(40))]));
    const written = (before: Files, after: Files) => findBlocked(after, compareFiles(before, after));
    expect(written(files('a/b'), files('a/b', 'a'))).toEqual(['a']);
    expect(written(files('a'), files('a', 'a/b/c'))).toEqual(['a/b/c']);
    expect(written(files('a'), files('a/b'))).toEqual([]);
    expect(written(files(), files('a', 'ab', 'ab.md'))).toEqual([]);
  });
});
