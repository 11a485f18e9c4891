import type { ChangeRefusal, ChangeRequest, Saved } from '../../app/content-store.ts';
import type { Result } from '../../core/shared/result.ts';
import { commitChanges } from './commit-changes.ts';
import type { NativeRepository } from './native-repository.ts';
import { retryMoved } from './retry-moved.ts';

/** Saves of one repository: those that arrive while others are being written are written together. */
export type SaveTogether = (request: ChangeRequest) => Promise<Result<Saved, ChangeRefusal>>;

/** Requests written together, and the bytes of their files, at most: media may be large. */
const MOST_REQUESTS = 64;
const MOST_BYTES = 32_000_000;

interface Waiting {
  readonly request: ChangeRequest;
  resolve(result: Result<Saved, ChangeRefusal>): void;
  reject(error: unknown): void;
}

export function saveTogether(repository: NativeRepository): SaveTogether {
  const waiting: Waiting[] = [];

  async function saveNext(): Promise<void> {
    const batch = takeBatch(waiting);
    if (batch.length === 0) return;
    try {
      const outcomes = await retryMoved(() =>
        commitChanges(
          repository,
          batch.map(({ request }) => request),
        ),
      );
      for (const [index, outcome] of outcomes.entries()) {
        const one = batch[index];
        if (one === undefined) continue;
        if (outcome.kind === 'answered') one.resolve(outcome.result);
        else if (outcome.kind === 'failed') one.reject(outcome.error);
        else save(one);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function save(one: Waiting): void {
    waiting.push(one);
    void repository.queue.run(saveNext);
  }

  return (request) => new Promise((resolve, reject) => save({ request, resolve, reject }));
}

function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  let bytes = 0;
  let count = 0;
  for (const { request } of waiting.slice(0, MOST_REQUESTS)) {
    for (const change of request.changes) bytes += 'deleted' in change ? 0 : change.bytes.length;
    if (count > 0 && bytes > MOST_BYTES) break;
    count += 1;
  }
  return waiting.splice(0, count);
}
