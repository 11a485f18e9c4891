import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Patch, patchModules, type Replacement, replaceWords } from './patch-modules.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-'));
  await mkdir(join(folder, 'node_modules/library'), { recursive: true });
  await writeFile(
    join(folder, 'node_modules/library/index.js'),
    "export { word } from './word.js';\nexport { heavy } from './heavy.js';\n",
  );
  await writeFile(join(folder, 'node_modules/library/word.js'), "export const word = 'loading';\n");
  await writeFile(join(folder, 'node_modules/library/heavy.js'), "export const heavy = 'heavy';\n");
  await writeFile(join(folder, 'main.ts'), "import { word, heavy } from 'library';\nconsole.log(word, heavy);\n");
});
afterEach(() => rm(folder, { recursive: true }));

const french: Patch = {
  module: 'library/word.js',
  reason: 'un mot anglais',
  edit: (source) => replaceWords(source, 'loading', 'chargement'),
};
const light: Replacement = {
  module: 'library/heavy.js',
  reason: 'trop lourd',
  by: { source: "export const heavy = 'léger';" },
};

async function bundle(patches: readonly Patch[], replacements: readonly Replacement[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.ts')],
    bundle: true,
    write: false,
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [patchModules(patches, replacements, folder)],
  });
  return outputFiles.map(({ text }) => text).join('');
}

describe('a patch', () => {
  it('changes a module while it is bundled', async () => {
    const text = await bundle([french], [light]);
    expect(text).toContain('chargement');
    expect(text).toContain('léger');
    expect(text).not.toContain('"heavy"');
  });

  it('stops the build when what it changes is no longer there', async () => {
    const outdated = { ...french, edit: (source: string) => replaceWords(source, 'please wait', 'un instant') };
    await expect(bundle([outdated])).rejects.toThrow('0 fois au lieu de 1\u00A0: please wait');
  });

  it('stops the build when its module is no longer used', async () => {
    await expect(bundle([{ ...french, module: 'library/gone.js' }])).rejects.toThrow(
      'Decap n’emploie plus library/gone.js (un mot anglais)',
    );
  });
});
