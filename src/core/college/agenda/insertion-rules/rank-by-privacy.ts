import type { RankRule } from './rank-rule.ts';

/** The open session, then the closed one. */
export const rankByPrivacy: RankRule = ({ privacy }) => (privacy === 'open' ? 0 : 1);
