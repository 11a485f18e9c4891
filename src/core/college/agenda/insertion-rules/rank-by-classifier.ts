import { placeIn, type RankRule } from './rank-rule.ts';

export const rankByClassifier: RankRule = ({ classifier }, { assembly }) =>
  placeIn<string>(Object.keys(assembly.classifiers), classifier);
