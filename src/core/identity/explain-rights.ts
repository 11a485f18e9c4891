import type { CalendarDay } from '../calendar/calendar-day.ts';
import { unreachable } from '../shared/unreachable.ts';
import { isActive } from './agents-file.ts';
import type { Agent, Agents } from './agents-schema.ts';
import { CONTENT_ROLES } from './content-role.ts';
import { mayDo, type RightsRefusal, type Target } from './rights.ts';
import { type Action, RIGHTS } from './rights-table.ts';

/** The colleagues who could do it instead, in the order of the directory. */
export function whoMayDo(agents: Agents, action: Action, target: Target, today: CalendarDay): readonly Agent[] {
  return agents.agents.filter((agent) => {
    const person = { id: agent.id, commune: target.commune, content: agent.roles?.content ?? [] };
    return isActive(agent, today) && mayDo(person, action, target).ok;
  });
}

/**
 * Why someone may not do something, and whom to ask, in French.
 *
 * @param colleagues from `whoMayDo`
 */
export function explainRightsRefusal(refusal: RightsRefusal, colleagues: readonly Pick<Agent, 'name'>[]): string {
  switch (refusal.code) {
    case 'other-commune':
      return 'Votre compte n’ouvre que l’espace de votre commune.';
    case 'role-missing':
      return `${action(refusal)} demande le rôle «\u202F${rolesOf(refusal)}\u202F». ${whomToAsk(colleagues)}`;
    case 'out-of-scope':
      return `${action(refusal)}\u00A0: votre rôle ne couvre pas cette partie du site. ${whomToAsk(colleagues)}`;
    case 'review-needed':
      return `${action(refusal)} se fait ici après relecture. Soumettez votre brouillon. ${whomToAsk(colleagues)}`;
    case 'own-change':
      return `${action(refusal)} revient ici à quelqu’un d’autre que l’auteur. ${whomToAsk(colleagues)}`;
    default:
      return unreachable(refusal);
  }
}

type RefusedAction = Exclude<RightsRefusal, { code: 'other-commune' }>;

function action(refusal: RefusedAction): string {
  return `«\u202F${RIGHTS[refusal.action].label}\u202F»`;
}

function rolesOf({ allowed }: RefusedAction): string {
  return allowed.map((role) => CONTENT_ROLES[role]).join('\u202F» ou «\u202F');
}

/** Who can do it instead: « Alice, Bruno ou 2 autres peuvent le faire. » */
export function whomToAsk(colleagues: readonly Pick<Agent, 'name'>[]): string {
  const [first, ...others] = colleagues.map(({ name }) => name);
  if (first === undefined)
    return 'Personne ne le peut pour le moment\u00A0: prévenez la personne qui administre l’espace agents.';
  if (others.length === 0) return `${first} peut le faire.`;
  const named = [first, ...others].slice(0, mostNames);
  const rest = 1 + others.length - named.length;
  const last = rest > 0 ? `${rest} autre${rest > 1 ? 's' : ''}` : named.pop();
  return `${named.join(', ')} ou ${last} peuvent le faire.`;
}

const mostNames = 3;
