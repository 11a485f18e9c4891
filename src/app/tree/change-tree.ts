import { placementOfKey } from '../../core/editing/tree-edit.ts';
import { mayDo } from '../../core/identity/rights.ts';
import type { Action } from '../../core/identity/rights-table.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { unreachable } from '../../core/shared/unreachable.ts';
import type { EditingRefusal } from '../editing/editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom, workflowOf } from '../editing/editing-room.ts';
import { explainStore } from '../editing/explain-store.ts';
import { planMenu } from './plan-menu.ts';
import { planPlace, planRename } from './plan-page.ts';
import { readSiteTree, type SiteTree } from './read-tree.ts';
import type { TreeCommand, TreeRefusal } from './tree-command.ts';
import type { TreePlan } from './tree-plan.ts';
import { writeChanges } from './tree-texts.ts';

/** What was done: the page's id after it, and how many old addresses now redirect. */
export interface TreeChanged {
  readonly page: string | undefined;
  readonly redirects: number;
}

/** Does what is asked in one commit: ranks, moved pages, links and redirects together. */
export async function changeTree(
  room: EditingRoom,
  agent: EditingAgent,
  command: TreeCommand,
): Promise<Result<TreeChanged, TreeRefusal>> {
  const site = await readSiteTree(room);
  if (site === undefined) return refuse({ code: 'not-found' });
  const plan = await planCommand(room, site, command);
  if (!plan.ok) return plan;
  const { moves, texts, page, redirects, message } = plan.value;
  for (const action of ['menu.edit', ...(moves ? ['content.move' as const] : [])] as const) {
    const permitted = permit(room, agent, action);
    if (!permitted.ok) return permitted;
  }
  const changes = writeChanges(site, texts);
  if (changes.length === 0) return accept({ page, redirects: 0 });
  const saved = await room.store.commit({ ...actOf(room, agent), ref: PUBLISHED, changes, message });
  return saved.ok ? accept({ page, redirects }) : refuse(explainStore(saved.refusal, undefined));
}

async function planCommand(
  room: EditingRoom,
  site: SiteTree,
  command: TreeCommand,
): Promise<Result<TreePlan, TreeRefusal>> {
  switch (command.kind) {
    case 'step': {
      const placement = placementOfKey(site.pages, command.page, command.key);
      return placement === undefined ? refuse({ code: 'end-of-row' }) : planPlace(room, site, placement);
    }
    case 'place':
      return planPlace(room, site, command);
    case 'rename':
      return planRename(room, site, command);
    case 'menu':
      return planMenu(room, site, command.command);
    default:
      return unreachable(command);
  }
}

function permit(room: EditingRoom, agent: EditingAgent, action: Action): Result<undefined, EditingRefusal> {
  const collection = action === 'content.move' ? ('pages' as const) : undefined;
  const target = { commune: room.commune, collection, workflow: workflowOf(room, collection, agent) };
  const permitted = mayDo(agent.person, action, target);
  return permitted.ok ? permitted : refuse({ code: 'rights', why: permitted.refusal, action, target });
}
