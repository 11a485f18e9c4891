import { html } from 'hono/html';
import type { FieldChange } from '../../core/editing/compare-entries.ts';
import type { TextBlock, TextPart } from '../../core/editing/diff-text.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';

/**
 * What changed, field by field: words taken away are struck, words added are underlined, and both are named aloud.
 *
 * @param level of the fields' headings
 */
export function diffView(changes: readonly FieldChange[], level: 2 | 3): Html {
  if (changes.length === 0) return html`<p class="hint">Aucune différence.</p>`;
  return html`<div class="diff">${changes.map(
    ({ label, blocks }) => html`<section class="field">
        ${level === 2 ? html`<h2>${label}</h2>` : html`<h3>${label}</h3>`}
        ${blocksView(blocks)}
      </section>`,
  )}</div>`;
}

/** The paragraphs of one field; long stretches without change are folded into one line. */
export function blocksView(blocks: readonly TextBlock[]): Html {
  return html`<div class="blocks">${foldSame(blocks).map((block) =>
    typeof block === 'number' ? html`<p class="same-run">${skipped(block)}</p>` : blockView(block),
  )}</div>`;
}

function blockView({ kind, parts }: TextBlock): Html {
  const text = parts.map(partView);
  switch (kind) {
    case 'added':
      return html`<p class="block"><ins><span class="visually-hidden">Ajouté\u00A0: </span>${text}</ins></p>`;
    case 'removed':
      return html`<p class="block"><del><span class="visually-hidden">Enlevé\u00A0: </span>${text}</del></p>`;
    default:
      return html`<p class="block ${kind}">${text}</p>`;
  }
}

/** Inside a paragraph wholly added or removed, the paragraph says it once. */
function partView({ kind, text }: TextPart, _index: number, parts: readonly TextPart[]): Html | string {
  if (parts.length === 1 || kind === 'same') return text;
  return kind === 'added'
    ? html`<ins><span class="visually-hidden">[ajouté\u00A0: </span>${text}<span class="visually-hidden">]</span></ins>`
    : html`<del><span class="visually-hidden">[enlevé\u00A0: </span>${text}<span class="visually-hidden">]</span></del>`;
}

/** Paragraphs kept around a change. */
const CONTEXT = 1;

/** Runs of unchanged paragraphs far from a change become their count. */
function foldSame(blocks: readonly TextBlock[]): readonly (TextBlock | number)[] {
  const near = blocks.map((_, index) =>
    blocks.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  );
  // A field that nobody changed is shown whole: it is there to be compared.
  if (!near.includes(true)) return blocks;
  const folded: (TextBlock | number)[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = folded.at(-1);
    if (near[index] === true) folded.push(block);
    else if (typeof last === 'number') folded[folded.length - 1] = last + 1;
    else folded.push(1);
  }
  return folded;
}

function skipped(count: number): string {
  return count === 1 ? '1 paragraphe inchangé' : `${count}\u00A0paragraphes inchangés`;
}
