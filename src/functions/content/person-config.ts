import { type EditingAgent, workflowOf } from '../../app/editing/editing-room.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../core/content/registry.ts';
import { type CollectionRights, composeFormConfig } from '../../core/editing/cms/form-config.ts';
import type { FormConfig } from '../../core/editing/cms/form-types.ts';
import { mayDo, type RightsRefusal } from '../../core/identity/rights.ts';
import type { Action } from '../../core/identity/rights-table.ts';
import type { Visit } from './environment.ts';

/** The editor's configuration for one person: the collections and the buttons that they can use. */
export function composePersonConfig(visit: Visit): FormConfig {
  const { room, siteUrl } = visit;
  const rights = COLLECTION_NAMES.flatMap((name) => {
    const granted = rightsIn(visit, name);
    return granted === undefined ? [] : [[name, granted] as const];
  });
  return composeFormConfig({
    commune: room.commune,
    siteUrl,
    backend: { name: 'perron', proxy_url: '/api/content', branch: 'main' },
    rights: Object.fromEntries(rights),
  });
}

/** Buttons only: each action asks for its right again. */
function rightsIn(visit: Visit, collection: CollectionName): CollectionRights | undefined {
  const may = (action: Action, ...enough: readonly RightsRefusal['code'][]) => mayIn(visit, collection, action, enough);
  if (!may('content.edit')) return undefined;
  return {
    create: true,
    // Where another person must agree, deleting proposes.
    delete: may('content.delete', 'review-needed', 'own-change'),
    // Under four eyes, the texts of others.
    publish: may('content.publish', 'own-change'),
  };
}

/** Whether they may for some text of the collection: a role limited to services holds for the texts of these. */
function mayIn(
  { room, agent }: Visit,
  collection: CollectionName,
  action: Action,
  enough: readonly RightsRefusal['code'][],
): boolean {
  const workflow = workflowOf(room, collection, agent);
  return [undefined, ...servicesOf(agent)].some((service) => {
    const answer = mayDo(agent.person, action, { commune: room.commune, collection, service, workflow });
    return answer.ok || enough.includes(answer.refusal.code);
  });
}

function servicesOf({ person }: EditingAgent): readonly string[] {
  return person.content.flatMap((grant) => ('services' in grant ? (grant.services ?? []) : []));
}
