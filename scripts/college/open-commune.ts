import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { agentsInGit } from '../../src/adapters/agents/agents-in-git.ts';
import { publishedCollegeSettings } from '../../src/adapters/content-files/college-settings-in-git.ts';
import { type NativeStore, openRepository } from '../../src/adapters/git/native-store.ts';
import { agentsDirectory } from '../../src/app/agents/agents-directory.ts';
import type { CollegePorts } from '../../src/app/college/college-ports.ts';
import { belgianDay } from '../../src/core/calendar/elapsed-time.ts';
import { collegePeople } from '../../src/core/college/college-person.ts';
import type { Service } from '../../src/core/identity/agents-schema.ts';
import { accept, type Result, refuse } from '../../src/core/shared/result.ts';
import { openRecords } from '../server/agents/open-repositories.ts';
import { drawBytes, now } from '../server/agents/open-sign-in.ts';

/** The records and settings of one commune, beside a server that runs or not. */
export interface CommuneAtHand {
  readonly ports: Omit<CollegePorts, 'database'>;
  readonly texts: NativeStore;
  /** Those of the commune's directory; undefined before it begins. */
  readonly services: () => Promise<readonly Service[] | undefined>;
  /** Absolute path of the private repository. */
  readonly directory: string;
  close(): Promise<void>;
}

/** @returns a French sentence where there is no such commune in the working data */
export async function openCommune(
  data: string,
  slug: string,
  onBadRecord: CollegePorts['onBadRecord'],
): Promise<Result<CommuneAtHand, string>> {
  const repositories = join(data, 'repositories');
  const directory = join(repositories, 'records', `${slug}.git`);
  const isThere = /^[a-z0-9-]+$/.test(slug) && (await exists(directory));
  if (!isThere || !(await exists(join(repositories, 'content.git'))))
    return refuse(
      `Le dossier ${data} n’a pas de dossiers des assemblées pour «\u202F${slug}\u202F». Vérifiez le nom de la commune et PERRON_DATA, et démarrez une fois le serveur.`,
    );
  const [records, texts] = await Promise.all([
    openRecords(data, slug),
    openRepository(join(repositories, 'content.git'), { committer: { name: 'Perron', email: 'perron@localhost' } }),
  ]);
  const agents = agentsDirectory(agentsInGit(records));
  const today = () => belgianDay(now());
  return accept({
    directory,
    texts,
    async services() {
      const { services } = await agents(today());
      return services.length === 0 ? undefined : services;
    },
    ports: {
      records,
      settings: publishedCollegeSettings({
        store: texts,
        slug,
        today,
        services: async () => (await agents(today())).services,
        onError: (error) => console.error(error.message),
      }),
      people: async (day) => collegePeople(await agents(day), day),
      now,
      randomBytes: drawBytes,
      digest: (text) => createHash('sha256').update(text).digest('hex'),
      onBadRecord,
    },
    async close() {
      await records.close();
      await texts.close();
    },
  });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
