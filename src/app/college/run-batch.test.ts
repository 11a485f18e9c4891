import { expect, it } from 'vitest';
import { collegeRoom } from '../../../tests/fixtures/college-room.ts';
import { AUTHOR } from '../../core/college/examples/example-desk.ts';
import { itemCommandSchema } from '../../core/college/items/item-command.ts';
import { explainCommand } from './explain-command.ts';
import { runBatch } from './run-batch.ts';

it('does several commands, and tells every refusal without stopping at any', async () => {
  const { work, create, ask, records } = collegeRoom();
  const items = [await create('Un'), await create('Deux'), await create('Trois'), await create('Quatre')];
  for (const { item } of [items[0], items[2]].filter((one) => one !== undefined))
    await ask(AUTHOR, { kind: 'delete', item });
  const author = { name: AUTHOR.name, email: 'alice@exemple.example' };
  const progress: number[] = [];
  const outcomes = await runBatch(
    work,
    items.map(({ item }) => ({
      command: { area: 'item', command: itemCommandSchema.parse({ kind: 'delete', item }) },
      person: AUTHOR,
      author,
    })),
    (done) => progress.push(done),
  );
  expect(progress).toEqual([1, 2, 3, 4]);
  expect(outcomes.map(({ done }) => done.ok)).toEqual([false, true, false, true]);
  const told = outcomes.flatMap(({ done }) => (done.ok ? [] : [explainCommand(done.refusal, work.ports.now())]));
  expect(told).toEqual(Array(2).fill('Ce point n’existe pas ou plus. Revenez à la liste des points.'));
  const commits = outcomes.flatMap(({ done }) => (done.ok ? [done.value.commit] : []));
  expect(new Set(commits).size).toBe(2);
  const [first, second] = commits;
  if (first === undefined || second === undefined) throw new Error('missing commit');
  expect(await records.descends(second, first)).toBe(true);
});
