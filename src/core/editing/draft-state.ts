import { stringify } from 'yaml';
import { z } from 'zod';
import { momentSchema } from '../calendar/moment.ts';
import { parseYaml } from '../content/parse-yaml.ts';
import type { Problem } from '../content/problem.ts';
import { checkRecord } from '../content/read-record.ts';
import { personIdSchema } from '../identity/person-id.ts';
import { accept, type Result, refuse } from '../shared/result.ts';

/** Why a text is sent back. */
export const remarkSchema = z.string().trim().min(1, 'une remarque').max(2000, 'au plus 2000 caractères');

/** What publishing will do to the site. */
const intentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('save') }),
  z.strictObject({ kind: z.literal('delete') }),
  z.strictObject({ kind: z.literal('unpublish') }),
  z.strictObject({ kind: z.literal('restore'), commit: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/) }),
  z.strictObject({ kind: z.literal('move'), to: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/) }),
]);
export type Intent = z.infer<typeof intentSchema>;

const pending = {
  intent: intentSchema,
  /** Everyone who wrote in it since it was last published: under four eyes none of them validates it. */
  authors: z.array(personIdSchema).min(1),
  startedAt: momentSchema,
  /** When the published text leaves the site by itself. */
  expiresAt: momentSchema.optional(),
};

/** What waits between an agent's work and the site; a text without draft has no state. */
export const draftStateSchema = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('draft'), ...pending }),
  z.strictObject({
    stage: z.literal('submitted'),
    ...pending,
    submittedBy: personIdSchema,
    submittedAt: momentSchema,
  }),
  z.strictObject({
    stage: z.literal('returned'),
    ...pending,
    returnedBy: personIdSchema,
    returnedAt: momentSchema,
    remark: remarkSchema,
  }),
  /** Approved, and waits for its moment. */
  z.strictObject({
    stage: z.literal('scheduled'),
    ...pending,
    approvedBy: personIdSchema,
    publishAt: momentSchema,
  }),
  /** Nothing pending: the published text only waits for its end. */
  z.strictObject({ stage: z.literal('online'), expiresAt: momentSchema }),
]);
export type DraftState = z.infer<typeof draftStateSchema>;
export type DraftStage = DraftState['stage'];
export type PendingState = Exclude<DraftState, { stage: 'online' }>;

/** Name of the file that holds the state, beside the entry, in the draft's own commits only. */
export const DRAFT_FILE = 'draft.yaml';

/** The state as it is stored: one field a line, always in the same order. */
export function writeDraftState(state: DraftState): string {
  return stringify(draftStateSchema.parse(state), { lineWidth: 0 });
}

/** @returns the problems of the file, in French */
export function readDraftState(text: string, file: string): Result<DraftState, readonly Problem[]> {
  const { parsed, problems } = parseYaml(text, file);
  if (parsed === undefined) return refuse(problems);
  const { data, problems: found } = checkRecord(draftStateSchema, parsed.value, (path) => ({
    file,
    line: parsed.lineOf(path),
  }));
  return data === undefined ? refuse(found) : accept(data);
}
