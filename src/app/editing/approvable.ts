import { decideWorkflow } from '../../core/editing/workflow.ts';
import { mayDo } from '../../core/identity/rights.ts';
import type { EditingAgent, EditingRoom } from './editing-room.ts';
import { authorsOf } from './entry-words.ts';
import type { DraftText } from './read-draft.ts';
import { rightsTarget } from './rights-target.ts';

/** Whether someone may put a draft online now, as far as rights and stage say; its text is judged when they do. */
export function approvable(room: EditingRoom, agent: EditingAgent, draft: DraftText): boolean {
  const target = rightsTarget(room, agent, draft, draft.text, authorsOf(draft.state));
  const context = { by: agent.person.id, now: room.now(), policy: room.policyOf(draft.collection) };
  return (
    mayDo(agent.person, 'content.publish', target).ok && decideWorkflow({ kind: 'publish' }, draft.state, context).ok
  );
}
