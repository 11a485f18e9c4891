import type { CollegeAction } from './action.ts';
import type { Actor } from './actor.ts';
import type { ConfidentialMatter } from './confidentiality.ts';
import type { ItemPlace, SittingPlace } from './place.ts';

/** When a permission holds, other than by a list of places; some follow the assembly's settings. */
export const SPANS = {
  always: 'toujours',
  membersSeeFrom: 'dès l’étape `membersSeeFrom`',
  copiesSeeFrom: 'dès l’étape `copiesSeeFrom`',
  fromValidation: 'une fois validé',
  untilClosing: 'de la validation à la clôture',
  fromDecision: 'une fois décidé',
  giveStages: 'aux étapes où les avis se rendent',
  advisersRead: 'dès une étape où les avis se rendent, puis toujours',
} as const;
export type Span = keyof typeof SPANS;

/** What narrows a permission further. */
export const CONDITIONS = {
  signedAnnex: 'seulement une annexe signée',
  opinionAnnex: 'seulement une annexe à un avis',
} as const;
export type Condition = keyof typeof CONDITIONS;

export interface Permission<Place extends string> {
  readonly who: readonly Actor[];
  readonly at: Span | readonly Place[];
  readonly only?: Condition;
}

/** Who may do one thing, and when. Nothing is allowed that no permission names. */
export type Right =
  | {
      readonly about: 'item';
      readonly may: readonly Permission<ItemPlace>[];
      /** Confidential matters that stop whoever is not cleared for them. */
      readonly matters: readonly ConfidentialMatter[];
      /** Makes a new item: asks for the role of author, whatever the service. */
      readonly needsAuthor?: true;
    }
  | { readonly about: 'sitting'; readonly may: readonly Permission<SittingPlace>[] }
  | { readonly about: 'assembly' | 'commune'; readonly who: readonly Actor[] };

const office = ['secretariat', 'directorGeneral'] as const satisfies readonly Actor[];
const proposers = ['author', 'reviewer'] as const satisfies readonly Actor[];

const onAgenda = ['presented', 'frozen', 'held'] as const satisfies readonly ItemPlace[];

const readers: readonly Permission<ItemPlace>[] = [
  { who: [...proposers, 'serviceObserver', 'directorGeneral'], at: 'always' },
  { who: ['copyService', 'associatedService', 'observer', 'restrictedObserver'], at: 'copiesSeeFrom' },
  { who: ['adviser', 'initiativeAdviser'], at: 'advisersRead' },
  { who: ['secretariat'], at: 'fromValidation' },
  { who: ['member'], at: 'membersSeeFrom' },
  { who: ['committeeEditor'], at: 'copiesSeeFrom' },
];
/** Whoever holds the texts may change them. */
const holders: readonly Permission<ItemPlace>[] = [
  { who: ['author'], at: ['draft', 'correction'] },
  { who: ['editingReviewer'], at: ['review', 'correctionReview'] },
];
/** Beside the texts: whoever has the item in hand. */
const keepers: readonly Permission<ItemPlace>[] = [
  { who: ['author'], at: ['draft', 'correction'] },
  { who: ['levelReviewer'], at: ['review', 'correctionReview'] },
  { who: office, at: 'untilClosing' },
];

const item = (may: readonly Permission<ItemPlace>[], matters: readonly ConfidentialMatter[] = []): Right => ({
  about: 'item',
  may,
  matters: ['closedSession', ...matters],
});
const byOffice = (...at: readonly ItemPlace[]): Right => item([{ who: office, at }]);
const sitting = (...at: readonly SittingPlace[]): Right => ({ about: 'sitting', may: [{ who: office, at }] });

