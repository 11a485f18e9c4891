import type { InsertionRuleName } from '../settings/insertion-settings.ts';
import { rankByAuthor } from './insertion-rules/rank-by-author.ts';
import { rankByCategory } from './insertion-rules/rank-by-category.ts';
import { rankByClassifier } from './insertion-rules/rank-by-classifier.ts';
import { rankByCommittee } from './insertion-rules/rank-by-committee.ts';
import { rankByDecisionStart } from './insertion-rules/rank-by-decision-start.ts';
import { rankByDiscussion } from './insertion-rules/rank-by-discussion.ts';
import { rankByListType } from './insertion-rules/rank-by-list-type.ts';
import { rankByPollType } from './insertion-rules/rank-by-poll-type.ts';
import { rankByPrivacy } from './insertion-rules/rank-by-privacy.ts';
import {
  rankByAllServices,
  rankByAllServicesInCharge,
  rankByProposingService,
  rankByServiceInCharge,
} from './insertion-rules/rank-by-service.ts';
import { rankByTarget } from './insertion-rules/rank-by-target.ts';
import { rankByTitle } from './insertion-rules/rank-by-title.ts';
import type { RankContext, RankedItem, RankRule } from './insertion-rules/rank-rule.ts';

/**
 * Which of two items comes first by the assembly's insertion rules, the first rule before the second.
 *
 * @returns negative, zero or positive, as `Array.sort` asks
 */
export function compareRanks(a: RankedItem, b: RankedItem, context: RankContext): number {
  for (const rule of context.assembly.insertion.rules) {
    const rank = RULES[rule.by];
    const order = comparePlaces(rank(a, context, rule), rank(b, context, rule));
    if (order !== 0) return rule.reversed === true ? -order : order;
  }
  return 0;
}

const FRENCH = new Intl.Collator('fr', { sensitivity: 'base' });

function comparePlaces(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : FRENCH.compare(String(a), String(b));
}

const RULES: Readonly<Record<InsertionRuleName, RankRule>> = {
  atTheEnd: () => 0,
  listType: rankByListType,
  category: rankByCategory,
  classifier: rankByClassifier,
  proposingService: rankByProposingService,
  allServices: rankByAllServices,
  serviceInCharge: rankByServiceInCharge,
  allServicesInCharge: rankByAllServicesInCharge,
  committee: rankByCommittee,
  privacy: rankByPrivacy,
  toDiscuss: rankByDiscussion,
  sendTo: rankByTarget,
  pollType: rankByPollType,
  title: rankByTitle,
  decisionStart: rankByDecisionStart,
  author: rankByAuthor,
};
