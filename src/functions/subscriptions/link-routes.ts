import { type Context, Hono } from 'hono';
import {
  changeSubscription,
  findSubscription,
  leaveSubscription,
} from '../../app/subscriptions/manage-subscription.ts';
import { confirmSubscription, findConfirmation, listMatters } from '../../app/subscriptions/subscribe.ts';
import type { Subscription } from '../../app/subscriptions/subscription-store.ts';
import type { FormProblem, FormValues } from '../../core/forms/citizen-form.ts';
import { escapeHtml } from '../../core/forms/escape-html.ts';
import { writeForm } from '../../core/forms/write-form.ts';
import { type Choices, changeChoicesForm, TOPICS, valuesOf } from '../../core/subscriptions/choices.ts';
import { answerCitizen, type CitizenAnswer } from '../citizens/citizen-answer.ts';
import { explainCommon } from '../citizens/common-refusals.ts';
import type { CitizenEnvironment } from '../citizens/environment.ts';
import { readSent } from '../citizens/read-sent.ts';

/**
 * `/abonnements/…`: where the links of the commune's mails lead. Looking at a page changes nothing, since mail filters
 * look too; only a button does. The secret in the address is the right to press it.
 */
export function linkRoutes(): Hono<CitizenEnvironment> {
  const routes = new Hono<CitizenEnvironment>();

  routes.get('/abonnements/confirmer/:secret', async (context) => {
    const pending = await findConfirmation(context.var.ports, context.req.param('secret'));
    return answerCitizen(context, pending === undefined ? LINK_GONE : askConfirmation(pending.choices));
  });
  routes.post('/abonnements/confirmer/:secret', async (context) => {
    const done = await confirmSubscription(context.var.ports, context.req.param('secret'));
    return answerCitizen(context, done.ok ? describeConfirmed(done.value) : LINK_GONE);
  });

  routes.get('/abonnements/:secret', (context) => showSubscription(context, context.req.param('secret')));
  routes.post('/abonnements/:secret', async (context) => {
    const secret = context.req.param('secret');
    const sent = await readSent(context);
    if (!sent.ok) return answerCitizen(context, explainCommon(sent.refusal));
    const done = await changeSubscription(context.var.ports, secret, sent.value);
    if (done.ok) return showSubscription(context, secret, { isSaved: true });
    if (done.refusal.code === 'subscription-gone') return answerCitizen(context, SUBSCRIPTION_GONE);
    return showSubscription(context, secret, { values: sent.value, problems: done.refusal.problems });
  });

  routes.get('/abonnements/:secret/quitter', async (context) => {
    const found = await findSubscription(context.var.ports, context.req.param('secret'));
    return answerCitizen(context, found.ok ? askToLeave(found.value) : SUBSCRIPTION_GONE);
  });
  routes.post('/abonnements/:secret/quitter', async (context) => {
    await leaveSubscription(context.var.ports, context.req.param('secret'));
    return answerCitizen(context, LEFT);
  });
  return routes;
}

interface Shown {
  readonly values?: FormValues;
  readonly problems?: readonly FormProblem[];
  readonly isSaved?: boolean;
}

async function showSubscription(
  context: Context<CitizenEnvironment>,
  secret: string,
  { values, problems = [], isSaved = false }: Shown = {},
): Promise<Response> {
  const { ports } = context.var;
  const found = await findSubscription(ports, secret);
  if (!found.ok) return answerCitizen(context, SUBSCRIPTION_GONE);
  const { email, choices } = found.value;
  const known = await listMatters(ports);
  // A matter that no decision has any more stays a choice of whoever made it.
  const matters = [...known, ...choices.matters.filter((matter) => !known.includes(matter))];
  const action = `/abonnements/${encodeURIComponent(secret)}`;
  const form = writeForm(changeChoicesForm(matters, action), { values: values ?? valuesOf(choices), problems });
  return answerCitizen(context, {
    status: problems.length === 0 ? 200 : 422,
    title: 'Votre abonnement',
    lede: `Envoyé à ${email}.`,
    content: `${isSaved ? '<p role="status"><strong>Vos choix sont enregistrés.</strong></p>' : ''}${form}${leaveForm(secret)}`,
    json: { choices, problems },
  });
}

function askConfirmation(choices: Choices): CitizenAnswer {
  return {
    title: 'Confirmer votre abonnement',
    lede: 'Appuyez sur le bouton pour commencer à recevoir\u00A0:',
    content: `${listChoices(choices)}<form method="post"><button class="button">Confirmer mon abonnement</button></form>`,
    json: { choices },
  };
}

function describeConfirmed({ email, choices }: Subscription): CitizenAnswer {
  return {
    title: 'Vous êtes abonné',
    lede: `Les prochains envois iront à ${email}. Chacun permet de changer vos choix ou de vous désabonner.`,
    content: listChoices(choices),
    json: { step: 'confirmed' },
  };
}

function askToLeave({ email, secret }: Subscription): CitizenAnswer {
  return {
    title: 'Vous désabonner',
    lede: `Plus rien ne sera envoyé à ${email}, et cette adresse sera effacée.`,
    content: `${leaveForm(secret)}<p><a href="/abonnements/${encodeURIComponent(secret)}">Changer plutôt mes choix</a></p>`,
    json: { step: 'leave' },
  };
}

function leaveForm(secret: string): string {
  return `<form method="post" action="/abonnements/${encodeURIComponent(secret)}/quitter"><button class="button button-quiet">Me désabonner</button></form>`;
}

function listChoices({ topics, matters, streets }: Choices): string {
  const items = topics.map((topic) => {
    const filters = topic === 'decisions' ? [...matters, ...streets] : [];
    return `<li>${escapeHtml([TOPICS[topic], ...(filters.length === 0 ? [] : [filters.join(', ')])].join('\u00A0: '))}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

const HOME = '<p><a class="button" href="/">Aller à l’accueil</a></p>';

const LEFT: CitizenAnswer = {
  title: 'Vous êtes désabonné',
  lede: 'Votre adresse est effacée. Vous ne recevrez plus rien.',
  content: HOME,
  json: { step: 'left' },
};
const LINK_GONE: CitizenAnswer = {
  status: 404,
  title: 'Ce lien ne sert plus',
  lede: 'Il a déjà servi, un autre l’a remplacé, ou ses deux jours sont passés. Si vous n’êtes pas encore abonné, recommencez sur la page des actualités.',
  content: '<p><a class="button" href="/actualites/">Voir les actualités</a></p>',
  json: { code: 'link-gone' },
};
const SUBSCRIPTION_GONE: CitizenAnswer = {
  status: 404,
  title: 'Cet abonnement n’existe pas',
  lede: 'Il a sans doute déjà été supprimé\u00A0: rien ne vous sera envoyé.',
  content: HOME,
  json: { code: 'subscription-gone' },
};