/** The one table of rights on the assemblies' records; `docs/college/droits.md` is the same in French. */
export const COLLEGE_RIGHTS: Readonly<Record<CollegeAction, Right>> = {
  'item.create': { about: 'assembly', who: ['author'] },
  'item.view': item(readers),
  'item.viewDecision': item(readers, ['unreleasedDecision']),
  'item.viewNotes': item([
    { who: [...proposers, 'serviceObserver', 'directorGeneral'], at: 'always' },
    { who: ['secretariat'], at: 'fromValidation' },
    { who: ['committeeEditor'], at: 'copiesSeeFrom' },
  ]),
  'item.edit': item([...holders, { who: office, at: ['validated', 'presented', 'frozen'] }]),
  'item.editDecision': item([...holders, { who: office, at: ['validated', ...onAgenda, 'decided'] }]),
  'item.forward': item([
    { who: ['author'], at: ['draft'] },
    { who: ['levelReviewer', 'directorGeneral'], at: ['review'] },
  ]),
  'item.back': item([
    { who: ['levelReviewer'], at: ['review'] },
    { who: ['directorGeneral'], at: ['review', 'validated'] },
    { who: ['secretariat'], at: ['validated'] },
  ]),
  'item.validate': item([
    { who: ['author'], at: ['draft'] },
    { who: ['levelReviewer', 'directorGeneral'], at: ['review'] },
  ]),
  'item.present': byOffice('validated'),
  'item.takeOff': byOffice(...onAgenda, 'correction', 'correctionReview'),
  'item.returnForCorrection': byOffice(...onAgenda),
  'item.giveBack': item([
    { who: ['author'], at: ['correction'] },
    { who: ['levelReviewer'], at: ['correctionReview'] },
    { who: office, at: ['correction', 'correctionReview'] },
  ]),
  'item.decide': byOffice(...onAgenda, 'decided'),
  'item.decideOutOfSitting': byOffice('validated'),
  /** The copy holds the decision, so it waits for its release. */
  'item.duplicate': {
    about: 'item',
    may: readers,
    matters: ['closedSession', 'unreleasedDecision'],
    needsAuthor: true,
  },
  'item.delete': item([
    { who: ['author'], at: ['draft'] },
    { who: ['levelReviewer'], at: ['review'] },
    { who: office, at: ['validated'] },
  ]),
  'item.send': byOffice('validated', ...onAgenda, 'decided', 'closed'),
  'item.link': item(keepers),
  'item.label': item([
    { who: proposers, at: 'always' },
    { who: office, at: 'fromValidation' },
  ]),
  'item.labelPersonally': item(readers),
  'item.takeOver': item(keepers),
  'item.note': item([
    { who: proposers, at: 'always' },
    { who: office, at: 'fromValidation' },
    { who: ['committeeEditor'], at: onAgenda },
  ]),
  'item.marginalNote': item([{ who: office, at: 'fromDecision' }]),
  'item.askFollowUp': item([
    { who: office, at: ['held'] },
    { who: office, at: 'fromDecision' },
  ]),
  'item.giveFollowUp': item([{ who: [...proposers, 'associatedService', ...office], at: 'fromDecision' }]),
  'annex.add': item([
    ...holders,
    { who: office, at: ['validated', ...onAgenda, 'decided'] },
    { who: office, at: ['closed', 'outOfSitting'], only: 'signedAnnex' },
    { who: ['adviser', 'initiativeAdviser'], at: 'giveStages', only: 'opinionAnnex' },
    { who: ['committeeEditor'], at: ['presented', 'frozen'] },
  ]),
  'annex.view': item(readers, ['confidentialAnnex']),
  'annex.remove': item([...holders, { who: office, at: ['validated', ...onAgenda, 'decided'] }], ['confidentialAnnex']),
  'opinion.ask': item([...holders, { who: office, at: ['validated', 'presented', 'frozen'] }]),
  'opinion.view': item(
    [...readers, { who: ['opinionAdviser'], at: 'advisersRead' }],
    ['confidentialOpinion', 'hiddenOpinion'],
  ),
  'opinion.give': item([{ who: ['opinionAdviser'], at: 'giveStages' }]),
  'opinion.giveOwn': item([{ who: ['initiativeAdviser'], at: 'giveStages' }]),
  'opinion.extend': item([{ who: ['opinionAdviser', ...office], at: 'giveStages' }]),
  'opinion.withdraw': item([...holders, { who: office, at: ['validated', 'presented', 'frozen'] }]),
  'sitting.view': {
    about: 'sitting',
    may: [
      {
        who: [
          'author',
          'reviewer',
          'serviceObserver',
          'adviser',
          'secretariat',
          'member',
          'observer',
          'restrictedObserver',
          'committeeEditor',
          'directorGeneral',
        ],
        at: 'always',
      },
    ],
  },
  'sitting.create': { about: 'assembly', who: office },
  'sitting.edit': sitting('planned', 'frozen', 'held'),
  'sitting.delete': sitting('planned', 'frozen'),
  'sitting.freeze': sitting('planned', 'frozen'),
  'sitting.reorder': sitting('planned', 'frozen', 'held'),
  'sitting.open': sitting('planned', 'frozen'),
  'sitting.recordAttendance': sitting('planned', 'frozen', 'held'),
  'sitting.recordVote': sitting('held'),
  'sitting.close': sitting('held'),
  'sitting.approveMinutes': sitting('closed'),
  'mandate.edit': { about: 'assembly', who: office },
  'standIn.edit': { about: 'assembly', who: office },
  'settings.edit': { about: 'assembly', who: office },
  'accessLog.read': { about: 'commune', who: ['directorGeneral'] },
};
