import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { changeAgents } from '../../app/agents/change-agents.ts';
import { inviteAgent } from '../../app/sign-in/invite.ts';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import type { AgentChanges, AgentsCommand } from '../../core/identity/agents-command.ts';
import { type Agent, serviceSchema } from '../../core/identity/agents-schema.ts';
import { explainRightsRefusal, whoMayDo } from '../../core/identity/explain-rights.ts';
import { newPersonId } from '../../core/identity/new-person-id.ts';
import { type PersonId, personIdSchema } from '../../core/identity/person-id.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { agentPage } from '../../desk/pages/agent-page.ts';
import { agentsPage } from '../../desk/pages/agents-page.ts';
import { refusalPage } from '../../desk/pages/refusal-page.ts';
import {
  type AgentFormFields,
  type AgentFormText,
  checkAgentForm,
  formTextOf,
  isSimple,
  readAgentForm,
} from './agent-form.ts';
import { type AgentsOutcome, explainAgents } from './agents-messages.ts';
import type { Visit, VisitEnvironment } from './visit.ts';

/** `/espace/agents/`: the directory, for those who may change it. */
export function agentsRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();
  routes.use('/espace/agents/*', requireAdministration);

  routes.get('/espace/agents/', (context) => showAgents(context, []));

  routes.get('/espace/agents/ajouter', (context) => showAgent(context, undefined, []));

  routes.post('/espace/agents/ajouter', async (context) => {
    const { visit } = context.var;
    const text = readAgentForm(await context.req.formData());
    const form = checkAgentForm(text);
    if (!form.ok) return showAgent(context, undefined, form.refusal, text);
    const taken = new Set(visit.directory.agents.map((agent) => agent.id));
    const agent = agentOf(newPersonId(form.value.name, taken), form.value);
    const added = await change(visit, { kind: 'add-agent', agent });
    if (!added.ok) return showAgent(context, undefined, explainAgents(added.refusal), text);
    const invited = await inviteAgent(visit.commune.ports, visit.agent.person, agent.id);
    return context.redirect(`/espace/agents/?fait=${invited.ok ? 'invite' : 'ajoute'}`, 303);
  });

  routes.post('/espace/agents/services/ajouter', async (context) => {
    const { visit } = context.var;
    const name = serviceSchema.shape.name.safeParse((await context.req.formData()).get('nom'));
    if (!name.success) return showAgents(context, ['Écrivez le nom du service.']);
    const id = newPersonId(name.data, new Set(visit.directory.services.map((service) => service.id)));
    return finish(context, await change(visit, { kind: 'add-service', service: { id, name: name.data } }), 'service');
  });

  routes.post('/espace/agents/services/:id/renommer', async (context) => {
    const name = serviceSchema.shape.name.safeParse((await context.req.formData()).get('nom'));
    if (!name.success) return showAgents(context, ['Écrivez le nom du service.']);
    const command = { kind: 'rename-service', id: context.req.param('id'), name: name.data } as const;
    return finish(context, await change(context.var.visit, command), 'service');
  });

  routes.post('/espace/agents/services/:id/retirer', async (context) =>
    finish(
      context,
      await change(context.var.visit, { kind: 'remove-service', id: context.req.param('id') }),
      'service',
    ),
  );

  routes.get('/espace/agents/:id/', (context) => {
    const agent = agentNamed(context);
    return agent === undefined ? unknownAgent(context) : showAgent(context, agent, []);
  });

  routes.post('/espace/agents/:id/modifier', async (context) => {
    const agent = agentNamed(context);
    if (agent === undefined) return unknownAgent(context);
    const text = readAgentForm(await context.req.formData());
    const form = checkAgentForm(text);
    if (!form.ok) return showAgent(context, agent, form.refusal, text);
    const changed = await change(context.var.visit, {
      kind: 'change-agent',
      id: agent.id,
      changes: changesOf(agent, form.value),
    });
    if (changed.ok || changed.refusal.code === 'nothing-changed')
      return context.redirect('/espace/agents/?fait=modifie', 303);
    return showAgent(context, agent, explainAgents(changed.refusal), text);
  });

  for (const [action, changes, done] of [
    ['fermer', { active: false }, 'ferme'],
    ['rouvrir', { active: true, until: null }, 'rouvert'],
  ] as const) {
    routes.post(`/espace/agents/:id/${action}`, async (context) => {
      const agent = agentNamed(context);
      if (agent === undefined) return unknownAgent(context);
      const command = { kind: 'change-agent', id: agent.id, changes } as const;
      return finish(context, await change(context.var.visit, command), done);
    });
  }

  routes.post('/espace/agents/:id/inviter', async (context) => {
    const agent = agentNamed(context);
    if (agent === undefined) return unknownAgent(context);
    const { commune, agent: by } = context.var.visit;
    const invited = await inviteAgent(commune.ports, by.person, agent.id);
    if (!invited.ok)
      return showAgent(context, agent, ['Ce compte est fermé\u00A0: rouvrez-le avant d’inviter la personne.']);
    return context.redirect('/espace/agents/?fait=invite', 303);
  });

  return routes;
}

