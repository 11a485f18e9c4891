import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One mark of each commit that git holds, on any ref. @param format of `git log` */
export async function listMarks(repository: string, format: '%H' | '%s'): Promise<ReadonlySet<string>> {
  const { stdout } = await run('git', ['-C', repository, 'log', '--all', `--format=${format}`], { maxBuffer: 1e9 });
  return new Set(stdout.split('\n').filter((line) => line !== ''));
}
