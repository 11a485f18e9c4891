import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of a paragraph, as it was, as it is, or in both. */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A paragraph beside its other version. */
export interface TextBlock {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly parts: readonly TextPart[];
}

/**
 * Compares two texts paragraph by paragraph, and word by word inside those that changed. A paragraph that was
 * rewritten beyond recognition stands as one removed and one added.
 */
export function diffText(before: string, after: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let removed: string[] = [];
  const changes = diffArrays(paragraphsOf(before), paragraphsOf(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [removedBlock(before.trim()), addedBlock(after.trim())];
  for (const change of changes) {
    if (change.removed) {
      removed = change.value;
      continue;
    }
    if (change.added) blocks.push(...pairParagraphs(removed, change.value));
    else blocks.push(...removed.map(removedBlock), ...change.value.map(sameBlock));
    removed = [];
  }
  return [...blocks, ...removed.map(removedBlock)];
}

/** Beyond, two texts have nothing to compare; comparing them would take the square of it. */
const MOST_EDITS = 1500;

/** The words of one line, beside its other version. */
export function diffWords(before: string, after: string): readonly TextPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (changes === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Matches paragraphs that replace others: each removed one with the first added one, in order, that resembles it. */
function pairParagraphs(removed: readonly string[], added: readonly string[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let next = 0;
  for (const text of added) {
    const match = removed.findIndex((candidate, index) => index >= next && resembles(candidate, text));
    if (match === -1) {
      blocks.push(addedBlock(text));
      continue;
    }
    blocks.push(...removed.slice(next, match).map(removedBlock));
    blocks.push({ kind: 'changed', parts: diffWords(removed[match] ?? '', text) });
    next = match + 1;
  }
  const lost = removed.slice(next).map(removedBlock);
  return next === 0 ? [...lost, ...blocks] : [...blocks, ...lost];
}

/** Whether two paragraphs share at least a third of their words. */
function resembles(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared * 3 >= Math.max(left.size, right.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function paragraphsOf(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph !== '');
}

function sameBlock(text: string): TextBlock {
  return { kind: 'same', parts: [{ kind: 'same', text }] };
}

function addedBlock(text: string): TextBlock {
  return { kind: 'added', parts: [{ kind: 'added', text }] };
}

function removedBlock(text: string): TextBlock {
  return { kind: 'removed', parts: [{ kind: 'removed', text }] };
}
