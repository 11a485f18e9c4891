/** `demo`: example agents whom one picks, on this machine only. `production`: agents of real communes, on the internet. */
export type ServerMode = 'demo' | 'production';

/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;
