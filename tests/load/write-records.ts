import { setTimeout as wait } from 'node:timers/promises';
import { type GivenCommand, runCommand } from '../../src/app/college/run-command.ts';
import { agendaCommandSchema } from '../../src/core/college/agenda/agenda-command.ts';
import type { CollegeCommand } from '../../src/core/college/decide.ts';
import { AUTHOR, DIRECTION, HEAD, SECRETARY } from '../../src/core/college/examples/example-desk.ts';
import type { ItemId } from '../../src/core/college/ids.ts';
import { itemCommandSchema } from '../../src/core/college/items/item-command.ts';
import type { CollegePerson } from '../../src/core/college/person.ts';
import { openExampleCollege } from '../fixtures/example-college.ts';

/**
 * `node write-records.ts DIRECTORY DATABASE SITTING WRITERS SECONDS`: so many people who write, review, present and
 * move items of one sitting, all at once. Each command done is a line on stdout: its commit.
 */
const [directory = '', database = '', sitting = '', writers = '1', seconds = '1'] = process.argv.slice(2);
const college = await openExampleCollege({ directory, database });
const end = performance.now() + Number(seconds) * 1000;
/** Items of all writers here: they step on each other's on purpose. */
const items: ItemId[] = [];

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
await college.close();

async function write(writer: number): Promise<void> {
  for (let turn = 0; performance.now() < end; turn += 1) {
    const fields = {
      title: `Point ${writer}.${turn}`,
      proposingService: 'travaux',
      category: 'travaux',
      decision: 'Oui.',
    };
    const item = await ask(AUTHOR, onItem({ kind: 'create', assembly: 'college', fields }));
    if (item === undefined) continue;
    items.push(item);
    const other = items[(writer * 31 + turn * 17) % items.length] ?? item;
    await ask(AUTHOR, onItem({ kind: 'note', item: other, text: `Note ${writer}.${turn}` }));
    await ask(AUTHOR, onItem({ kind: 'forward', item, to: 'chef-de-service' }));
    await ask(HEAD, onItem({ kind: 'forward', item, to: 'direction-generale' }));
    await ask(DIRECTION, onItem({ kind: 'validate', item }));
    if (turn % 3 === 0) {
      await ask(SECRETARY, onItem({ kind: 'present', item, sitting }));
      const step = agendaCommandSchema.parse({ kind: 'stepItem', sitting, item: other, step: 'up' });
      await ask(SECRETARY, { area: 'agenda', command: step });
    }
    await wait(1);
  }
}

function onItem(command: unknown): CollegeCommand {
  return { area: 'item', command: itemCommandSchema.parse(command) };
}

/** @returns the item concerned; undefined where the rules refuse, which changes nothing */
async function ask(person: CollegePerson, command: CollegeCommand): Promise<ItemId | undefined> {
  const given: GivenCommand = { command, person, author: { name: person.name, email: `${person.id}@exemple.example` } };
  const done = await runCommand(college.work, given);
  if (done.ok) {
    process.stdout.write(`${done.value.commit}\n`);
    return done.value.events[0]?.item;
  }
  if (done.refusal.code !== 'rule') throw new Error(JSON.stringify(done.refusal));
  return undefined;
}
