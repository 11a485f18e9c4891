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

/** Where a field or a line of text stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One problem on two lines: where and what, then the remedy. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}${describeLocation(problem)}`;
}

/** A problem without its file, for lists that group by file. */
export function describeLocation(problem: Problem): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const field = problem.field === undefined || problem.field === '' ? '' : ` [${problem.field}]`;
  return fixSpaces(`${line}${field} ${problem.message}\n    → ${problem.remedy}`);
}

/** The spaces that French puts before double signs and inside « » stay on their line. */
function fixSpaces(text: string): string {
  return text.replace(/ (?=[;!?»])|(?<=«) /g, '\u202F').replace(/ (?=:(?:\s|$))/g, '\u00A0');
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Each problem once (a shared file is read for every commune), by file then line. */
export function distinctProblems(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(
    problems.map((problem) => [`${problem.severity} ${problem.code} ${formatProblem(problem)}`, problem]),
  );
  return [...byKey.values()].sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  );
}
