import { COLLEGE_ACTIONS, type CollegeAction } from './action.ts';
import { ACTORS, type Actor } from './actor.ts';
import { CLEARANCES, type Clearance, CONFIDENTIAL_MATTERS, type ConfidentialMatter } from './confidentiality.ts';
import { ITEM_PLACES, SITTING_PLACES } from './place.ts';
import { COLLEGE_RIGHTS, CONDITIONS, type Permission, SPANS } from './rights-table.ts';

/** The columns of the table that a directeur général reads. */
export const RIGHTS_COLUMNS = {
  'Service proposant': ['author', 'reviewer', 'levelReviewer', 'editingReviewer', 'serviceObserver'],
  'Autres services et avis': ['copyService', 'associatedService', 'adviser', 'opinionAdviser', 'initiativeAdviser'],
  'Secrétariat et direction générale': ['secretariat', 'directorGeneral'],
  'Membres et observateurs': ['member', 'observer', 'restrictedObserver', 'committeeEditor'],
} as const satisfies Record<string, readonly Actor[]>;

export interface RightsRow {
  readonly label: string;
  readonly action: CollegeAction;
  /** One per column. */
  readonly cells: readonly string[];
  /** What stops whoever is not cleared for it. */
  readonly matters: string;
}

/** The table of rights in French: « auteur : brouillon, en correction chez son auteur ; … ». */
export function describeRights(): readonly RightsRow[] {
  // The table has exactly the actions as keys.
  return (Object.keys(COLLEGE_RIGHTS) as CollegeAction[]).map((action) => {
    const right = COLLEGE_RIGHTS[action];
    const permissions: readonly Permission<string>[] = 'may' in right ? right.may : [{ who: right.who, at: 'always' }];
    const places: Readonly<Record<string, string>> = right.about === 'sitting' ? SITTING_PLACES : ITEM_PLACES;
    return {
      label: COLLEGE_ACTIONS[action],
      action,
      cells: Object.values(RIGHTS_COLUMNS).map((column) => describeCell(permissions, column, places)),
      matters: right.about === 'item' ? right.matters.map(shortMatter).join(', ') : NONE,
    };
  });
}

/** Whom each confidential matter does not stop. */
export function describeClearances(): readonly { readonly matter: string; readonly cleared: string }[] {
  // The clearances have exactly the matters as keys.
  return (Object.keys(CLEARANCES) as ConfidentialMatter[]).map((matter) => {
    const clearance: Clearance = CLEARANCES[matter];
    const names = (actors: readonly Actor[]) => actors.map((actor) => ACTORS[actor]).join(', ');
    const cleared =
      'always' in clearance
        ? `${names(clearance.always)}\u202F; d’après les réglages\u00A0: ${names(clearance.setting)}`
        : names(clearance);
    return { matter: CONFIDENTIAL_MATTERS[matter], cleared };
  });
}

const NONE = '–';

function describeCell(
  permissions: readonly Permission<string>[],
  column: readonly Actor[],
  places: Readonly<Record<string, string>>,
): string {
  const parts = permissions.flatMap(({ who, at, only }) => {
    const named = who.filter((actor) => column.includes(actor)).map((actor) => ACTORS[actor]);
    if (named.length === 0) return [];
    const when = typeof at === 'string' ? SPANS[at] : at.map((place) => places[place]).join(', ');
    return [`${named.join(', ')}\u00A0: ${when}${only === undefined ? '' : ` (${CONDITIONS[only]})`}`];
  });
  return parts.length === 0 ? NONE : parts.join('\u202F; ');
}

function shortMatter(matter: ConfidentialMatter): string {
  const short = {
    closedSession: 'huis clos',
    unreleasedDecision: 'décision réservée',
    confidentialAnnex: 'annexe confidentielle',
    confidentialOpinion: 'avis confidentiel',
    hiddenOpinion: 'avis masqué',
  } as const satisfies Record<ConfidentialMatter, string>;
  return short[matter];
}
