import { placeIn, type RankRule } from './rank-rule.ts';

export const rankByCommittee: RankRule = ({ committee }, { assembly }) =>
  placeIn<string>(Object.keys(assembly.committees), committee);
