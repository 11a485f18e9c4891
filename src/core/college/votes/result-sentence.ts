import { joinFrench } from '../../editing/describe-change.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Outcome } from '../items/item.ts';
import type { Mandate } from '../sittings/mandate.ts';
import type { CandidatesBallot, ElectionResult } from './ballot-election.ts';
import type { Tally } from './tally.ts';
import type { ProposalResult } from './vote-result.ts';

/** What the sentence needs beside the result. */
export interface SentenceSetting {
  readonly secret: boolean;
  /** Whose vote decides a tie. */
  readonly chair?: Pick<Mandate, 'gender'> | undefined;
  /** What the item's decision is, once there is one: « prend acte » rather than « décide ». */
  readonly outcome?: Outcome | undefined;
}

/** « Par 5 voix pour, 1 contre et 2 abstentions, DÉCIDE »: how the minutes introduce a decision, without a full stop. */
export function resultSentence(result: ProposalResult, setting: SentenceSetting): string {
  const counted = capitalise(
    [setting.secret ? 'au scrutin secret' : undefined, ...howVoted(result, setting)]
      .filter((part) => part !== undefined)
      .join(', '),
  );
  return `${counted}, ${whatFollows(result, setting)}`;
}

/** What the minutes say of a choice between candidates, as sentences. */
export function electionSentence(ballot: CandidatesBallot, { elected, runOff, equal }: ElectionResult): string {
  const { voters, blank = 0, invalid = 0 } = ballot;
  const scores = ballot.candidates.map(({ name, votes }) => `${name} obtient ${votes} voix`);
  const papers = [
    `${voters} ${plural(voters, 'votant')}`,
    ...aside(blank, 'bulletin blanc', 'bulletins blancs'),
    ...aside(invalid, 'bulletin nul', 'bulletins nuls'),
  ];
  const why =
    ballot.round === 'first' ? 'réunit la majorité absolue des suffrages' : 'obtient le plus grand nombre de voix';
  const sentences = [
    `Au scrutin secret (${papers.join(', ')}), ${joinFrench(scores)}`,
    ...elected.map((name) => `${name} ${why}`),
    ...(runOff === undefined ? [] : [`Il y a lieu à ballottage entre ${joinFrench(runOff.candidates)}`]),
    ...(equal === undefined ? [] : [`${joinFrench(equal.candidates)} restent à égalité de voix`]),
    ...(elected.length === 0 && runOff === undefined && equal === undefined ? ['Personne n’est désigné'] : []),
  ];
  return `${sentences.join('. ')}.`;
}

function howVoted(result: ProposalResult, { chair }: SentenceSetting): readonly string[] {
  switch (result.kind) {
    case 'tied':
    case 'noSuffrage':
      return [counts(result.tally)];
    case 'carried':
    case 'rejected':
      if (result.unanimous) return ['à l’unanimité'];
      if (result.by === 'majority') return [counts(result.tally)];
      if (result.by === 'tie') return [counts(result.tally), 'à parité de voix'];
      return [
        counts(result.tally),
        `la voix ${chair?.gender === 'feminine' ? 'de la présidente' : 'du président'} étant prépondérante`,
      ];
    default:
      return unreachable(result);
  }
}

function counts({ yes, no, abstain, blank, invalid }: Tally): string {
  const parts = [
    ...(yes > 0 ? [`${yes} voix pour`] : []),
    ...(no > 0 ? [yes > 0 ? `${no} contre` : `${no} voix contre`] : []),
    ...aside(abstain, 'abstention', 'abstentions'),
    ...aside(blank, 'bulletin blanc', 'bulletins blancs'),
    ...aside(invalid, 'bulletin nul', 'bulletins nuls'),
  ];
  return parts.length === 0 ? 'sans aucun vote exprimé' : `par ${joinFrench(parts)}`;
}

function whatFollows({ kind }: ProposalResult, { outcome }: SentenceSetting): string {
  switch (kind) {
    case 'carried':
      return outcome === 'noted' ? 'PREND ACTE' : 'DÉCIDE';
    case 'rejected':
      return 'REJETTE la proposition';
    case 'tied':
      return 'CONSTATE le partage des voix';
    case 'noSuffrage':
      return 'NE SE PRONONCE PAS';
    default:
      return unreachable(kind);
  }
}

function aside(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

function plural(count: number, word: string): string {
  return count > 1 ? `${word}s` : word;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
