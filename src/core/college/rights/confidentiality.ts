import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { Actor } from './actor.ts';
import type { Subject } from './may-act.ts';

/** What may hide a record, or a part of it, from people who could otherwise read it. */
export const CONFIDENTIAL_MATTERS = {
  closedSession: 'Point à huis clos, ou d’une assemblée jamais publique',
  unreleasedDecision: 'Décision avant la clôture de la séance, si la commune la réserve',
  confidentialAnnex: 'Annexe confidentielle',
  confidentialOpinion: 'Avis confidentiel',
  hiddenOpinion: 'Avis pas encore montré par son auteur',
} as const;
export type ConfidentialMatter = keyof typeof CONFIDENTIAL_MATTERS;

/** `setting`: where `visibility.confidentialAnnexes` names the profile. */
export type Clearance = readonly Actor[] | { readonly always: readonly Actor[]; readonly setting: readonly Actor[] };

/** Whom each matter does not stop; everybody else is refused. */
export const CLEARANCES = {
  closedSession: [
    'author',
    'reviewer',
    'levelReviewer',
    'editingReviewer',
    'serviceObserver',
    'copyService',
    'associatedService',
    'adviser',
    'opinionAdviser',
    'initiativeAdviser',
    'secretariat',
    'member',
    'observer',
    'directorGeneral',
  ],
  unreleasedDecision: ['secretariat', 'member', 'directorGeneral'],
  confidentialAnnex: {
    always: ['author', 'reviewer', 'levelReviewer', 'editingReviewer', 'secretariat', 'directorGeneral'],
    setting: ['serviceObserver', 'adviser', 'member', 'observer'],
  },
  confidentialOpinion: [
    'author',
    'reviewer',
    'levelReviewer',
    'editingReviewer',
    'opinionAdviser',
    'secretariat',
    'member',
    'directorGeneral',
  ],
  hiddenOpinion: ['opinionAdviser'],
} as const satisfies Record<ConfidentialMatter, Clearance>;

export function isCleared(actor: Actor, matter: ConfidentialMatter, { visibility }: AssemblySettings): boolean {
  const clearance: Clearance = CLEARANCES[matter];
  if (!('always' in clearance)) return clearance.includes(actor);
  const configured: readonly string[] = visibility.confidentialAnnexes;
  return clearance.always.includes(actor) || (clearance.setting.includes(actor) && configured.includes(actor));
}

/** The confidential matters that a subject holds. */
export function mattersOf(subject: Subject, assembly: AssemblySettings): readonly ConfidentialMatter[] {
  const { annex, opinion } = subject;
  const held: Record<ConfidentialMatter, boolean> = {
    closedSession: isClosedSession(subject, assembly),
    unreleasedDecision: isUnreleased(subject, assembly),
    confidentialAnnex: annex?.confidential === true,
    confidentialOpinion: opinion?.given?.confidential === true,
    hiddenOpinion: opinion?.given?.hidden === true,
  };
  // The record above names every matter and nothing else.
  return (Object.keys(held) as ConfidentialMatter[]).filter((matter) => held[matter]);
}

export function isClosedSession({ item }: Subject, assembly: AssemblySettings): boolean {
  return item !== undefined && (item.privacy === 'closed' || !assembly.public);
}

/** From the opening of the sitting on, until it is closed: while the minutes are being written. */
function isUnreleased({ item, sitting }: Subject, { visibility }: AssemblySettings): boolean {
  if (!visibility.hideDecisionsUntilClosed || (item?.stage !== 'presented' && item?.stage !== 'decided')) return false;
  return item.stage === 'decided' ? sitting?.stage !== 'closed' : sitting?.stage === 'held';
}
