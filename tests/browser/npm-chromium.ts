import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export interface NpmChromium {
  readonly executablePath: string;
  /** What its process needs besides the usual environment. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that npm installs, unpacked once per version in the working data (209 MB). It brings the
 * libraries and a font for the machines that lack them.
 *
 * @returns `undefined` on other machines than Linux on x64
 */
export async function npmChromium(): Promise<NpmChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = (await starts(executablePath)) ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  return { executablePath, env: { ...fonts, ...libraries } };
}

async function unpack(): Promise<string> {
  const manifest = await readFile(join(repository, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const browsers = resolve(repository, process.env['PERRON_DATA'] ?? '.perron', 'browser');
  const folder = join(browsers, version);
  if (existsSync(folder)) return folder;

  // The package unpacks into the temporary folder and takes a half-written file for a whole one: it gets a
  // folder of its own, which is put in place when complete.
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const script = "import('@sparticuz/chromium').then((module) => module.default.executablePath())";
  // With this name of an Amazon runtime, the package unpacks its libraries too.
  const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: '24.x' };
  await run(process.execPath, ['--eval', script], { cwd: repository, env });
  await rename(unfinished, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

function starts(executablePath: string): Promise<boolean> {
  return run(executablePath, ['--version']).then(
    () => true,
    () => false,
  );
}

const run = promisify(execFile);
const repository = resolve(import.meta.dirname, '../..');
