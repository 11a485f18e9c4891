import type { Entry, LoadedCommune } from '../../core/content/loaded-commune.ts';
import type { Problem } from '../../core/content/problem.ts';
import { COLLECTION_NAMES } from '../../core/content/registry.ts';
import { lowerFirst } from '../../core/shared/lower-first.ts';

/** A fault found in a written page. */
export interface WrittenFault {
  readonly page: string;
  readonly code: string;
  readonly message: string;
  /** The address concerned, when the fault is a link's. */
  readonly to?: string;
}

/**
 * Faults of written pages, told where a person can mend them: the same fault on many pages once, and that
 * of a text in its own file, at the line where the address is written.
 */
export function pageProblems(commune: LoadedCommune, faults: readonly WrittenFault[]): Problem[] {
  const sources = sourcesByAddress(commune);
  const groups = Map.groupBy(faults, ({ code, message }) => `${code} ${message}`);
  return [...groups.values()].flatMap((group): Problem[] => {
    const written = group.flatMap((fault) => locate(sources.get(fault.page), fault.to));
    if (written.length > 0)
      return written.map((place) => problemOf(group, { ...place, remedy: 'Corrigez l’adresse, ou créez la page.' }));
    const [first] = group;
    const source = first === undefined ? undefined : sources.get(first.page);
    if (source !== undefined && group.length === 1) {
      return [
        problemOf(group, {
          file: source.file,
          remedy:
            'Corrigez le texte de cette page ; s’il n’y manque rien, transmettez ce message aux mainteneurs de Perron.',
        }),
      ];
    }
    return [
      problemOf(group, {
        file: `communes/${commune.slug}`,
        remedy: 'Le gabarit est en cause : transmettez ce message aux mainteneurs de Perron.',
      }),
    ];
  });
}

function problemOf(
  group: readonly WrittenFault[],
  place: Pick<Problem, 'file' | 'remedy'> & { readonly line?: number; readonly field?: string },
): Problem {
  const [first] = group;
  const pages = new Set(group.map(({ page }) => page)).size;
  const others = pages > 1 ? ` et ${pages - 1} autre(s)` : '';
  return {
    severity: 'error',
    code: first?.code ?? '',
    ...place,
    message: `Page ${first?.page ?? ''}${others} : ${lowerFirst(first?.message ?? '')}`,
  };
}

/** Where a text writes an address: a line of its body, or a field. */
function locate(source: Entry | undefined, to: string | undefined): { file: string; line: number; field?: string }[] {
  if (source === undefined || to === undefined) return [];
  const index = source.body.split('\n').findIndex((line) => line.includes(to));
  if (index !== -1) return [{ file: source.file, line: source.bodyLine + index }];
  const field = fieldHolding(source.data, to);
  return field === undefined ? [] : [{ ...source.placeOf(field), field }];
}

function fieldHolding(value: unknown, text: string, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return value.includes(text) ? path.join('.') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = fieldHolding(inner, text, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sourcesByAddress(commune: LoadedCommune): ReadonlyMap<string, Entry> {
  const entries = COLLECTION_NAMES.flatMap((name) => commune.entries[name] as readonly Entry[]);
  return new Map(entries.flatMap((entry) => (entry.address === undefined ? [] : [[entry.address, entry] as const])));
}
