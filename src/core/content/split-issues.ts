import type { Issue } from './describe-issue.ts';

/**
 * A union that refuses a value tells one list of issues for each of its forms. When one form is
 * clearly the nearest, its own issues are told, with their own fields; otherwise the union's.
 */
export function splitIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const nearest = nearestForm(issue.errors);
    if (nearest === undefined) return [issue];
    return splitIssues(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

function nearestForm(forms: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const [best, second] = forms.map((form) => ({ form, faults: countFaults(form) })).sort((a, b) => a.faults - b.faults);
  if (best === undefined || best.faults === second?.faults) return undefined;
  // A form that refuses the value as a whole says nothing of its fields.
  return best.form.some((issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys')
    ? undefined
    : best.form;
}

function countFaults(form: readonly Issue[]): number {
  return form.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}
