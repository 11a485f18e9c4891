import { settingIdSchema } from '../../ids.ts';
import type { RankRule } from './rank-rule.ts';

/** In the order of the rule's types, or of the settings'. Types that the rule leaves out are passed over: they come first. */
export const rankByListType: RankRule = ({ listType }, { assembly }, { types }) => {
  const ranked = types ?? Object.keys(assembly.listTypes).map((id) => settingIdSchema.parse(id));
  return ranked.indexOf(listType);
};
