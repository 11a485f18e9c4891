import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine, freshSlug } from '../../../tests/database/on-each-engine.ts';
import type { CommuneStores } from '../../app/commune-database.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';

const alice = personIdSchema.parse('alice-exemple');

describeOnEachEngine('a transaction', ({ database, freshCommune }) => {
  it('keeps all its writes, and gives what its work gives', async () => {
    const commune = freshCommune();
    const value = await commune.transaction(async (stores) => {
      await type(stores, 'a');
      await type(stores, 'b');
      return 'fait';
    });
    expect([value, await typed(commune.stores)]).toEqual(['fait', ['a', 'b']]);
  });

  it('keeps none of its writes when its work fails, and lets the next one through', async () => {
    const commune = freshCommune();
    const failing = commune.transaction(async (stores) => {
      await type(stores, 'a');
      throw new Error('panne');
    });
    await expect(failing).rejects.toThrow('panne');
    await type(commune.stores, 'b');
    expect(await typed(commune.stores)).toEqual(['b']);
  });

  it('reads what it wrote, before anyone else', async () => {
    const commune = freshCommune();
    await commune.transaction(async (stores) => {
      await type(stores, 'a');
      expect(await typed(stores)).toEqual(['a']);
    });
  });

  it('refuses to be opened inside another, of this commune or of another one', async () => {
    const commune = freshCommune();
    const other = database().forCommune(freshSlug());
    await commune.transaction(async (stores) => {
      await expect(typed(commune.stores)).rejects.toThrow('employez les magasins');
      await expect(other.transaction(typed)).rejects.toThrow('employez les magasins');
      await type(stores, 'a');
    });
    expect(await typed(commune.stores)).toEqual(['a']);
  });

  it('lets what starts after it use the stores again, even what it started itself', async () => {
    const commune = freshCommune();
    let later: Promise<readonly string[]> | undefined;
    await commune.transaction(async (stores) => {
      await type(stores, 'a');
      later = new Promise((resolve) => setTimeout(resolve, 100)).then(() => typed(commune.stores));
    });
    expect(await later).toEqual(['a']);
  });

  it('lets many at once wait for each other', async () => {
    const commune = freshCommune();
    const count = 30;
    await Promise.all(
      Array.from({ length: count }, (_, number) =>
        commune.transaction(async (stores) => {
          await type(stores, `page-${number}`);
          await type(stores, `page-${number}-bis`);
        }),
      ),
    );
    expect(await typed(commune.stores)).toHaveLength(count * 2);
  });

  it('gives each commune its own rows under the same names', async () => {
    const [one, other] = [freshCommune(), freshCommune()];
    await type(one.stores, 'a');
    expect(await typed(other.stores)).toEqual([]);
    await other.stores.autosave.discard(alice, 'a');
    expect(await other.stores.autosave.removeOlder(at('23:00'))).toBe(0);
    expect(await typed(one.stores)).toEqual(['a']);
  });
});

async function type({ autosave }: CommuneStores, path: string): Promise<void> {
  await autosave.save({ person: alice, path, text: '', savedAt: at('09:00') });
}

async function typed({ autosave }: CommuneStores): Promise<string[]> {
  return (await autosave.list(alice)).map(({ path }) => path);
}
