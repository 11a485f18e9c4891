import { describeLocation, type Problem } from '../../src/core/content/problem.ts';

/** Problems under the name of their file, in the order of its lines, for a person who mends one file after the other. */
export function listProblems(problems: readonly Problem[]): string[] {
  return [...Map.groupBy(problems, ({ file }) => file)].flatMap(([file, inFile]) => [
    file,
    ...inFile.map((problem) => {
      const place = problem.line === undefined ? '' : 'ligne ';
      const kind = problem.severity === 'error' ? 'Erreur' : 'Avertissement';
      return `  ${kind}, ${place}${describeLocation(problem).replace(/^:/, '').trimStart()}`;
    }),
    '',
  ]);
}
