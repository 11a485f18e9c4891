import type { CollegeRefusal } from '../refusal.ts';

/**
 * Why someone may not do something. `facts`: `action`, what it is `about`, and `roles` (those that may, here and now); also
 * - `unknown-assembly`: `assembly`;
 * - `not-at-this-stage`: `place` where the subject is, `when` they could;
 * - `out-of-scope`: they hold such a role for another service, level or assembly;
 * - `level-does-not-edit`: they review this level, whose settings let nobody edit there;
 * - `closed-session`, `unreleased-decision`, `confidential-annex`, `confidential-opinion`, `hidden-opinion`: what hides
 *   it from their role.
 */
export type RightsRefusal = CollegeRefusal<
  | 'unknown-assembly'
  | 'role-missing'
  | 'out-of-scope'
  | 'level-does-not-edit'
  | 'not-at-this-stage'
  | 'after-closing'
  | 'author-needed'
  | 'signed-annex-only'
  | 'opinion-annex-only'
  | 'closed-session'
  | 'unreleased-decision'
  | 'confidential-annex'
  | 'confidential-opinion'
  | 'hidden-opinion'
>;
