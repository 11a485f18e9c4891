import type { RankRule } from './rank-rule.ts';

/** What is to be discussed, then the rest. */
export const rankByDiscussion: RankRule = ({ toDiscuss }) => (toDiscuss === true ? 0 : 1);
