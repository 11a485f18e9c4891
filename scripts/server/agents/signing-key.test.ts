import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTexts } from './open-repositories.ts';
import { checkSigningKey } from './signing-key.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-'));
  for (const [name, words] of [
    ['key', ''],
    ['locked', 'un mot de passe'],
  ] as const)
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', words, '-f', join(folder, name)]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the key that signs commits', () => {
  it('signs what the server writes', async () => {
    const key = join(folder, 'key');
    expect(await checkSigningKey({ PERRON_SIGNING_KEY: key })).toEqual({ ok: true, value: undefined });
    await mkdir(join(folder, 'product/communes'), { recursive: true });
    await writeFile(join(folder, 'product/communes/x.md'), 'x');
    const { store } = await openTexts(join(folder, 'product'), join(folder, 'data'), key);
    await store.close();
    const repository = join(folder, 'data/repositories/content.git');
    const commit = execFileSync('git', ['--git-dir', repository, 'cat-file', 'commit', 'main'], { encoding: 'utf8' });
    expect(commit).toContain('gpgsig -----BEGIN SSH SIGNATURE-----');
  });

  it('is not needed', async () => {
    for (const environment of [{}, { PERRON_SIGNING_KEY: '' }])
      expect(await checkSigningKey(environment)).toMatchObject({ ok: true });
  });

  it.each(['absent', 'locked'])('is refused at once when it is %s', async (name) => {
    expect(await checkSigningKey({ PERRON_SIGNING_KEY: join(folder, name) })).toEqual({
      ok: false,
      refusal: expect.stringContaining('sans mot de passe'),
    });
  });
});
