/**
 * What each file held when it was opened here, by its path: `absent` for what did not exist. A save says what it began
 * with, so that nobody's work is written over unseen.
 */
const bases = new Map<string, string>();

export function openedBase(path: string): string | undefined {
  return bases.get(path);
}

export function noteBase(path: string, base: string): void {
  bases.set(path, base);
}