/** Only those who may change the directory see it here: it holds everyone's address and rights. */
const requireAdministration: MiddlewareHandler<VisitEnvironment> = async (context, next) => {
  const { visit } = context.var;
  const { commune, now } = visit.desk.editing;
  const target = { commune, workflow: { policy: 'none' } } as const;
  const right = mayDo(visit.agent.person, 'agents.edit', target);
  if (right.ok) return next();
  const colleagues = whoMayDo(visit.directory, 'agents.edit', target, belgianDay(now()));
  const reasons = [explainRightsRefusal(right.refusal, colleagues)];
  return context.html(
    refusalPage(visit, { title: 'Réservé à l’administration', reasons, back: '/espace/', place: 'home' }),
    403,
  );
};

function change({ commune, desk, signedIn }: Visit, command: AgentsCommand) {
  const { slug } = commune.ports.commune;
  const { sessions, tokens, now } = commune.ports;
  return changeAgents({ commune: { slug }, agentsFile: desk.agentsFile, sessions, tokens, now }, signedIn, command);
}

function finish(context: Context<VisitEnvironment>, changed: AgentsOutcome, done: string) {
  if (changed.ok) return context.redirect(`/espace/agents/?fait=${done}`, 303);
  return showAgents(context, explainAgents(changed.refusal));
}

function showAgents(context: Context<VisitEnvironment>, faults: readonly string[]) {
  const { visit } = context.var;
  const done = faults.length === 0 ? DONE.get(context.req.query('fait') ?? '') : undefined;
  const page = agentsPage(visit, { directory: visit.directory, now: visit.desk.editing.now(), done, faults });
  return context.html(page, faults.length === 0 ? 200 : 409);
}

/** @param text what was typed, when it was refused */
function showAgent(
  context: Context<VisitEnvironment>,
  agent: Agent | undefined,
  faults: readonly string[],
  text: AgentFormText = formTextOf(agent),
) {
  const { visit } = context.var;
  const page = agentPage(visit, {
    agent,
    text,
    services: visit.directory.services,
    now: visit.desk.editing.now(),
    hasSimpleRoles: isSimple(agent?.roles?.content ?? []),
    faults,
  });
  return context.html(page, faults.length === 0 ? 200 : 409);
}

function unknownAgent(context: Context<VisitEnvironment>) {
  const reasons = ['Cette personne n’est pas dans la liste des agents.'];
  return context.html(
    refusalPage(context.var.visit, {
      title: 'Personne introuvable',
      reasons,
      back: '/espace/agents/',
      place: 'agents',
    }),
    404,
  );
}

function agentNamed(context: Context<VisitEnvironment>): Agent | undefined {
  const id = personIdSchema.safeParse(context.req.param('id'));
  return context.var.visit.directory.agents.find((agent) => agent.id === id.data);
}

function agentOf(id: PersonId, { name, email, services, until, grants }: AgentFormFields): Agent {
  return {
    id,
    name,
    email,
    ...(until === undefined ? {} : { until }),
    ...(services.length === 0 ? {} : { services }),
    ...(grants.length === 0 ? {} : { roles: { content: [...grants] } }),
  };
}

/** Roles of the assemblies, and bindings to other accounts, are not in the form: they stay. */
function changesOf(agent: Agent, { name, email, services, until, grants }: AgentFormFields): AgentChanges {
  const hadServices = (agent.services ?? []).length > 0;
  const hasRoles = grants.length > 0 || agent.roles !== undefined;
  return {
    name,
    email,
    until: until ?? null,
    ...(services.length === 0 && !hadServices ? {} : { services }),
    ...(isSimple(agent.roles?.content ?? []) && hasRoles ? { roles: { ...agent.roles, content: [...grants] } } : {}),
  };
}

/** Only these sentences can be shown by an address. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['invite', 'L’invitation est partie par courriel.'],
  ['ajoute', 'La personne est ajoutée. Son compte est fermé\u00A0: aucune invitation n’est partie.'],
  ['modifie', 'Les changements sont enregistrés.'],
  ['ferme', 'Le compte est fermé.'],
  ['rouvert', 'Le compte est rouvert.'],
  ['service', 'Les services sont enregistrés.'],
]);
