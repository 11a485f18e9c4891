import { createHash } from 'node:crypto';
import { publishedCollegeSettings } from '../../../src/adapters/content-files/college-settings-in-git.ts';
import type { AgentsDirectory } from '../../../src/app/agents/agents-directory.ts';
import { type CollegeWork, openCollege } from '../../../src/app/college/college-work.ts';
import type { NoticeDesk } from '../../../src/app/college/notice-desk.ts';
import type { CommuneDatabase } from '../../../src/app/commune-database.ts';
import type { ContentStore, RecordStore } from '../../../src/app/content-store.ts';
import { belgianDay } from '../../../src/core/calendar/elapsed-time.ts';
import { collegePeople } from '../../../src/core/college/college-person.ts';
import { isActive } from '../../../src/core/identity/agents-file.ts';
import type { MailAddress } from '../../../src/core/mail/mail.ts';
import { drawBytes, now } from './open-sign-in.ts';

export interface AssembliesParts {
  readonly commune: { readonly slug: string; readonly name: string };
  /** Where agents sign in. */
  readonly origin: string;
  readonly database: CommuneDatabase;
  readonly texts: ContentStore;
  readonly records: RecordStore;
  readonly agents: AgentsDirectory;
  readonly from: MailAddress;
  readonly onError: (error: Error) => void;
}

/** What the assemblies of one commune work with, and those who are told of it. */
export interface Assemblies {
  readonly college: CollegeWork;
  readonly notices: NoticeDesk;
}

export function openAssemblies(parts: AssembliesParts): Assemblies {
  const { commune, origin, database, texts, records, agents, from, onError } = parts;
  const { slug } = commune;
  const today = () => belgianDay(now());
  const college = openCollege({
    records,
    database,
    settings: publishedCollegeSettings({
      store: texts,
      slug,
      today,
      services: async () => (await agents(today())).services,
      onError,
    }),
    people: async (day) => collegePeople(await agents(day), day),
    now,
    randomBytes: drawBytes,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    onBadRecord: ({ name, line, reason }) => {
      const place = line === undefined ? '' : `, ligne ${line}`;
      onError(new Error(`${slug}\u00A0: le dossier ${name.kind} ${name.id}${place} ne peut pas être lu (${reason}).`));
    },
  });
  return {
    college,
    notices: {
      work: college,
      commune: commune.name,
      from,
      async addresses() {
        const directory = (await agents(today())).agents.filter((agent) => isActive(agent, today()));
        return new Map(directory.map(({ id, email }) => [id, email]));
      },
      linkOf: ({ item, sitting }) =>
        item === undefined ? `${origin}/espace/seances/${sitting ?? ''}` : `${origin}/espace/points/${item}`,
    },
  };
}
