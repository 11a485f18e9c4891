import { type ContactMessage, contactForm, contactSchema } from '../../core/contact/contact-form.ts';
import { contactLetter } from '../../core/contact/contact-letter.ts';
import { RECIPIENTS_FILE, type Recipient, recipientsSchema } from '../../core/contact/recipients.ts';
import { type FormValues, TICKET } from '../../core/forms/citizen-form.ts';
import { type FormProblems, readForm } from '../../core/forms/read-form.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { CitizenPorts } from '../citizens/citizen-ports.ts';
import { countSend } from '../citizens/count-send.ts';
import { checkTicket, giveTicket, type TicketRefusal } from '../citizens/form-ticket.ts';
import { readSiteList } from '../citizens/read-site-list.ts';
import { enqueueMail } from '../mail-job.ts';
import type { TooManyTries } from '../sign-in/limits.ts';
import { imprintOf } from '../sign-in/secret.ts';

export type MessageRefusal = FormProblems | TooManyTries | { readonly code: 'no-recipient' };

/** `review`: to be read again by its author, then sent with this ticket. */
export type MessageStep =
  | {
      readonly step: 'review';
      readonly message: ContactMessage;
      readonly recipient: Recipient;
      readonly ticket: string;
      readonly reason: TicketRefusal['code'];
    }
  | { readonly step: 'sent'; readonly recipient: Recipient };

/** @returns refusal `no-recipient` when the commune has published no e-mail address, or no site */
export async function listContactRecipients(
  ports: Pick<CitizenPorts, 'published' | 'commune'>,
): Promise<Result<readonly Recipient[], { readonly code: 'no-recipient' }>> {
  const recipients = (await readSiteList(ports, RECIPIENTS_FILE, recipientsSchema))?.recipients ?? [];
  return recipients.length === 0 ? refuse({ code: 'no-recipient' }) : accept(recipients);
}

/**
 * A citizen writes to a service, in two steps: the message comes back to be read again with a ticket signed for these
 * very words; with it, it leaves. Sent twice, it leaves once. It is kept nowhere once it has left.
 *
 * @param address network address of the sender
 */
export async function sendMessage(
  ports: CitizenPorts,
  values: FormValues,
  address: string,
): Promise<Result<MessageStep, MessageRefusal>> {
  const counted = await countSend(ports, 'form-address', address);
  if (!counted.ok) return counted;
  const recipients = await listContactRecipients(ports);
  if (!recipients.ok) return recipients;
  const read = readForm(contactForm(recipients.value), contactSchema(recipients.value), values);
  if (!read.ok) return read;
  const message = read.value;
  const recipient = recipients.value.find(({ id }) => id === message.service);
  if (recipient === undefined) return refuse({ code: 'no-recipient' });

  const content = await imprintOf(JSON.stringify([message, recipient.email]));
  const ticket = await checkTicket(ports, content, values[TICKET]?.[0]);
  if (!ticket.ok) {
    const reason = ticket.refusal.code;
    return accept({
      step: 'review',
      message,
      recipient,
      ticket: await keepOrGive(ports, content, values, reason),
      reason,
    });
  }
  for (const [limit, whom] of [
    ['contact-address', address],
    ['contact-commune', ''],
  ] as const) {
    const allowed = await countSend(ports, limit, whom);
    if (!allowed.ok) return allowed;
  }
  const id = `contact-${(await imprintOf(`${ticket.value.nonce} ${content}`)).slice(0, 40)}`;
  const letter = contactLetter(message, recipient, new URL(ports.origin).host);
  const mail = { id, from: ports.sender, ...letter };
  const queued = await ports.database.transaction(({ outbox }) => enqueueMail(outbox, mail, ports.now()));
  // The schema of the form is stricter than that of mail.
  if (!queued.ok) throw new Error(`A contact message can't be sent: ${queued.refusal.code}.`);
  return accept({ step: 'sent', recipient });
}

/** Who was too quick keeps the same ticket: the next press of the button goes through. */
async function keepOrGive(
  ports: CitizenPorts,
  content: string,
  values: FormValues,
  reason: TicketRefusal['code'],
): Promise<string> {
  const before = values[TICKET]?.[0];
  return reason === 'ticket-too-soon' && before !== undefined ? before : giveTicket(ports, content);
}
