import { accept, type Result } from '../../shared/result.ts';
import type { SettingId } from '../ids.ts';
import type { Item, ItemCommon, ItemStage } from '../items/item.ts';
import type { GivenOpinion, Opinion } from '../opinions/opinion.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeAction } from './action.ts';
import { mayAct } from './decide-right.ts';
import type { MayAct } from './may-act.ts';
import type { RightsRefusal } from './rights-refusal.ts';

/** What a person receives of an opinion; an answer still hidden does not exist for others. */
export type VisibleOpinion = Omit<Opinion, 'given' | 'earlier'> & {
  readonly given?: GivenOpinion | undefined;
  readonly earlier?: readonly GivenOpinion[] | undefined;
  /** Given, in confidence: they may know that, not the answer. */
  readonly isConfidential?: true;
};

/** The data that stages add, where the item has them. */
type StageData = Partial<UnionFields<Item>>;
type UnionFields<Union> = { [Key in Exclude<KeysOf<Union>, keyof ItemCommon | 'stage'>]: ValueOf<Union, Key> };
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type ValueOf<Union, Key extends PropertyKey> = Union extends { [K in Key]?: infer Value } ? Value : never;

/** What a person receives of an item. Nothing of what they may not read is in it, not even its place. */
export type VisibleItem = Omit<ItemCommon, 'opinions' | 'personalLabels'> &
  StageData & {
    readonly stage: ItemStage;
    readonly opinions?: readonly VisibleOpinion[];
    /** Their own labels. */
    readonly myLabels?: readonly SettingId[];
    /** The decision is being written: pages and documents show `UNRELEASED_DECISION` in its place. */
    readonly isUnreleased?: true;
  };

export const UNRELEASED_DECISION = 'La décision sera visible à la clôture de la séance.';

/**
 * An item as a person may read it; pages, API, documents and search show nothing else.
 *
 * @param sitting that of an item on an agenda
 * @returns refusal: why they may not read it at all
 */
export function visibleItem(
  item: Item,
  sitting: Sitting | undefined,
  context: Parameters<MayAct>[2],
): Result<VisibleItem, RightsRefusal> {
  const may = (action: CollegeAction, about: object = {}) => mayAct(action, { item, sitting, ...about }, context);
  const read = may('item.view');
  if (!read.ok) return read;

  const { annexes, opinions, personalLabels, ...rest } = item;
  const visible: VisibleItem = { ...rest };
  if (annexes !== undefined) visible.annexes = annexes.filter((annex) => may('annex.view', { annex }).ok);
  if (!may('item.viewNotes').ok) {
    delete visible.notes;
    if (item.stage === 'correction') delete visible.reason;
  }
  const myLabels = personalLabels?.[context.person.id];
  const canReadAnswer = (opinion: Opinion) => may('opinion.view', { opinion }).ok;
  const seen: VisibleItem = {
    ...visible,
    ...(opinions === undefined ? {} : { opinions: opinions.map((opinion) => maskOpinion(opinion, canReadAnswer)) }),
    ...(myLabels === undefined ? {} : { myLabels }),
  };
  return accept(may('item.viewDecision').ok ? seen : withoutDecision(seen));
}

/** What tells the decision: its text and outcome, the copies that it made, the text meant for another assembly. */
function withoutDecision(item: VisibleItem): VisibleItem {
  const { decision: _decision, outcome: _outcome, copy: _copy, sent: _sent, sentTexts, ...rest } = item;
  const { decision: _sentDecision, ...otherTexts } = sentTexts ?? {};
  const kept = sentTexts === undefined ? {} : { sentTexts: otherTexts };
  return { ...rest, ...kept, isUnreleased: true };
}

function maskOpinion(opinion: Opinion, canRead: (opinion: Opinion) => boolean): VisibleOpinion {
  const { given, earlier, ...rest } = opinion;
  const former = earlier?.filter((one) => canRead({ ...opinion, given: one }));
  const isRead = given !== undefined && canRead(opinion);
  return {
    ...rest,
    ...(former === undefined || former.length === 0 ? {} : { earlier: former }),
    ...(isRead ? { given } : {}),
    ...(!isRead && given?.confidential === true && given.hidden !== true ? { isConfidential: true } : {}),
  };
}
