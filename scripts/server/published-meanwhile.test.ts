import { expect, it } from 'vitest';
import type { SitePublisher } from '../../src/app/site-publisher.ts';
import { refuse } from '../../src/core/shared/result.ts';
import { publishedMeanwhile } from './published-meanwhile.ts';

it('shows again, once the sites are built, what an agent published while they were being built', async () => {
  const done: string[] = [];
  const writer: SitePublisher = {
    async publish(commune) {
      done.push(`publish ${commune}`);
      return refuse([]);
    },
    preview: async (_commune, _commit, address) => refuse({ code: 'no-such-page', address }),
    close: async () => {},
  };
  const { publisher, catchUp } = publishedMeanwhile(writer);
  await publisher.publish('a');
  await catchUp(async () => {
    await publisher.publish('b');
    done.push('built');
  });
  await publisher.publish('c');
  await catchUp(async () => {});
  expect(done).toEqual(['publish a', 'publish b', 'built', 'publish b', 'publish c']);
});
