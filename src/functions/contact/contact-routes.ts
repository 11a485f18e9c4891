import { type Context, Hono } from 'hono';
import { listContactRecipients, type MessageStep, sendMessage } from '../../app/contact/send-message.ts';
import { contactForm } from '../../core/contact/contact-form.ts';
import { type FormProblem, type FormValues, TICKET } from '../../core/forms/citizen-form.ts';
import { escapeHtml } from '../../core/forms/escape-html.ts';
import { writeForm, writeHiddenValues } from '../../core/forms/write-form.ts';
import { answerCitizen, type CitizenAnswer } from '../citizens/citizen-answer.ts';
import { explainCommon } from '../citizens/common-refusals.ts';
import type { CitizenEnvironment } from '../citizens/environment.ts';
import { readSent } from '../citizens/read-sent.ts';

/** `POST /api/contact`: read again, then sent. */
export function contactRoutes(): Hono<CitizenEnvironment> {
  const routes = new Hono<CitizenEnvironment>();
  routes.post('/api/contact', async (context) => {
    const sent = await readSent(context);
    if (!sent.ok) return answerCitizen(context, explainCommon(sent.refusal));
    const { [CHANGE]: change, ...values } = sent.value;
    if (change !== undefined) return showForm(context, values, []);
    const { ports, address } = context.var;
    const done = await sendMessage(ports, values, address);
    if (done.ok) return answerCitizen(context, describeStep(done.value, values));
    switch (done.refusal.code) {
      case 'form-problems':
        return showForm(context, values, done.refusal.problems);
      case 'no-recipient':
        return answerCitizen(context, NO_RECIPIENT);
      case 'too-many-tries':
        context.header('Retry-After', String(done.refusal.retryAfter));
        return answerCitizen(context, explainCommon(done.refusal));
    }
  });
  return routes;
}

/** Name of the button that goes back to the form. */
const CHANGE = 'modifier';

async function showForm(
  context: Context<CitizenEnvironment>,
  values: FormValues,
  problems: readonly FormProblem[],
): Promise<Response> {
  const recipients = await listContactRecipients(context.var.ports);
  if (!recipients.ok) return answerCitizen(context, NO_RECIPIENT);
  return answerCitizen(context, {
    status: problems.length === 0 ? 200 : 422,
    title: problems.length === 0 ? 'Modifier votre message' : 'Il manque encore quelque chose',
    content: writeForm(contactForm(recipients.value), { values, problems }),
    json: { code: 'form-problems', problems },
  });
}

function describeStep(step: MessageStep, sent: FormValues): CitizenAnswer {
  if (step.step === 'sent') {
    return {
      title: 'Votre message est parti',
      lede: `Il est adressé à\u00A0: ${step.recipient.name}. La réponse arrivera à l’adresse e-mail que vous avez donnée.`,
      content: '<p><a class="button" href="/">Aller à l’accueil</a></p>',
      json: { step: 'sent' },
    };
  }
  const { message, recipient, ticket, reason } = step;
  const { [TICKET]: _, ...values } = sent;
  const facts = [
    ['À', recipient.name],
    ['De', `${message.nom} (${message.courriel})`],
    ['Message', message.message],
  ].map(([term = '', fact = '']) => `<div><dt>${term}</dt><dd>${escapeHtml(fact)}</dd></div>`);
  return {
    title: 'Relisez avant d’envoyer',
    lede: REASONS[reason],
    content: `<dl class="form-review">${facts.join('')}</dl>
<form class="form cluster" method="post" action="/api/contact">${writeHiddenValues(values)}<input type="hidden" name="${TICKET}" value="${ticket}"><button class="button">Envoyer le message</button><button class="button button-quiet" name="${CHANGE}" value="oui">Modifier</button></form>`,
    json: { step: 'review', ticket, message },
  };
}

const REASONS = {
  'ticket-missing': 'Votre message n’est pas encore parti.',
  'ticket-too-soon':
    'Votre message n’est pas encore parti\u00A0: vous avez été très rapide. Appuyez de nouveau sur le bouton.',
  'ticket-too-late':
    'Votre message n’est pas encore parti\u00A0: cette page est restée ouverte longtemps. Appuyez de nouveau sur le bouton.',
} as const;

const NO_RECIPIENT: CitizenAnswer = {
  status: 503,
  title: 'Aucun service ne reçoit de message ici',
  lede: 'La commune n’a pas encore publié d’adresse e-mail. Téléphonez ou passez à la maison communale.',
  content: '<p><a class="button" href="/contact/">Voir la page Contact</a></p>',
  json: { code: 'no-recipient' },
};
