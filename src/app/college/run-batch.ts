import type { Result } from '../../core/shared/result.ts';
import type { CollegeWork } from './college-work.ts';
import { type CommandRefusal, type Done, type GivenCommand, runCommand } from './run-command.ts';

/** What became of one command among several. */
export interface BatchOutcome {
  readonly given: GivenCommand;
  readonly done: Result<Done, CommandRefusal>;
}

/**
 * Does commands one after another, each as its own commit: one that is refused stops none of the others, and every
 * refusal is told.
 *
 * @param onProgress told after each, for work that lasts
 */
export async function runBatch(
  work: CollegeWork,
  commands: readonly GivenCommand[],
  onProgress: (done: number) => void = () => {},
): Promise<readonly BatchOutcome[]> {
  const outcomes: BatchOutcome[] = [];
  for (const given of commands) {
    outcomes.push({ given, done: await runCommand(work, given) });
    onProgress(outcomes.length);
  }
  return outcomes;
}
