import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { type PageAddress, pageAddressSchema, pageFile } from '../../core/feedback/page-address.ts';
import { remarkForm, remarkSchema, type Verdict, verdictSchema } from '../../core/feedback/page-feedback.ts';
import { type FormValues, TICKET } from '../../core/forms/citizen-form.ts';
import { type FormProblems, readForm } from '../../core/forms/read-form.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { CitizenPorts } from '../citizens/citizen-ports.ts';
import { countSend } from '../citizens/count-send.ts';
import { checkTicket, giveTicket } from '../citizens/form-ticket.ts';
import type { TooManyTries } from '../sign-in/limits.ts';

/** What a visitor does: press a button, then perhaps add words. */
export type FeedbackStep =
  | { readonly step: 'counted'; readonly page: PageAddress; readonly verdict: Verdict; readonly ticket: string }
  | { readonly step: 'kept'; readonly page: PageAddress };

export interface UnknownPage {
  readonly code: 'unknown-page';
}

export type FeedbackRefusal =
  | UnknownPage
  | TooManyTries
  | (FormProblems & { readonly page: PageAddress; readonly verdict: Verdict; readonly ticket: string });

/**
 * Counts a press of a button under a page, or keeps the words that follow it.
 *
 * @param address network address of the visitor: it limits, and is written nowhere
 * @returns refusal `unknown-page` for an address that is no page of the site as it is now
 */
export async function giveFeedback(
  ports: CitizenPorts,
  values: FormValues,
  address: string,
): Promise<Result<FeedbackStep, FeedbackRefusal>> {
  const counted = await countSend(ports, 'form-address', address);
  if (!counted.ok) return counted;
  const page = pageAddressSchema.safeParse(values['page']?.[0]);
  const verdict = verdictSchema.safeParse(values['avis']?.[0]);
  if (!page.success || !verdict.success || !(await isPage(ports, page.data))) return refuse({ code: 'unknown-page' });
  const about = { page: page.data, verdict: verdict.data };
  return values['mots'] === undefined ? countVerdict(ports, about, address) : keepWords(ports, about, values);
}

interface About {
  readonly page: PageAddress;
  readonly verdict: Verdict;
}

async function countVerdict(
  ports: CitizenPorts,
  about: About,
  address: string,
): Promise<Result<FeedbackStep, TooManyTries>> {
  const { page, verdict } = about;
  const perPage = await countSend(ports, 'verdict-page', `${address} ${page}`);
  if (!perPage.ok) return perPage;
  const month = belgianDay(ports.now()).slice(0, 7);
  await ports.database.stores.feedback.count(page, month, verdict);
  return accept({ step: 'counted', ...about, ticket: await giveTicket(ports, purposeOf(page)) });
}

async function keepWords(
  ports: CitizenPorts,
  about: About,
  values: FormValues,
): Promise<Result<FeedbackStep, FeedbackRefusal>> {
  const { page } = about;
  const sent = values[TICKET]?.[0];
  const ticket = await checkTicket(ports, purposeOf(page), sent);
  const read = readForm(remarkForm(about.verdict), remarkSchema, values, ['page', 'avis']);
  if (!read.ok || !ticket.ok) {
    const problems = read.ok ? [{ message: TOO_QUICK }] : read.refusal.problems;
    const keepsTicket = sent !== undefined && (ticket.ok || ticket.refusal.code === 'ticket-too-soon');
    const next = keepsTicket ? sent : await giveTicket(ports, purposeOf(page));
    return refuse({ code: 'form-problems', problems, ...about, ticket: next });
  }
  const remark = { id: ticket.value.nonce, ...about, words: read.value.mots, at: ports.now() };
  await ports.database.stores.feedback.keepRemark(remark);
  return accept({ step: 'kept', page });
}

async function isPage({ published, commune }: CitizenPorts, page: PageAddress): Promise<boolean> {
  const site = await published.open(commune.slug);
  return typeof (await site?.find(pageFile(page))) === 'object';
}

function purposeOf(page: PageAddress): string {
  return `remark ${page}`;
}

const TOO_QUICK = 'Ce formulaire est resté ouvert trop longtemps, ou est parti trop vite\u00A0: envoyez-le de nouveau.';
