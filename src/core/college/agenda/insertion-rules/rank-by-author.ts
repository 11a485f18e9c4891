import type { RankRule } from './rank-rule.ts';

/** By the author's name; by their identifier once they have left. */
export const rankByAuthor: RankRule = ({ author }, { people }) =>
  people.find(({ id }) => id === author)?.name ?? author;
