import fc from 'fast-check';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { Item } from '../items/item.ts';
import type { CollegeGrant, CollegePerson } from '../person.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { annexOf, itemAt, itemOnAgenda, opinionOf, personWith } from './example-subjects.ts';
import type { Subject } from './may-act.ts';

/** Anything that may be granted, for some services, assemblies and committees or for all. */
export const anyGrant: fc.Arbitrary<CollegeGrant> = fc
  .oneof(
    fc.record(
      {
        role: fc.constantFrom('author', 'serviceObserver', 'adviser'),
        services: fc.subarray(['travaux', 'urbanisme', 'personnel', 'direction-financiere'], { minLength: 1 }),
      },
      { requiredKeys: ['role'] },
    ),
    fc.record(
      {
        role: fc.constant('reviewer'),
        level: fc.constantFrom('chef-de-service', 'direction-generale', 'cabinet'),
        services: fc.subarray(['travaux', 'urbanisme', 'personnel'], { minLength: 1 }),
      },
      { requiredKeys: ['role', 'level'] },
    ),
    fc.record(
      {
        role: fc.constantFrom('secretariat', 'member', 'observer', 'restrictedObserver'),
        assemblies: fc.subarray(['college', 'conseil'], { minLength: 1 }),
      },
      { requiredKeys: ['role'] },
    ),
    fc.record(
      {
        role: fc.constant('committeeEditor'),
        assemblies: fc.subarray(['college', 'conseil'], { minLength: 1 }),
        committees: fc.constant(['finances']),
      },
      { requiredKeys: ['role'] },
    ),
  )
  // Ids are those of the example settings.
  .map((grant) => grant as CollegeGrant);

export const anyPerson: fc.Arbitrary<CollegePerson> = fc
  .record({ grants: fc.array(anyGrant, { maxLength: 3 }), isDirectorGeneral: fc.boolean() })
  .map(({ grants, isDirectorGeneral }) => ({ ...personWith(grants), isDirectorGeneral }));

/** An item at any stage, with an annex and two opinions, seen through one of each. */
export const anySubject: fc.Arbitrary<Subject & { readonly item: Item }> = fc
  .record({
    assembly: fc.constantFrom('college', 'conseil'),
    privacy: fc.constantFrom('open', 'closed'),
    at: fc.oneof(
      fc.record({
        stage: fc.constantFrom('draft' as const, 'review' as const, 'validated' as const),
        level: fc.constantFrom('chef-de-service', 'direction-generale', 'cabinet'),
      }),
      fc.record({
        stage: fc.constantFrom('presented' as const, 'correction' as const, 'decided' as const),
        sitting: fc.constantFrom('planned' as const, 'frozen' as const, 'held' as const, 'closed' as const),
        level: fc.option(fc.constantFrom('chef-de-service', 'direction-generale'), { nil: undefined }),
      }),
    ),
    copyServices: fc.subarray(['personnel', 'urbanisme']),
    serviceInCharge: fc.constantFrom('personnel', 'travaux'),
    committee: fc.constantFrom('finances', 'travaux'),
    annex: fc.record({
      confidential: fc.boolean(),
      signed: fc.boolean(),
      type: fc.constantFrom('annexe', 'annexe-avis'),
    }),
    given: fc.record({ confidential: fc.boolean(), hidden: fc.boolean() }),
  })
  .map(({ at, annex, given, ...fields }) => {
    const opinion = opinionOf({ adviser: { kind: 'service', service: 'urbanisme' }, given: { ...GIVEN, ...given } });
    const more = { ...fields, annexes: [annexOf(annex)], opinions: [opinion], decision: 'De le faire.' };
    const found = 'sitting' in at ? onAgenda(at, more) : { item: itemAt(at.stage, { ...more, ...levelOf(at) }) };
    return { ...found, annex: annexOf(annex), opinion };
  });

/** The example settings with any visibility. */
export const anySettings: fc.Arbitrary<CollegeSettings> = fc
  .record({
    hideDecisionsUntilClosed: fc.boolean(),
    membersSeeFrom: fc.constantFrom('validated' as const, 'presented' as const, 'frozen' as const),
    copiesSeeFrom: fc.constantFrom('draft' as const, 'validated' as const, 'presented' as const, 'decided' as const),
    confidentialAnnexes: fc.subarray([
      'member' as const,
      'observer' as const,
      'adviser' as const,
      'serviceObserver' as const,
    ]),
  })
  .map((visibility) => changeAssemblies(EXAMPLE_SETTINGS, (assembly) => ({ ...assembly, visibility })));

export function changeAssemblies(
  settings: CollegeSettings,
  change: (assembly: AssemblySettings) => AssemblySettings,
): CollegeSettings {
  return { ...settings, assemblies: new Map([...settings.assemblies].map(([id, one]) => [id, change(one)] as const)) };
}

const GIVEN = {
  value: 'negative',
  text: 'Avis réservé',
  by: 'diane-exemple',
  at: '2026-03-01T10:00:00.000Z',
  judged: '0'.repeat(64),
};

function levelOf({ stage, level }: { readonly stage: string; readonly level?: string | undefined }) {
  return (stage === 'review' || stage === 'correction') && level !== undefined ? { level } : {};
}

function onAgenda(
  at: { stage: 'presented' | 'correction' | 'decided'; sitting: Sitting['stage']; level?: string | undefined },
  more: object,
) {
  // A sitting is closed only when all its items are decided.
  const sitting = at.stage !== 'decided' && at.sitting === 'closed' ? 'held' : at.sitting;
  return itemOnAgenda(at.stage, sitting, { ...more, ...levelOf(at) });
}
