/** Replaces the text from `start` to `end` (offsets, end excluded); an insertion when they are equal. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap, in any order; insertions at one place keep theirs. */
export function applyTextEdits(source: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += source.slice(position, Math.max(position, start)) + text;
    position = Math.max(position, end);
  }
  return result + source.slice(position);
}
