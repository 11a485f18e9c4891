import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addDays, type CalendarDay } from '../../../src/core/calendar/calendar-day.ts';
import { demoPointsSchema } from '../../../src/core/college/demo/demo-points.ts';
import { EXAMPLE_MANDATES } from '../../../src/core/college/examples/example-mandates.ts';
import { itemSchema } from '../../../src/core/college/items/item.ts';
import type { AnyRecord, RecordName } from '../../../src/core/college/records/record-kinds.ts';
import { recordPath } from '../../../src/core/college/records/record-path.ts';
import { writeRecord } from '../../../src/core/college/records/write-record.ts';
import { sittingSchema } from '../../../src/core/college/sittings/sitting.ts';

const ITEMS_A_SITTING = 60;
const SERVICES = ['travaux', 'urbanisme', 'population', 'finances', 'personnel', 'enseignement', 'mobilite'];

/** Fills a bare repository with the records of years of colleges, in one commit. */
export async function makeRecords(repository: string, directory: string, count: number): Promise<void> {
  const file = join(repository, 'communes/_shared/data/demo/points-exemples.yaml');
  const points = demoPointsSchema.parse(parse(await readFile(file, 'utf8'))).college;
  const git = spawn('git', ['-C', directory, 'fast-import', '--quiet', '--done'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    git.once('error', reject);
    git.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`git fast-import : code ${code}`))));
  });
  const write = async (text: string) => {
    if (!git.stdin.write(text)) await new Promise<void>((resolve) => git.stdin.once('drain', resolve));
  };
  await write('commit refs/heads/main\ncommitter Mesure <mesure@exemple.example> 1772000000 +0000\ndata 6\nMesure\n');
  await write('deleteall\n');
  for (const record of records(points, count)) await write(fileOf(record));
  await write('done\n');
  git.stdin.end();
  await ended;
}

type Point = { readonly titre: string; readonly motivation: string; readonly decision: string };

function* records(points: readonly Point[], count: number): Iterable<AnyRecord> {
  for (const record of EXAMPLE_MANDATES.values()) yield { kind: 'mandate', record };
  const sittings = Math.ceil(count / ITEMS_A_SITTING);
  // The last sitting lies in the first days of March 2026.
  const last = '2026-03-02' as CalendarDay;
  for (let rank = 0; rank < sittings; rank += 1) {
    const day = addDays(last, -3 * (sittings - 1 - rank));
    const here = Math.min(ITEMS_A_SITTING, count - rank * ITEMS_A_SITTING);
    yield* sittingOf(points, day, rank, here);
  }
}

function* sittingOf(points: readonly Point[], day: CalendarDay, rank: number, count: number): Iterable<AnyRecord> {
  const stamp = day.replaceAll('-', '');
  const id = `${stamp}-seance`;
  const names = Array.from({ length: count }, (_, index) => `${stamp}-pt${String(index).padStart(4, '0')}`);
  const at = `${day}T12:00:00.000Z`;
  for (const [index, name] of names.entries()) {
    const turn = rank * ITEMS_A_SITTING + index;
    const point = points[turn % points.length];
    if (point === undefined) continue;
    const record = itemSchema.parse({
      id: name,
      assembly: 'college',
      title: `${point.titre} ${turn}`.slice(0, 490),
      proposingService: SERVICES[turn % SERVICES.length],
      author: `auteur-${turn % 80}`,
      createdAt: `${addDays(day, -10)}T08:00:00.000Z`,
      category: 'travaux',
      privacy: turn % 10 === 0 ? 'closed' : 'open',
      motivation: point.motivation,
      decision: point.decision,
      stage: 'decided',
      sitting: id,
      listType: 'normal',
      presentedAt: `${addDays(day, -4)}T08:00:00.000Z`,
      outcome: 'accepted',
      decidedAt: at,
    });
    yield { kind: 'item', record };
  }
  const attendance = [...EXAMPLE_MANDATES.keys()].slice(0, 6).map((mandate) => ({
    mandate,
    change: { kind: 'present' },
    by: 'diane-exemple',
    at,
  }));
  const numbers = Object.fromEntries(names.map((name, index) => [name, String(index + 1)]));
  const record = sittingSchema.parse({
    id,
    assembly: 'college',
    at: `${day}T09:00`,
    place: 'Salle du Collège',
    noticeRank: 1,
    agenda: names.map((item) => ({ item })),
    attendance,
    votes: [],
    stage: 'closed',
    frozenAt: `${addDays(day, -3)}T12:00:00.000Z`,
    openedAt: at,
    closedAt: at,
    closedBy: 'diane-exemple',
    numbers,
    references: Object.fromEntries(names.map((name, index) => [name, `COL/${stamp}-${index + 1}`])),
    minutesDigest: '0'.repeat(64),
  });
  yield { kind: 'sitting', record };
}

function fileOf(one: AnyRecord): string {
  const bytes = Buffer.from(writeRecord(one));
  const path = recordPath({ kind: one.kind, id: one.record.id } as RecordName);
  return `M 100644 inline ${path}\ndata ${bytes.byteLength}\n${bytes.toString()}\n`;
}
