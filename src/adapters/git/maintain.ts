import type { NativeRepository } from './native-repository.ts';
import { SAVES } from './saves-ref.ts';

/** Milliseconds during which a retry finds its first save again. */
const KEYS_KEPT = 2 * 24 * 60 * 60 * 1000;

/**
 * Packs what was written, prepares quick histories, forgets old idempotency keys, and removes what no state uses since
 * two weeks. Writers of this process wait; those of other processes may go on.
 */
export function maintain(repository: NativeRepository, now: Date): Promise<void> {
  return repository.queue.run(async () => {
    await forgetKeys(repository, now.getTime() - KEYS_KEPT);
    await repository.run(['pack-refs', '--all', '--prune']);
    await repository.run(['repack', '-d', '--cruft', '--cruft-expiration=2.weeks.ago', '--quiet']);
    await repository.run(['prune', '--expire=2.weeks.ago']);
    await repository.run(['commit-graph', 'write', '--reachable', '--changed-paths', '--no-progress']);
  });
}

async function forgetKeys(repository: NativeRepository, before: number): Promise<void> {
  const run = await repository.run(['for-each-ref', '--format=%(refname) %(objectname) %(committerdate:unix)', SAVES]);
  const old = run.output
    .toString()
    .split('\n')
    .filter((line) => line !== '' && Number(line.split(' ')[2]) * 1000 < before)
    .map((line) => line.split(' '));
  const lines = old.map(([ref, commit]) => `delete ${ref} ${commit}\n`);
  if (lines.length > 0) await repository.run(['update-ref', '--stdin'], { input: lines.join('') });
}
