import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { communeSlugSchema } from '../../src/core/commune/commune-slug.ts';
import { personIdSchema } from '../../src/core/identity/person-id.ts';
import { at } from './moments.ts';

/**
 * A process that writes to one commune, `node type-without-end.ts <folder> <name> <count>`, and says on its output
 * what it was told is kept: one path a line.
 */
const [folder = '', name = '', count = ''] = process.argv.slice(2);
const opened = await openDatabase({ kind: 'sqlite', folder });
if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
const commune = opened.value.forCommune(communeSlugSchema.parse('exemple'));
const person = personIdSchema.parse(name);
for (let number = 0; number < Number(count); number += 1) {
  const path = `${name}/${number}`;
  await commune.transaction(({ autosave }) => autosave.save({ person, path, text: path, savedAt: at('09:00') }));
  process.stdout.write(`${path}\n`);
}
await opened.value.close();
