import type { Item } from '../items/item.ts';
import type { CollegeState } from '../state.ts';

/** What of an assembly's settings its records use: how many live records, and how many that are settled for good. */
export interface AssemblyUse {
  readonly items: UseCount;
  readonly categories: UseCounts;
  readonly classifiers: UseCounts;
  readonly committees: UseCounts;
  readonly labels: UseCounts;
  readonly levels: UseCounts;
  readonly listTypes: UseCounts;
  readonly annexTypes: UseCounts;
  readonly functions: UseCounts;
  readonly services: UseCounts;
  /** Rules that opinions follow. */
  readonly opinionRules: UseCounts;
}
export type UsedSetting = keyof Omit<AssemblyUse, 'items'>;
export interface UseCount {
  readonly live: number;
  readonly settled: number;
}
/** By the id that the record holds. */
export type UseCounts = ReadonlyMap<string, UseCount>;
/** By assembly. */
export type RecordsInUse = ReadonlyMap<string, AssemblyUse>;

/** Counts what the records refer to; an item is settled once it is decided, a mandate is always live. */
export function summariseUse({ items, mandates }: Pick<CollegeState, 'items' | 'mandates'>): RecordsInUse {
  const byAssembly = new Map<string, GrowingUse>();
  const useOf = (assembly: string) => {
    const use = byAssembly.get(assembly) ?? emptyUse();
    byAssembly.set(assembly, use);
    return use;
  };
  const add = (assembly: string, setting: UsedSetting, ids: readonly (string | undefined)[], settled: boolean) => {
    const counts = useOf(assembly)[setting];
    for (const id of new Set(ids.filter((each) => each !== undefined)))
      counts.set(id, oneMore(counts.get(id) ?? NONE, settled));
  };
  for (const item of items.values()) {
    const settled = item.stage === 'decided' || item.stage === 'decidedOutOfSitting';
    const use = useOf(item.assembly);
    use.items = oneMore(use.items, settled);
    for (const [setting, ids] of usesOf(item)) add(item.assembly, setting, ids, settled);
  }
  for (const mandate of mandates.values()) {
    for (const assembly of mandate.assemblies) {
      add(assembly, 'functions', [mandate.function], false);
      add(assembly, 'services', mandate.services ?? [], false);
    }
  }
  return byAssembly;
}

function usesOf(item: Item): readonly (readonly [UsedSetting, readonly (string | undefined)[]])[] {
  const opinions = item.opinions ?? [];
  const advisers = opinions.map(({ adviser }) => (adviser.kind === 'service' ? adviser.service : undefined));
  return [
    ['categories', [item.category]],
    ['classifiers', [item.classifier]],
    ['committees', [item.committee]],
    ['labels', [...(item.labels ?? []), ...Object.values(item.personalLabels ?? {}).flat()]],
    ['levels', ['level' in item ? item.level : undefined]],
    ['listTypes', ['listType' in item ? item.listType : undefined]],
    ['annexTypes', (item.annexes ?? []).map(({ type }) => type)],
    ['opinionRules', opinions.map(({ rule }) => rule)],
    [
      'services',
      [
        item.proposingService,
        item.serviceInCharge,
        ...(item.associatedServices ?? []),
        ...(item.copyServices ?? []),
        ...advisers,
      ],
    ],
  ];
}

type GrowingUse = { items: UseCount } & Record<UsedSetting, Map<string, UseCount>>;

const NONE: UseCount = { live: 0, settled: 0 };

function oneMore({ live, settled }: UseCount, isSettled: boolean): UseCount {
  return isSettled ? { live, settled: settled + 1 } : { live: live + 1, settled };
}

function emptyUse(): GrowingUse {
  return {
    items: NONE,
    categories: new Map(),
    classifiers: new Map(),
    committees: new Map(),
    labels: new Map(),
    levels: new Map(),
    listTypes: new Map(),
    annexTypes: new Map(),
    functions: new Map(),
    services: new Map(),
    opinionRules: new Map(),
  };
}
