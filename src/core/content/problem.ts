/** Something wrong in a commune's folder, told to the person who can mend it. */
export interface Problem {
  /** Errors stop the commune's build; warnings are told and counted. */
  readonly severity: 'error' | 'warning';
  /** Names the kind of problem for tests and statistics, e.g. `unknown-key`. */
  readonly code: string;
  /** Path from the repository's root, e.g. `communes/seneffe/commune.yaml`. */
  readonly file: string;
  /** 1-based; undefined when the whole file is concerned. */
  readonly line?: number | undefined;
  /** Path of the field, e.g. `price.amount`. */
  readonly field?: string | undefined;
  /** What is wrong, a French sentence. */
  readonly message: string;
  /** What to do about it, a French sentence. */
  readonly remedy: string;
}

/** One problem on two lines: where and what, then the remedy. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const field = problem.field === undefined || problem.field === '' ? '' : ` [${problem.field}]`;
  return `${place}${field} ${problem.message}\n    → ${problem.remedy}`;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
