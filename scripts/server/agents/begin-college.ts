import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadCollegeSettings } from '../../../src/adapters/content-files/load-college-settings.ts';
import { blobIdOf } from '../../../src/adapters/git/blob-id.ts';
import { importDemo } from '../../../src/app/college/import-demo.ts';
import type { RecordStore } from '../../../src/app/content-store.ts';
import { belgianDay } from '../../../src/core/calendar/elapsed-time.ts';
import type { Moment } from '../../../src/core/calendar/moment.ts';
import { collegePeople } from '../../../src/core/college/college-person.ts';
import { demoPointsSchema } from '../../../src/core/college/demo/demo-points.ts';
import { playYear } from '../../../src/core/college/demo/play-year.ts';
import { RECORDS_FOLDER } from '../../../src/core/college/records/record-path.ts';
import { mandateSchema } from '../../../src/core/college/sittings/mandate.ts';
import { formatProblem } from '../../../src/core/content/problem.ts';
import { agentsSchema } from '../../../src/core/identity/agents-schema.ts';
import { EXAMPLE_AGENTS } from '../../../src/core/identity/example-agents.ts';
import { PUBLISHED } from '../../../src/core/records/content-ref.ts';

/** Holds the texts that the product delivers. */
const PRODUCT = resolve(import.meta.dirname, '../../..');

/** The commune that shows everything, and does not exist. */
export const EXAMPLE_COMMUNE = 'valmarin';

/**
 * Gives the example commune a year of colleges and councils, once: whoever looks at the demonstration finds items in
 * every stage, and a history.
 *
 * @returns how many acts were played; 0 where there are records already
 */
export async function beginExampleCollege(records: RecordStore, now: Moment): Promise<number> {
  const head = await records.resolve(PUBLISHED);
  if (head !== undefined && (await records.list(head, RECORDS_FOLDER)).length > 0) return 0;
  const today = belgianDay(now);
  const agents = agentsSchema.parse(parse(EXAMPLE_AGENTS));
  const settings = await loadCollegeSettings(PRODUCT, EXAMPLE_COMMUNE, today, agents.services);
  if (!settings.ok) throw new Error(settings.refusal.map(formatProblem).join('\n'));
  const folder = join(PRODUCT, 'communes/_shared/data/demo');
  const read = async (name: string): Promise<unknown> => parse(await readFile(join(folder, name), 'utf8'));
  const points = demoPointsSchema.parse(await read('points-exemples.yaml'));
  const mandates = z.array(mandateSchema).parse(await read('mandats-exemples.yaml'));
  const cast = { settings: settings.value.settings, people: collegePeople(agents, today), mandates, digest };
  const acts = playYear(points, cast, now);
  await importDemo(records, mandates, acts, blobIdOf);
  return acts.length;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
