import type { FormValues } from '../../core/forms/citizen-form.ts';
import { type FormProblems, readForm } from '../../core/forms/read-form.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { changeChoicesForm, changeChoicesSchema, choicesOf } from '../../core/subscriptions/choices.ts';
import type { CitizenPorts } from '../citizens/citizen-ports.ts';
import { listMatters } from './subscribe.ts';
import type { Subscription } from './subscription-store.ts';

export interface SubscriptionGone {
  readonly code: 'subscription-gone';
}

/** @param secret as the links of the commune's mails carry it */
export async function findSubscription(
  { database }: CitizenPorts,
  secret: string,
): Promise<Result<Subscription, SubscriptionGone>> {
  const found = await database.stores.subscriptions.find(secret);
  return found === undefined ? refuse({ code: 'subscription-gone' }) : accept(found);
}

export async function changeSubscription(
  ports: CitizenPorts,
  secret: string,
  values: FormValues,
): Promise<Result<Subscription, SubscriptionGone | FormProblems>> {
  const found = await findSubscription(ports, secret);
  if (!found.ok) return found;
  const form = changeChoicesForm(await listMatters(ports), '');
  const read = readForm(form, changeChoicesSchema, { sujets: [], matieres: [], ...values });
  if (!read.ok) return read;
  const choices = choicesOf(read.value);
  const isChanged = await ports.database.stores.subscriptions.change(secret, choices);
  return isChanged ? accept({ ...found.value, choices }) : refuse({ code: 'subscription-gone' });
}

/**
 * Ends a subscription and erases its address. Leaving twice is leaving.
 *
 * @see RFC 8058
 */
export async function leaveSubscription({ database }: CitizenPorts, secret: string): Promise<void> {
  await database.stores.subscriptions.remove(secret);
}
