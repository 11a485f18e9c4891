import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { communeSlugSchema } from '../../core/commune/commune-slug.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';
import { bindQueries } from './commune-queries.ts';
import { migrations } from './migrations/migrations.ts';
import { openFile } from './sqlite/open-file.ts';

const person = personIdSchema.parse('alice-exemple');

it('keeps two communes apart by its queries alone, were they in one table', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'perron-queries-'));
  const seneffe = communeSlugSchema.parse('seneffe');
  const file = await openFile(join(folder, 'seneffe.sqlite'), seneffe, migrations);
  const one = bindQueries(file, seneffe, 'sqlite');
  const other = bindQueries(file, communeSlugSchema.parse('floreffe'), 'sqlite');
  const texts = (queries: typeof one) => queries.select('autosave').select(['commune', 'text']).execute();

  for (const queries of [one, other])
    await queries
      .insert('autosave', { person, path: 'page', text: 'avant', base: null, savedAt: at('09:00') })
      .execute();
  await other.update('autosave').set({ text: 'après' }).execute();
  expect(await texts(one)).toEqual([{ commune: 'seneffe', text: 'avant' }]);
  expect(await texts(other)).toEqual([{ commune: 'floreffe', text: 'après' }]);
  await one.remove('autosave').execute();
  expect(await texts(one)).toEqual([]);
  expect(await texts(other)).toHaveLength(1);

  await file.destroy();
  await rm(folder, { recursive: true });
});
