import { addTime } from '../../core/calendar/elapsed-time.ts';
import type { DemoAct } from '../../core/college/demo/demo-player.ts';
import { describeEvent } from '../../core/college/describe-events.ts';
import type { CollegeEvent } from '../../core/college/event.ts';
import type { AnyRecord } from '../../core/college/records/record-kinds.ts';
import { recordPath } from '../../core/college/records/record-path.ts';
import { writeRecord } from '../../core/college/records/write-record.ts';
import type { Mandate } from '../../core/college/sittings/mandate.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { BlobId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { Author, PathChange, RecordStore } from '../content-store.ts';
import { filesOf } from './write-changes.ts';

/** The days before the last act that keep who did what; what is older is written at once. */
const DETAILED_DAYS = 30;

/**
 * Writes a played year into a repository that has no records yet: the last month with one commit for what a person did
 * in a day, what came before as one. Three thousand commits of one command each would make the first start of a
 * demonstration wait.
 *
 * @param blobOf the id that git gives to bytes
 */
export async function importDemo(
  records: RecordStore,
  mandates: readonly Mandate[],
  acts: readonly DemoAct[],
  blobOf: (bytes: Uint8Array) => BlobId,
): Promise<void> {
  const held = new Map<RepositoryPath, BlobId>();
  const save = async (
    files: ReadonlyMap<RepositoryPath, Uint8Array | undefined>,
    author: Author,
    message: string,
    at: string,
  ) => {
    const changes = [...files].flatMap(([path, bytes]): PathChange[] => {
      const expected = held.get(path);
      if (bytes !== undefined) return [{ path, expected: expected ?? 'absent', bytes }];
      return expected === undefined ? [] : [{ path, expected, deleted: true }];
    });
    const saved = await records.commit({ ref: PUBLISHED, changes, author, message, at });
    if (!saved.ok) throw new Error(`La démonstration n’a pas pu être écrite\u00A0: ${JSON.stringify(saved.refusal)}`);
    for (const [path, bytes] of files) {
      if (bytes === undefined) held.delete(path);
      else held.set(path, blobOf(bytes));
    }
  };
  const [first] = acts;
  if (first === undefined) return;
  const mandateFiles = mandates.map((record): [RepositoryPath, Uint8Array] => {
    const one: AnyRecord = { kind: 'mandate', record };
    return [recordPath({ kind: 'mandate', id: record.id }), new TextEncoder().encode(writeRecord(one))];
  });
  const since = addTime((acts.at(-1) ?? first).at, -DETAILED_DAYS * 86_400_000);
  const [old, recent] = [acts.filter(({ at }) => at < since), acts.filter(({ at }) => at >= since)];
  const before = new Map([...mandateFiles, ...filesOf(old.flatMap(({ events }) => events))]);
  await save(before, EXAMPLE, `Une année d’exemple\u00A0: ${old.length} actes`, since);
  for (const day of byDayAndPerson(recent)) {
    const [opening] = day;
    if (opening === undefined) continue;
    const events = day.flatMap((act) => act.events);
    await save(filesOf(events), authorOf(opening), say(events), day.at(-1)?.at ?? opening.at);
  }
}

const EXAMPLE: Author = { name: 'Perron', email: 'perron@exemple.example' };

function authorOf({ person }: DemoAct): Author {
  return { name: person.name, email: `${person.id}@exemple.example` };
}

/** Runs of acts of one person on one day, in order. */
function byDayAndPerson(acts: readonly DemoAct[]): readonly (readonly DemoAct[])[] {
  const runs: DemoAct[][] = [];
  for (const act of acts) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.person.id === act.person.id && last.at.slice(0, 10) === act.at.slice(0, 10))
      runs.at(-1)?.push(act);
    else runs.push([act]);
  }
  return runs;
}

function say(events: readonly CollegeEvent[]): string {
  const lines = events.map(describeEvent);
  const [first = ''] = lines;
  return lines.length === 1
    ? first
    : `${first}, et ${lines.length - 1} autre(s)\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
