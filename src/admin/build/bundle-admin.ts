import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { patchModules } from './patch-modules.ts';
import { allPatches } from './patches/all-patches.ts';
import { replacements } from './replacements.ts';

/** What the page needs to know of a bundle, kept beside its files as `bundle.json`. */
export interface BundleFacts {
  readonly script: string;
  readonly styles: readonly string[];
  /** Scripts without which the first one can't begin. */
  readonly preloads: readonly string[];
}

const root = join(import.meta.dirname, '..');
const compress = promisify(brotliCompress);

/**
 * Bundles the page editor, unless the same sources were bundled before.
 *
 * @param cache folder that holds `admin/<digest>/`
 * @returns the folder of the bundle
 */
export async function bundleAdmin(cache: string): Promise<string> {
  const folder = join(cache, 'admin', await digestSources());
  const isThere = await readFile(join(folder, FACTS)).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { recursive: true });
    const facts = await writeBundle(unfinished);
    await writeFile(join(unfinished, FACTS), JSON.stringify(facts));
    // Another process may have been quicker: its bundle is the same.
    await rename(unfinished, folder).catch(() => undefined);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

export const FACTS = 'bundle.json';

async function writeBundle(outdir: string): Promise<BundleFacts> {
  const { metafile } = await build({
    entryPoints: { editor: join(root, 'main.ts') },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    metafile: true,
    legalComments: 'none',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.svg': 'text' },
    alias: {
      path: 'path-browserify',
      'perron:lazy-views': join(root, 'views/lazy-views.ts'),
      'perron:stage-controls': join(root, 'views/stage-controls.ts'),
      'perron:lists-of-choices': join(root, 'french/lists-of-choices.ts'),
      'perron:typing-store': join(root, 'session/typing-store.ts'),
    },
    plugins: [patchModules(allPatches, replacements, root)],
  });
  for (const name of await readdir(outdir)) {
    const bytes = await readFile(join(outdir, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
    await writeFile(join(outdir, `${name}.br`), await compress(bytes, { params }));
  }
  return readFacts(metafile);
}

function readFacts({ outputs }: Metafile): BundleFacts {
  const [script = ''] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('/main.ts')) ?? [];
  const needed = new Set<string>();
  const follow = (file: string): void => {
    for (const { path, kind } of outputs[file]?.imports ?? []) {
      if (kind !== 'import-statement' || needed.has(path)) continue;
      needed.add(path);
      follow(path);
    }
  };
  follow(script);
  const styles = outputs[script]?.cssBundle;
  return {
    script: basename(script),
    styles: styles === undefined ? [] : [basename(styles)],
    preloads: [...needed].map((file) => basename(file)),
  };
}

/** The same sources, libraries and tools make the same bundle. */
async function digestSources(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(root, { recursive: true })).filter((name) => /\.(?:ts|css)$/.test(name)).sort();
  for (const name of names) hash.update(`${name}\0`).update(await readFile(join(root, name)));
  // The lock file is not always there: the installed versions are.
  const require = createRequire(import.meta.url);
  for (const library of LIBRARIES) {
    const entry = require.resolve(`${library}/package.json`);
    hash.update(await readFile(entry));
  }
  return hash.digest('hex').slice(0, 16);
}

const LIBRARIES = ['decap-cms-core', 'decap-cms-ui-default', 'decap-cms-widget-markdown', 'esbuild', 'react-dom'];
