import type { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Place, Problem } from './problem.ts';
import { splitIssues } from './split-issues.ts';
import { describeUnknownField } from './unknown-field.ts';

/** Reads one YAML text against a schema; each problem has its file, line, field and remedy. */
export function readRecord<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  firstLine = 1,
): { readonly data?: z.output<Schema>; readonly parsed?: ParsedYaml; readonly problems: readonly Problem[] } {
  const { parsed, problems } = parseYaml(text, file, firstLine);
  if (parsed === undefined) return { problems };
  return { parsed, ...checkRecord(schema, parsed.value, (path) => ({ file, line: parsed.lineOf(path) })) };
}

/**
 * Checks a value already read (after an overlay, for instance).
 *
 * @param placeOf where a field stands: the file may differ from one field to another
 */
export function checkRecord<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  placeOf: (path: readonly PropertyKey[]) => Place,
): { readonly data?: z.output<Schema>; readonly problems: readonly Problem[] } {
  if (value === null || value === undefined) {
    return {
      problems: [
        {
          severity: 'error',
          code: 'yaml-empty',
          ...placeOf([]),
          message: 'Ce fichier n’a aucun champ.',
          remedy: 'Remplissez ses champs obligatoires, ou supprimez-le.',
        },
      ],
    };
  }
  // Without a message of their own, issues come empty rather than in English.
  const result = schema.safeParse(value, { error: () => '' });
  if (result.success) return { data: result.data, problems: [] };

  const problems = splitIssues(result.error.issues).flatMap((issue): Problem[] => {
    const report = (
      path: readonly PropertyKey[],
      description: Pick<Problem, 'code' | 'message' | 'remedy'>,
    ): Problem => ({
      severity: 'error',
      ...placeOf(path),
      field: path.map(String).join('.'),
      ...description,
    });
    if (issue.code !== 'unrecognized_keys')
      return [report(issue.path, describeIssue(issue, valueAt(value, issue.path)))];
    return issue.keys.map((key) => report([...issue.path, key], describeUnknownField(schema, issue.path, key)));
  });
  return { problems };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}
