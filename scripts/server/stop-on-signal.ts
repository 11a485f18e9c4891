import type { RunningServer } from '../../src/functions/server.ts';

/**
 * Stops the server, then the process, on Ctrl+C or when the system asks; a second signal does not wait.
 *
 * @param afterwards closes what answers used, once nobody asks any more
 */
export function stopOnSignal(server: RunningServer, afterwards: () => Promise<void> = async () => {}): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      console.log('\nPerron s’arrête.');
      await server.stop(grace);
      await afterwards();
      process.exit(0);
    });
  }
}

/** Milliseconds left to downloads in progress; systemd and containers kill later. */
const grace = 5000;
