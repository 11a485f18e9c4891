import type { CollegePerson, CollegeRole } from '../person.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeAction } from './action.ts';
import type { Actor } from './actor.ts';
import { type ConfidentialMatter, isCleared } from './confidentiality.ts';
import { allowedActors, holdsAt, holdsCondition, permissionsAt, stoppingMatters } from './evaluate-right.ts';
import type { Subject } from './may-act.ts';
import { placeOfItem } from './place.ts';
import type { RightsRefusal } from './rights-refusal.ts';
import { COLLEGE_RIGHTS, type Condition, type Permission } from './rights-table.ts';

/**
 * The first rule that stops someone, from the widest to the narrowest: role, scope, stage, condition, confidentiality.
 *
 * @param actors what they are to the subject; none of them is allowed
 */
export function refuseRight(
  action: CollegeAction,
  subject: Subject,
  actors: ReadonlySet<Actor>,
  assembly: AssemblySettings | undefined,
  person: CollegePerson,
): RightsRefusal {
  const right = COLLEGE_RIGHTS[action];
  const facts = { action, about: right.about, roles: [...new Set(allowedActors(right, subject, assembly))] };
  const isHeld = ({ who }: Pick<Permission<string>, 'who'>) => who.some((actor) => actors.has(actor));

  const permissions: readonly Permission<string>[] = 'may' in right ? right.may : [];
  const named = 'may' in right ? permissions.flatMap(({ who }) => who) : right.who;
  if (!isHeld({ who: named })) {
    if (named.includes('editingReviewer') && actors.has('levelReviewer') && reviewsHere(person, subject))
      return { code: 'level-does-not-edit', facts };
    const holdsElsewhere = person.grants.some(({ role }) => named.some((actor) => ROLE_OF[actor] === role));
    return { code: holdsElsewhere ? 'out-of-scope' : 'role-missing', facts };
  }

  const { item, sitting } = subject;
  const place = item !== undefined && right.about === 'item' ? placeOfItem(item, sitting) : sitting?.stage;
  const here =
    right.about === 'item' && item !== undefined && assembly !== undefined
      ? permissionsAt(right.may, subject, item, assembly)
      : permissions.filter(({ at }) => at === 'always' || holdsAt(at, place));
  const heldHere = here.filter(isHeld);
  if (heldHere.length === 0) {
    if (place === 'closed') return { code: 'after-closing', facts };
    const when = [...new Set(permissions.filter(isHeld).flatMap(({ at }) => at))];
    return { code: 'not-at-this-stage', facts: { ...facts, place: place ?? '', when } };
  }

  const [{ only } = {}] = heldHere;
  const isConditional = heldHere.every((permission) => permission.only !== undefined);
  if (isConditional && only !== undefined && assembly !== undefined && !holdsCondition(only, subject, assembly))
    return { code: CONDITION_CODES[only], facts };

  const counted = right.about === 'item' ? right.matters : [];
  const held = assembly === undefined ? [] : stoppingMatters(counted, subject, assembly);
  const stopping = held.find(
    (matter) =>
      assembly !== undefined &&
      !heldHere.some(({ who }) => who.some((actor) => actors.has(actor) && isCleared(actor, matter, assembly))),
  );
  return { code: MATTER_CODES[stopping ?? held.at(-1) ?? 'closedSession'], facts };
}

/** Whether the item waits at a level that they review, rather than at one that they may pass over. */
function reviewsHere({ grants }: CollegePerson, { item }: Subject): boolean {
  if (item?.stage !== 'review' && item?.stage !== 'correction') return false;
  return grants.some((grant) => grant.role === 'reviewer' && grant.level === item.level);
}

const CONDITION_CODES = {
  signedAnnex: 'signed-annex-only',
  opinionAnnex: 'opinion-annex-only',
} as const satisfies Record<Condition, string>;

const MATTER_CODES = {
  closedSession: 'closed-session',
  unreleasedDecision: 'unreleased-decision',
  confidentialAnnex: 'confidential-annex',
  confidentialOpinion: 'confidential-opinion',
  hiddenOpinion: 'hidden-opinion',
} as const satisfies Record<ConfidentialMatter, string>;

/** The grant by which one becomes something to a subject, when it is the right service, level or assembly. */
const ROLE_OF: Readonly<Record<Actor, CollegeRole | undefined>> = {
  author: 'author',
  reviewer: 'reviewer',
  levelReviewer: 'reviewer',
  editingReviewer: 'reviewer',
  serviceObserver: 'serviceObserver',
  copyService: undefined,
  associatedService: undefined,
  adviser: 'adviser',
  opinionAdviser: 'adviser',
  initiativeAdviser: 'adviser',
  secretariat: 'secretariat',
  member: 'member',
  observer: 'observer',
  restrictedObserver: 'restrictedObserver',
  committeeEditor: 'committeeEditor',
  directorGeneral: undefined,
};
