import { checkMarkdown } from '../content/checks/markdown.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import type { Problem } from '../content/problem.ts';
import { readEntry } from '../content/read-entry.ts';
import { COLLECTIONS } from '../content/registry.ts';
import { schemaFields, valuesAt } from '../content/schema-fields.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { applyEdit, composeEntryFile } from './apply-edit.ts';
import { changeBetween, describeChange } from './describe-change.ts';
import type { EntryTarget } from './edit-path.ts';
import { type EntryContent, readEntryFile } from './entry-file.ts';
import { fitForm } from './fit-form.ts';
import { sanitiseContent } from './sanitise-content.ts';
import type { Removal } from './sanitise-markdown.ts';

/** What a text may refer to on the site. */
export interface KnownSite {
  readonly addresses: ReadonlySet<string>;
  /** Whether a picture exists, by the path that texts use (`media/x.jpg`). */
  isMedia(source: string): boolean;
}

export interface SaveRequest<Denied> {
  readonly target: EntryTarget;
  /** The file as the form sends it. */
  readonly text: string;
  /** The file as it is stored, undefined for a new entry. */
  readonly before: string | undefined;
  /** Whether this person may do this here: decided by the rights. */
  readonly permitted: Result<unknown, Denied>;
  readonly site: KnownSite;
  /** A draft may still have dead links and pictures without words; what goes online may not. */
  readonly purpose: 'draft' | 'publication';
}

export type SaveRefusal<Denied> =
  | { readonly code: 'not-permitted'; readonly why: Denied }
  | { readonly code: 'invalid'; readonly problems: readonly Problem[] };

/** What to write, and what to tell. */
export interface SaveDecision {
  readonly kind: 'unchanged' | 'changed' | 'created';
  /** Canonical: only the lines that say something new differ from before. */
  readonly text: string;
  /** The commit message. */
  readonly message: string;
  readonly title: string;
  /** What was taken out of the text, with the field where it stood (undefined: the body). */
  readonly removals: readonly (Removal & { readonly field?: string })[];
  readonly warnings: readonly Problem[];
}

/**
 * Decides what saving an entry writes: the rights first, then size and shape, what the form means, the Markdown
 * without what the site never shows, and the same reading that the build makes.
 *
 * @returns refusal `not-permitted`, or `invalid` with every problem, in French
 */
export function decideSave<Denied>(request: SaveRequest<Denied>): Result<SaveDecision, SaveRefusal<Denied>> {
  const { target, permitted } = request;
  if (!permitted.ok) return refuse({ code: 'not-permitted', why: permitted.refusal });
  const { schema, format, one } = COLLECTIONS[target.collection];
  const kind = { schema, format, file: target.path };

  const sent = readEntryFile(request.text, format, target.path);
  if (!sent.ok) return refuse({ code: 'invalid', problems: sent.refusal });
  const stored = request.before === undefined ? undefined : readEntryFile(request.before, format, target.path);
  // A stored file that can't be read is mended by being written anew.
  const before = stored?.ok === true ? stored.value : undefined;

  const fields = fitForm(schema, sent.value.fields, before?.fields);
  const { content, removals } = sanitiseContent({ fields, body: sent.value.body }, schema);
  const edited =
    before === undefined || request.before === undefined
      ? accept(composeEntryFile(content, kind))
      : applyEdit(request.before, content, kind);
  if (!edited.ok) return refuse({ code: 'invalid', problems: edited.refusal });

  const problems = [
    ...checkFields(target, edited.value),
    ...checkTexts(target, edited.value, content, request.site, request.purpose),
  ];
  if (problems.some((problem) => problem.severity === 'error')) return refuse({ code: 'invalid', problems });

  const title = typeof content.fields['title'] === 'string' ? content.fields['title'] : target.id;
  const change = before === undefined ? ({ kind: 'created' } as const) : changeBetween(before, content);
  return accept({
    kind: request.before === undefined ? 'created' : edited.value === request.before ? 'unchanged' : 'changed',
    text: edited.value,
    message: describeChange(one, title, change, schema),
    title,
    removals,
    warnings: problems,
  });
}

/** The reading of the build: schema and placeholders. Names of communes only fill shared texts. */
function checkFields({ collection, id, path }: EntryTarget, text: string): readonly Problem[] {
  const { format } = COLLECTIONS[collection];
  return readEntry(collection, id, { file: path, text, shared: false, extension: format }, undefined, '').problems;
}

function checkTexts(
  { collection, path }: EntryTarget,
  text: string,
  content: EntryContent,
  site: KnownSite,
  purpose: SaveRequest<unknown>['purpose'],
): Problem[] {
  const { schema, format } = COLLECTIONS[collection];
  const severity = purpose === 'publication' ? 'error' : 'warning';
  const check = (source: string) => checkMarkdown(source, site.addresses, (media) => site.isMedia(media));
  const bodyLine = (format === 'md' ? splitFrontMatter(text)?.bodyLine : undefined) ?? 1;
  return [
    ...check(format === 'md' ? content.body : '').map(
      ({ line, ...fault }) =>
        ({
          severity,
          file: path,
          line: bodyLine + line - 1,
          ...fault,
        }) as const,
    ),
    ...schemaFields(schema)
      .filter(({ meta }) => meta['widget'] === 'markdown')
      .flatMap((field) => valuesAt(content.fields, field.path))
      .flatMap(({ value, field }) =>
        (typeof value === 'string' ? check(value) : []).map(
          ({ line: _, ...fault }) => ({ severity, file: path, field, ...fault }) as const,
        ),
      ),
  ];
}
