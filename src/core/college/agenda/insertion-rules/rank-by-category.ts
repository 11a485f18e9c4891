import { placeIn, type RankRule } from './rank-rule.ts';

/** In the order of the settings; a category that is switched off keeps its place. */
export const rankByCategory: RankRule = ({ category }, { assembly }) =>
  placeIn<string>(Object.keys(assembly.categories), category);
