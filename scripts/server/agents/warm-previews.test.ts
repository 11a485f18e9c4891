import { expect, it, vi } from 'vitest';
import { memoryStore } from '../../../src/adapters/git/memory-store.ts';
import { PUBLISHED } from '../../../src/core/records/content-ref.ts';
import { repositoryPathSchema } from '../../../src/core/records/repository-path.ts';
import { refuse } from '../../../src/core/shared/result.ts';
import { warmPreviews } from './warm-previews.ts';

async function published() {
  const store = memoryStore();
  await store.commit({
    ref: PUBLISHED,
    changes: [{ path: repositoryPathSchema.parse('a.md'), expected: 'absent', bytes: new Uint8Array() }],
    author: { name: 'Alice Exemple', email: 'alice@exemple.example' },
    message: 'Début',
    at: '2026-03-02T08:00:00.000Z',
  });
  return store;
}

it('prepares the previews of a commune once, when its desk is first opened', async () => {
  const asked: string[] = [];
  const publisher = {
    publish: async () => refuse([]),
    async preview(commune: string, _commit: string, address: string) {
      asked.push(commune);
      return refuse({ code: 'no-such-page', address } as const);
    },
    close: async () => {},
  };
  const warm = warmPreviews(publisher, await published(), () => {});
  for (const slug of ['a', 'b', 'a', 'a']) warm(slug);
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b']));
});

it('tells a failure to the journal, and tries again at the next visit', async () => {
  let tries = 0;
  const errors: Error[] = [];
  const publisher = {
    publish: async () => refuse([]),
    async preview() {
      tries += 1;
      throw new Error('no memory left');
    },
    close: async () => {},
  };
  const warm = warmPreviews(publisher, await published(), (error) => void errors.push(error));
  warm('a');
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  warm('a');
  await vi.waitFor(() => expect(errors).toHaveLength(2));
  expect(tries).toBe(2);
});
