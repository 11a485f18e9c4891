import type { RankRule } from './rank-rule.ts';
import { placeIn } from './rank-rule.ts';

/** What goes on to another assembly first, in the order of the sending settings; what stays comes last. */
export const rankByTarget: RankRule = ({ sendTo = [] }, { assembly }) => {
  const targets = assembly.sending.targets.map(({ to }) => to);
  return Math.min(targets.length, ...sendTo.map((to) => placeIn(targets, to)));
};
