import { describe, expect, it } from 'vitest';
import { type ChangedPath, findConflicts, findContradictions, type PathState, pendingChanges } from './changed-path.ts';
import { blobIdSchema } from './git-ids.ts';
import { repositoryPathSchema } from './repository-path.ts';

const blob = (digit: string) => blobIdSchema.parse(digit.repeat(40));
const [old, mine, theirs] = [blob('1'), blob('2'), blob('3')];
const change = (path: string, before: PathState, after: PathState): ChangedPath => ({
  path: repositoryPathSchema.parse(path),
  before,
  after,
});
const holding =
  (state: Readonly<Record<string, PathState>>) =>
  (path: string): PathState =>
    state[path] ?? 'absent';

describe('a change made from an older state', () => {
  it('conflicts where someone else changed the same path, and only there', () => {
    const changes = [change('a', old, mine), change('b', old, mine), change('c', 'absent', mine)];
    expect(findConflicts(changes, holding({ a: theirs, b: old }))).toEqual(['a']);
    expect(findConflicts(changes, holding({ a: old, b: old, c: theirs }))).toEqual(['c']);
  });

  it('conflicts with a removal, and a removal with a change', () => {
    expect(findConflicts([change('a', old, mine)], holding({}))).toEqual(['a']);
    expect(findConflicts([change('a', old, 'absent')], holding({ a: theirs }))).toEqual(['a']);
  });

  it('does not conflict with someone who did the same', () => {
    const changes = [change('a', old, mine), change('b', old, 'absent')];
    expect(findConflicts(changes, holding({ a: mine }))).toEqual([]);
    expect(pendingChanges(changes, holding({ a: mine }))).toEqual([]);
    expect(pendingChanges(changes, holding({ a: mine, b: old }))).toEqual([changes[1]]);
  });
});

describe('two drafts published together', () => {
  it('contradict each other when they bring different texts to one path', () => {
    expect(findContradictions([change('a', old, mine), change('a', old, theirs), change('b', old, mine)])).toEqual([
      'a',
    ]);
    expect(findContradictions([change('a', old, mine), change('a', old, mine)])).toEqual([]);
  });
});
