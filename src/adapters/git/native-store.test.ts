import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { contentStoreContract } from './content-store.contract.ts';
import { createRepository } from './native-store.ts';

const settings = { committer: { name: 'Perron', email: 'perron@localhost' } };

let root: string;
let opened = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'perron-git-'));
});
afterAll(() => rm(root, { recursive: true }));

contentStoreContract('native git', {
  open: () => {
    opened += 1;
    return createRepository(join(root, `${opened}.git`), settings);
  },
  joinsDraftHistory: true,
  keepsMoments: true,
});
