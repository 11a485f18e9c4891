import type { RankRule } from './rank-rule.ts';

/** The first five words of the decision, without the marks of Markdown nor punctuation around them. */
export const rankByDecisionStart: RankRule = ({ decision = '' }) =>
  decision
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
    .slice(0, 5)
    .join(' ');
