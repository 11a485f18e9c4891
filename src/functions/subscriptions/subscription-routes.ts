import { Hono } from 'hono';
import { type SubscribeRefusal, type SubscribeStep, subscribe } from '../../app/subscriptions/subscribe.ts';
import { type FormValues, TICKET } from '../../core/forms/citizen-form.ts';
import { writeForm } from '../../core/forms/write-form.ts';
import { subscribeForm } from '../../core/subscriptions/choices.ts';
import { answerCitizen, type CitizenAnswer } from '../citizens/citizen-answer.ts';
import { explainCommon } from '../citizens/common-refusals.ts';
import type { CitizenEnvironment } from '../citizens/environment.ts';
import { readSent } from '../citizens/read-sent.ts';

/** `POST /api/subscriptions`: choices, then a letter of confirmation. */
export function subscriptionRoutes(): Hono<CitizenEnvironment> {
  const routes = new Hono<CitizenEnvironment>();
  routes.post('/api/subscriptions', async (context) => {
    const sent = await readSent(context);
    if (!sent.ok) return answerCitizen(context, explainCommon(sent.refusal));
    const { ports, address } = context.var;
    const done = await subscribe(ports, sent.value, address);
    if (!done.ok && done.refusal.code === 'too-many-tries')
      context.header('Retry-After', String(done.refusal.retryAfter));
    return answerCitizen(
      context,
      done.ok ? describeStep(done.value, sent.value) : describeRefusal(done.refusal, sent.value),
    );
  });
  return routes;
}

function describeStep(step: SubscribeStep, values: FormValues): CitizenAnswer {
  if (step.step === 'mailed') {
    return {
      title: 'Regardez votre boîte aux lettres',
      lede: `Un courriel part vers ${step.email}. Ouvrez son lien dans les deux jours pour confirmer\u202F; sans cela, rien ne vous sera envoyé.`,
      content:
        '<p>Rien n’arrive après quelques minutes\u202F? Regardez dans les courriers indésirables, puis vérifiez l’adresse.</p>',
      json: { step: 'mailed' },
    };
  }
  return {
    title: 'Choisissez ce que vous recevrez',
    lede: 'Encore une étape avant le courriel de confirmation.',
    content: writeForm(subscribeForm(step.matters), { values, ticket: step.ticket }),
    json: { step: 'choose', ticket: step.ticket, matters: step.matters },
  };
}

function describeRefusal(refusal: SubscribeRefusal, values: FormValues): CitizenAnswer {
  if (refusal.code === 'too-many-tries') return explainCommon(refusal);
  const { problems, matters, ticket } = refusal;
  const { [TICKET]: _, ...typed } = values;
  return {
    status: 422,
    title: 'Il manque encore quelque chose',
    content: writeForm(subscribeForm(matters), { values: typed, problems, ticket }),
    json: { code: refusal.code, problems, ticket },
  };
}
