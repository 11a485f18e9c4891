import { listItems } from '../../src/app/college/list-items.ts';
import { runCommand } from '../../src/app/college/run-command.ts';
import { AUTHOR } from '../../src/core/college/examples/example-desk.ts';
import { itemCommandSchema } from '../../src/core/college/items/item-command.ts';
import { openExampleCollege } from '../fixtures/example-college.ts';

/**
 * The server that is killed: `node give-commands.ts DIRECTORY DATABASE FIRST LAST`. It does the commands of these
 * numbers in turn: odd ones propose an item, even ones edit the one before. Each command acknowledged is one line on
 * stdout: `<number> <commit>`. One that was done before the kill and never told is found by the search.
 */
const [directory = '', database = '', first = '1', last = '0'] = process.argv.slice(2);
const college = await openExampleCollege({ directory, database, abandonedLockAge: 500 });

for (let act = Number(first); act <= Number(last); act += 1) {
  const commit = act % 2 === 1 ? await propose(act) : await edit(act);
  process.stdout.write(`${act} ${commit}\n`);
}
await college.close();

async function propose(act: number): Promise<string> {
  const known = await find(act);
  if (known !== undefined) return known.commit;
  const fields = { title: `Acte n${act}n`, proposingService: 'travaux', category: 'travaux', decision: 'Oui.' };
  return give({ kind: 'create', assembly: 'college', fields });
}

async function edit(act: number): Promise<string> {
  const item = (await find(act - 1))?.id;
  const wanted = `Acte n${act - 1}n, modifié par n${act}n`;
  const known = await find(act);
  return known === undefined ? give({ kind: 'edit', item, changes: { title: wanted } }) : known.commit;
}

async function find(act: number) {
  const listed = await listItems(college.work, AUTHOR, { words: `n${act}n `, limit: 1 });
  const followed = await college.work.follow();
  if (!listed.ok || !followed.ok) throw new Error(JSON.stringify([listed, followed]));
  const [item] = listed.value.items;
  return item === undefined ? undefined : { id: item.id, commit: followed.value ?? '' };
}

async function give(command: unknown): Promise<string> {
  const done = await runCommand(college.work, {
    command: { area: 'item', command: itemCommandSchema.parse(command) },
    person: AUTHOR,
    author: { name: AUTHOR.name, email: 'auteur@exemple.example' },
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.commit;
}
