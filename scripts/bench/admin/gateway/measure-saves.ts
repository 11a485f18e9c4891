import type { Contender, OpenText, SaveTo } from './contender.ts';
import { MEASURED, NEWS } from './make-product.ts';

export interface SaveRun {
  /** Milliseconds of each save that was acknowledged. */
  readonly times: readonly number[];
  /** Saves that the server refused or failed. */
  readonly failures: number;
  /** Acknowledged saves that git does not hold. */
  readonly lost: number;
  /** Acknowledged saves that git holds, a second. */
  readonly perSecond: number;
}

/** Several people save at once, each a text of their own again and again; every save waits for the answer. */
export async function measureSaves(
  contender: Contender,
  { clients, saves, to, name }: { clients: number; saves: number; to: SaveTo; name: string },
): Promise<SaveRun> {
  const times: number[] = [];
  const marks: string[] = [];
  let failures = 0;

  async function saveInTurn(client: number): Promise<void> {
    for (let save = 0; save < saves; save += 1) {
      const started = performance.now();
      const mark = await contender.save(textOf(to, client, save, clients), `${name} ${client}-${save}`, to);
      if (mark === undefined) failures += 1;
      else {
        times.push(performance.now() - started);
        marks.push(mark);
      }
    }
  }

  for (let client = 0; client < clients; client += 1)
    for (let save = 0; save < (clients === 1 ? ALONE : 1); save += 1)
      await contender.open(textOf(to, client, save, clients));
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, client) => saveInTurn(client)));
  const seconds = (performance.now() - started) / 1000;
  const stored = await contender.stored();
  const kept = marks.filter((mark) => stored.has(mark)).length;
  return { times, failures, lost: marks.length - kept, perSecond: kept / seconds };
}

/** Texts that someone alone goes through, again and again; of several persons, each keeps to one. */
const ALONE = 20;

function textOf(to: SaveTo, client: number, save: number, clients: number): OpenText {
  const number = clients === 1 ? save % ALONE : 100 + client;
  // A text changed online while its draft waits would be a conflict.
  return { commune: MEASURED, slug: `mesure-${1 + number + (to === 'online' ? NEWS / 2 : 0)}` };
}
