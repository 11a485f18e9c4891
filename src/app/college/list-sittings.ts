import type { CollegePerson } from '../../core/college/person.ts';
import { mayAct } from '../../core/college/rights/decide-right.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { SittingQuery } from './college-index.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { contextOf } from './run-command.ts';

/** A sitting as lists show it: nothing of what is said or voted there. */
export type ListedSitting = Pick<Sitting, 'id' | 'assembly' | 'at' | 'place' | 'stage' | 'extraordinary'> & {
  /** Items on its agenda. */
  readonly items: number;
};

/** The sittings of the assemblies whose sittings a person may see. */
export async function listSittings(
  work: CollegeWork,
  person: CollegePerson,
  query: SittingQuery,
): Promise<Result<readonly ListedSitting[], HistoryRewritten>> {
  const followed = await work.follow();
  if (!followed.ok) return followed;
  const context = await contextOf(work.ports, person);
  const found = await work.ports.database.stores.college.sittings(query);
  return accept(
    found
      .filter((sitting) => mayAct('sitting.view', { sitting }, context).ok)
      .map(({ id, assembly, at, place, stage, extraordinary, agenda }) => ({
        id,
        assembly,
        at,
        place,
        stage,
        extraordinary,
        items: agenda.length,
      })),
  );
}
