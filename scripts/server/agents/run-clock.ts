import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { NativeStore } from '../../../src/adapters/git/native-store.ts';
import { eraseCitizenData } from '../../../src/app/citizens/erase-citizen-data.ts';
import type { EditingAgent } from '../../../src/app/editing/editing-room.ts';
import { runDueDrafts } from '../../../src/app/editing/run-due-drafts.ts';
import { mailJobHandler } from '../../../src/app/mail-job.ts';
import type { Mailer } from '../../../src/app/mailer.ts';
import { runDueJobs } from '../../../src/app/run-due-jobs.ts';
import { forgetExpired } from '../../../src/app/sign-in/forget-expired.ts';
import { answerInvitationRequest } from '../../../src/app/sign-in/invite.ts';
import { announce } from '../../../src/app/subscriptions/announce.ts';
import { belgianDay } from '../../../src/core/calendar/elapsed-time.ts';
import { retentionSchema } from '../../../src/core/forms/retention.ts';
import { emailAddressSchema } from '../../../src/core/identity/agents-schema.ts';
import { personIdSchema } from '../../../src/core/identity/person-id.ts';
import type { CommuneRoom } from './commune-room.ts';
import { isMaintenanceDue } from './maintenance-due.ts';
import { INVITATION_JOB, now } from './open-sign-in.ts';
import { newsTeller } from './tell-news.ts';

export interface ClockSettings {
  readonly mailer: Mailer;
  /** The repositories to pack and clean. */
  readonly repositories: readonly Pick<NativeStore, 'maintain'>[];
  readonly onPublished: (slug: string) => void;
  readonly onError: (error: Error) => void;
}

export interface Clock {
  /** Waits for what is being done. */
  stop(): Promise<void>;
}

/** Milliseconds. */
const JOBS_EVERY = 2_000;
const DRAFTS_EVERY = 30_000;
/** An alert that begins later is told within this time. */
const ANNOUNCING_EVERY = 300_000;
const CLEANING_EVERY = 3_600_000;

/**
 * Does what is due in each commune: mail, publications planned for this moment, alerts to tell, news of the assemblies,
 * forgetting what has lapsed, packing repositories.
 */
export function runClock(
  rooms: readonly CommuneRoom[],
  { mailer, repositories, onPublished, onError }: ClockSettings,
): Clock {
  const handlersOf = ({ signIn }: CommuneRoom) => ({
    mail: mailJobHandler(mailer),
    [INVITATION_JOB]: async ({ payload }: { readonly payload: unknown }) => {
      const { email } = payload as { readonly email: unknown };
      await answerInvitationRequest(signIn, { email: emailAddressSchema.parse(email) });
      return { outcome: 'done' } as const;
    },
  });
  const tell = (error: unknown) => onError(error instanceof Error ? error : new Error(String(error)));
  const eachRoom = async (work: (room: CommuneRoom) => Promise<unknown>) => {
    for (const room of rooms) await work(room).catch(tell);
  };
  const news = newsTeller(onError);
  let maintained = now();
  const timers = [
    every(JOBS_EVERY, () => eachRoom((room) => news.acts(room))),
    every(JOBS_EVERY, () =>
      eachRoom((room) => runDueJobs(room.database, { handlers: handlersOf(room), clock: now, onError: tell })),
    ),
    every(DRAFTS_EVERY, () =>
      eachRoom(async (room) => {
        const outcomes = await runDueDrafts(room.desk.editing, await agentsOf(room));
        if (outcomes.some(({ result }) => result.ok)) onPublished(room.slug);
      }),
    ),
    every(ANNOUNCING_EVERY, () => eachRoom((room) => announce(room.citizens))),
    every(CLEANING_EVERY, () =>
      eachRoom(async (room) => {
        await forgetExpired(room.signIn);
        await eraseCitizenData(room.citizens, await readRetention());
      }),
    ),
    every(CLEANING_EVERY, () => eachRoom((room) => news.delays(room))),
    every(CLEANING_EVERY, async () => {
      const moment = now();
      if (!isMaintenanceDue(maintained, moment)) return;
      maintained = moment;
      for (const repository of repositories) await repository.maintain(new Date(moment)).catch(tell);
    }),
  ];
  return {
    async stop() {
      await Promise.all(timers.map((stop) => stop()));
    },
  };
}

/** Whoever approved a planned publication, by the directory of today; someone who has left keeps their name. */
async function agentsOf({ slug, signIn }: CommuneRoom) {
  const directory = await signIn.agents(belgianDay(now()));
  return (person: unknown, fallback: string): EditingAgent => {
    const agent = directory.agents.find(({ id }) => id === person);
    return {
      person: { id: agent?.id ?? personIdSchema.parse('perron'), commune: slug, content: agent?.roles?.content ?? [] },
      name: agent?.name ?? fallback,
      email: agent?.email ?? 'perron@localhost',
    };
  };
}

async function readRetention() {
  const file = resolve(import.meta.dirname, '../../../communes/_shared/legal/citizens.yaml');
  return retentionSchema.parse(parse(await readFile(file, 'utf8')));
}

/** Repeats a work, never twice at once. @returns stops, once the work under way is done */
function every(milliseconds: number, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = work().finally(() => {
      isBusy = false;
    });
  }, milliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
