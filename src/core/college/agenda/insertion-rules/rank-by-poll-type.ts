import type { RankRule } from './rank-rule.ts';

const ORDER = { none: 0, public: 1, secret: 2 } as const;

/** Without a vote, then public ones, then secret ones. */
export const rankByPollType: RankRule = ({ pollType = 'none' }) => ORDER[pollType];
