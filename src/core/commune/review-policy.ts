import { z } from 'zod';
import { COLLECTION_NAMES, type CollectionName } from '../content/registry.ts';
import type { WorkflowPolicy } from '../editing/workflow.ts';

const policySchema = z.enum(['none', 'review', 'fourEyes']);

/** How a commune wants changes checked before visitors see them: one rule, or one for some kinds of text. */
export const reviewPolicySchema = z.union(
  [policySchema, z.partialRecord(z.enum([...COLLECTION_NAMES, 'otherwise']), policySchema)],
  {
    error:
      'none, review ou fourEyes\u202F; ou une règle par sorte de contenu, comme «\u202F{ otherwise: review, regulations: fourEyes }\u202F»',
  },
);
export type ReviewPolicy = z.infer<typeof reviewPolicySchema>;

/**
 * The rule for a kind of text; where the commune says nothing, someone reads again.
 *
 * @param collection `undefined` for what is no text: pictures, documents, the menu
 */
export function reviewPolicyFor(
  policy: ReviewPolicy | undefined,
  collection: CollectionName | undefined,
): WorkflowPolicy {
  if (policy === undefined || typeof policy === 'string') return policy ?? 'review';
  const own = collection === undefined ? undefined : policy[collection];
  return own ?? policy.otherwise ?? 'review';
}
