import type { RankRule } from './rank-rule.ts';

export const rankByTitle: RankRule = ({ title }) => title;
