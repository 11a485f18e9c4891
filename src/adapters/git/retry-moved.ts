/** Milliseconds that a writer tries for when others keep being quicker. */
const PATIENCE = 30_000;

/**
 * Looks, decides and tries to write, again and again while another process has been quicker.
 *
 * @param attempt `'moved'`: nothing was written, because the state it was decided on is no longer the newest
 * @throws after half a minute of being late each time
 */
export async function retryMoved<Value>(attempt: () => Promise<Value | 'moved'>): Promise<Value> {
  const deadline = performance.now() + PATIENCE;
  for (let tries = 0; performance.now() < deadline; tries += 1) {
    const value = await attempt();
    if (value !== 'moved') return value;
    const longest = Math.min(2 ** tries, 64);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
  }
  throw new Error('Le dépôt est trop sollicité\u00A0: l’enregistrement n’a pas pu se faire.');
}
