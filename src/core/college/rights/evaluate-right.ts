import { unreachable } from '../../shared/unreachable.ts';
import type { Item } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { Actor } from './actor.ts';
import { type ConfidentialMatter, isCleared, mattersOf } from './confidentiality.ts';
import type { Subject } from './may-act.ts';
import { type ItemPlace, placeOfItem, rankOfItem, rankOfPlace } from './place.ts';
import type { Condition, Permission, Right, Span } from './rights-table.ts';

/** Those who may act on a subject where it is now, and whom nothing confidential stops. */
export function allowedActors(
  right: Right,
  subject: Subject,
  assembly: AssemblySettings | undefined,
): readonly Actor[] {
  switch (right.about) {
    case 'commune':
    case 'assembly':
      return right.who;
    case 'sitting':
      return right.may
        .filter(({ at }) => at === 'always' || holdsAt(at, subject.sitting?.stage))
        .flatMap(({ who }) => who);
    case 'item': {
      if (subject.item === undefined || assembly === undefined) throw new Error('Ce droit demande un point.');
      const matters = stoppingMatters(right.matters, subject, assembly);
      return permissionsAt(right.may, subject, subject.item, assembly)
        .filter(({ only }) => only === undefined || holdsCondition(only, subject, assembly))
        .flatMap(({ who }) => who)
        .filter((actor) => matters.every((matter) => isCleared(actor, matter, assembly)));
    }
    default:
      return unreachable(right);
  }
}

/** The confidential matters of a subject that count for a right. */
export function stoppingMatters(
  counted: readonly ConfidentialMatter[],
  subject: Subject,
  assembly: AssemblySettings,
): readonly ConfidentialMatter[] {
  return mattersOf(subject, assembly).filter((matter) => counted.includes(matter));
}

/** The permissions that hold where an item is now, whatever their condition. */
export function permissionsAt(
  permissions: readonly Permission<ItemPlace>[],
  { sitting }: Subject,
  item: Item,
  assembly: AssemblySettings,
): readonly Permission<ItemPlace>[] {
  const place = placeOfItem(item, sitting);
  return permissions.filter(({ at }) =>
    typeof at === 'string' ? spans(at, item, rankOfItem(item, sitting), assembly) : at.includes(place),
  );
}

function spans(span: Span, item: Item, rank: number, { visibility, opinions }: AssemblySettings): boolean {
  const canGive = opinions.giveStages.includes(item.stage === 'review' ? `review:${item.level}` : item.stage);
  switch (span) {
    case 'always':
      return true;
    case 'membersSeeFrom':
      return rank >= rankOfPlace(visibility.membersSeeFrom);
    case 'copiesSeeFrom':
      return rank >= rankOfPlace(visibility.copiesSeeFrom);
    case 'fromValidation':
      return rank >= rankOfPlace('validated');
    case 'untilClosing':
      return rank >= rankOfPlace('validated') && rank <= rankOfPlace('decided');
    case 'fromDecision':
      return rank >= rankOfPlace('decided');
    case 'giveStages':
      return canGive;
    case 'advisersRead':
      return canGive || rank >= rankOfPlace('validated');
    default:
      return unreachable(span);
  }
}

export function holdsCondition(condition: Condition, { annex }: Subject, { annexTypes }: AssemblySettings): boolean {
  switch (condition) {
    case 'signedAnnex':
      return annex?.signed === true;
    case 'opinionAnnex':
      return annex !== undefined && annexTypes[annex.type]?.to === 'opinion';
    default:
      return unreachable(condition);
  }
}

export function holdsAt(places: Span | readonly string[], place: string | undefined): boolean {
  return typeof places !== 'string' && place !== undefined && places.includes(place);
}
