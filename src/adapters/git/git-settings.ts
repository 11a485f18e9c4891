import type { Author } from '../../app/content-store.ts';

/** How this server writes to its repositories. */
export interface GitSettings {
  /** The gateway, beside each author: `{ name: 'Perron', email: 'perron@localhost' }`. */
  readonly committer: Author;
  /** Private SSH key, without passphrase, that signs every commit; none: commits are not signed. */
  readonly signingKey?: string | undefined;
  /**
   * Milliseconds after which a lock file is held to be left by a process that was killed; 10 000 unless told.
   * A transaction takes a few milliseconds.
   */
  readonly abandonedLockAge?: number | undefined;
}

/**
 * Everything git is told about its surroundings. Nothing of the server's own environment passes, neither secrets nor
 * `GIT_*`; no configuration of the machine or of a user is read; no hook runs; no network is reached.
 */
export function gitEnvironment(directory: string, settings: GitSettings): NodeJS.ProcessEnv {
  const config = Object.entries(CONFIG);
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_DIR: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_COMMITTER_NAME: settings.committer.name,
    GIT_COMMITTER_EMAIL: settings.committer.email,
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

const CONFIG: Readonly<Record<string, string>> = {
  // A save is told done only when it is on the disk.
  'core.fsync': 'all',
  'core.fsyncMethod': 'fsync',
  // Cleaning is done by `maintain`, in the writers' queue.
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'core.logAllRefUpdates': 'always',
  // Milliseconds that git waits for another process; the writer then looks again by itself.
  'core.filesRefLockTimeout': '100',
  'core.packedRefsTimeout': '500',
  'core.hooksPath': '/dev/null',
  'core.attributesFile': '/dev/null',
  'core.quotePath': 'false',
  'protocol.allow': 'never',
  // A text published moves to no other path by resemblance.
  'merge.renames': 'false',
  'merge.directoryRenames': 'false',
  'log.showSignature': 'false',
  'i18n.logOutputEncoding': 'UTF-8',
};
