import type { PageAddress } from '../../core/feedback/page-address.ts';
import { mayDo, type RightsRefusal } from '../../core/identity/rights.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { EditingAgent, EditingRoom } from '../editing/editing-room.ts';
import { type ContentRow, listContents, readableCollections } from '../editing/list-contents.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { type FeedbackSummary, summariseFeedback } from './summarise-feedback.ts';

/** What visitors say, with the texts that agents would change because of it. */
export interface FeedbackReview extends FeedbackSummary {
  /** The text behind a page, among those that the agent may read. */
  readonly textOf: (page: PageAddress) => ContentRow | undefined;
  readonly mayRemove: boolean;
}

export async function reviewFeedback(
  room: EditingRoom,
  feedback: FeedbackStore,
  agent: EditingAgent,
): Promise<Result<FeedbackReview, RightsRefusal>> {
  const right = may(room, agent, 'feedback.read');
  if (!right.ok) return right;
  const summary = await summariseFeedback(feedback, room.now());
  const isEmpty = summary.pages.length === 0 && summary.remarks.length === 0;
  const texts = isEmpty ? [] : await listContents(room, agent, readableCollections(room, agent));
  const byAddress = new Map(texts.map((text) => [text.address, text]));
  return accept({
    ...summary,
    textOf: (page) => byAddress.get(page),
    mayRemove: may(room, agent, 'feedback.remove').ok,
  });
}

/** Someone has dealt with a remark: its words go. Twice is once. */
export async function removeRemark(
  room: EditingRoom,
  feedback: FeedbackStore,
  agent: EditingAgent,
  id: string,
): Promise<Result<undefined, RightsRefusal>> {
  const right = may(room, agent, 'feedback.remove');
  if (!right.ok) return right;
  await feedback.removeRemark(id);
  return accept(undefined);
}

function may({ commune }: EditingRoom, { person }: EditingAgent, action: 'feedback.read' | 'feedback.remove') {
  return mayDo(person, action, { commune, workflow: { policy: 'none' } });
}
