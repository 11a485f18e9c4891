import { z } from 'zod';
import { addTime } from '../../core/calendar/elapsed-time.ts';
import { type FormValues, TICKET } from '../../core/forms/citizen-form.ts';
import { type TypedEmail, typedEmailSchema } from '../../core/forms/plain-text.ts';
import { type FormProblems, readForm } from '../../core/forms/read-form.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { ANNOUNCEMENTS_FILE, announcementsSchema } from '../../core/subscriptions/announcement.ts';
import {
  type Choices,
  choicesOf,
  choicesSchema,
  subscribeForm,
  subscribeSchema,
} from '../../core/subscriptions/choices.ts';
import { confirmationLetter } from '../../core/subscriptions/subscription-letters.ts';
import type { CitizenPorts } from '../citizens/citizen-ports.ts';
import { countSend } from '../citizens/count-send.ts';
import { checkTicket, giveTicket } from '../citizens/form-ticket.ts';
import { readSiteList } from '../citizens/read-site-list.ts';
import { enqueueMail } from '../mail-job.ts';
import type { TooManyTries } from '../sign-in/limits.ts';
import { imprintOf, makeSecret } from '../sign-in/secret.ts';
import type { Subscription } from './subscription-store.ts';

/** `choose`: the form with every choice, from the short one of a page. */
export type SubscribeStep =
  | { readonly step: 'choose'; readonly matters: readonly string[]; readonly ticket: string }
  | { readonly step: 'mailed'; readonly email: TypedEmail };

export type SubscribeRefusal =
  | TooManyTries
  | (FormProblems & { readonly matters: readonly string[]; readonly ticket: string });

/**
 * Someone asks for news by e-mail. Nothing is subscribed yet: a letter with a link goes to the address, which holds
 * for two days. Known or not, the address gets the same answer.
 *
 * @param address network address of the sender
 */
export async function subscribe(
  ports: CitizenPorts,
  values: FormValues,
  address: string,
): Promise<Result<SubscribeStep, SubscribeRefusal>> {
  const counted = await countSend(ports, 'form-address', address);
  if (!counted.ok) return counted;
  const matters = await listMatters(ports);
  const sent = values[TICKET]?.[0];
  if (sent === undefined) return accept({ step: 'choose', matters, ticket: await giveTicket(ports, PURPOSE) });

  const ticket = await checkTicket(ports, PURPOSE, sent);
  const read = readForm(subscribeForm(matters), subscribeSchema, withAbsent(values));
  if (!read.ok || !ticket.ok) {
    const problems = read.ok ? [{ message: TOO_QUICK }] : read.refusal.problems;
    const keepsTicket = ticket.ok || ticket.refusal.code === 'ticket-too-soon';
    return refuse({
      code: 'form-problems',
      problems,
      matters,
      ticket: keepsTicket ? sent : await giveTicket(ports, PURPOSE),
    });
  }
  const perAddress = await countSend(ports, 'subscription-address', address);
  if (!perAddress.ok) return perAddress;
  const email = read.value.courriel;
  // Beyond the mailbox's own limit nothing leaves, and nobody learns it.
  const perEmail = await countSend(ports, 'subscription-email', await imprintOf(email));
  if (perEmail.ok) await postConfirmation(ports, email, choicesOf(read.value));
  return accept({ step: 'mailed', email });
}

/** What a link of confirmation is for. Looking does not use it up: mail filters open links before people do. */
export async function findConfirmation(ports: CitizenPorts, secret: string): Promise<PendingSubscription | undefined> {
  const token = await ports.database.stores.tokens.find(await imprintOf(secret), 'subscription', ports.now());
  return token && pendingSchema.parse(token.data);
}

/**
 * Begins the subscription; the link works once.
 *
 * @returns refusal `link-gone` when it was used already, or its two days are over
 */
export async function confirmSubscription(
  ports: CitizenPorts,
  secret: string,
): Promise<Result<Subscription, { readonly code: 'link-gone' }>> {
  const id = await imprintOf(secret);
  const confirmedAt = ports.now();
  const own = makeSecret(ports.randomBytes);
  return ports.database.transaction(async ({ tokens, subscriptions }) => {
    const token = await tokens.take(id, 'subscription', confirmedAt);
    if (token === undefined) return refuse({ code: 'link-gone' });
    const subscription = { secret: own, ...pendingSchema.parse(token.data), confirmedAt };
    await subscriptions.keep(subscription);
    return accept(subscription);
  });
}

/** The matters of decisions that the site shows now. */
export async function listMatters(ports: CitizenPorts): Promise<readonly string[]> {
  return (await readSiteList(ports, ANNOUNCEMENTS_FILE, announcementsSchema))?.matters ?? [];
}

const pendingSchema = z.strictObject({ email: typedEmailSchema, choices: choicesSchema });
export type PendingSubscription = z.infer<typeof pendingSchema>;

async function postConfirmation(ports: CitizenPorts, email: TypedEmail, choices: Choices): Promise<void> {
  const secret = makeSecret(ports.randomBytes);
  const now = ports.now();
  const id = await imprintOf(secret);
  const subject = await imprintOf(email);
  const letter = confirmationLetter(ports.commune.name, choices, `${ports.origin}/abonnements/confirmer/${secret}`);
  const mail = { id: `subscription-${id.slice(0, 40)}`, from: ports.sender, to: { address: email }, ...letter };
  await ports.database.transaction(async ({ tokens, outbox }) => {
    // Only the last link works.
    await tokens.removeAll('subscription', subject);
    await tokens.put({
      id,
      kind: 'subscription',
      subject,
      data: {
        email,
        choices: { topics: [...choices.topics], matters: [...choices.matters], streets: [...choices.streets] },
      },
      expiresAt: addTime(now, CONFIRMATION_LIFE),
    });
    const queued = await enqueueMail(outbox, mail, now);
    if (!queued.ok) throw new Error(`A confirmation can't be sent: ${queued.refusal.code}.`);
  });
}

/** Boxes that are all unchecked are not sent at all. */
function withAbsent(values: FormValues): FormValues {
  return { sujets: [], matieres: [], ...values };
}

/** Milliseconds. */
const CONFIRMATION_LIFE = 48 * 3_600_000;
const PURPOSE = 'subscription';
const TOO_QUICK = 'Ce formulaire est resté ouvert trop longtemps, ou est parti trop vite\u00A0: envoyez-le de nouveau.';
