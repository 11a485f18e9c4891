import type { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

/** Reads one YAML text against a schema; each problem has its file, line, field and remedy. */
export function readRecord<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  firstLine = 1,
): { readonly data?: z.output<Schema>; readonly parsed?: ParsedYaml; readonly problems: readonly Problem[] } {
  const { parsed, problems } = parseYaml(text, file, firstLine);
  if (parsed === undefined) return { problems };
  return { parsed, ...checkRecord(schema, parsed.value, parsed, file) };
}

/** Checks a value already read (after an overlay, for instance) with the lines of its source. */
export function checkRecord<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  lines: Pick<ParsedYaml, 'lineOf' | 'lineOfKey'>,
  file: string,
): { readonly data?: z.output<Schema>; readonly problems: readonly Problem[] } {
  if (value === null || value === undefined) {
    return { problems: [{ severity: 'error', code: 'yaml-empty', file, line: 1, message: 'Ce fichier est vide.', remedy: 'Remplissez ses champs obligatoires, ou supprimez-le.' }] };
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => {
      const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      return {
        severity: 'error',
        file,
        line: key === undefined ? lines.lineOf(issue.path) : lines.lineOfKey(issue.path, key),
        field: [...issue.path.map(String), ...(key === undefined ? [] : [key])].join('.'),
        ...describeIssue(issue, valueAt(value, issue.path)),
      };
    }),
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}
