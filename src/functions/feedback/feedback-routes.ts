import { Hono } from 'hono';
import { type FeedbackRefusal, type FeedbackStep, giveFeedback } from '../../app/feedback/give-feedback.ts';
import type { PageAddress } from '../../core/feedback/page-address.ts';
import { remarkForm, type Verdict } from '../../core/feedback/page-feedback.ts';
import type { FormValues } from '../../core/forms/citizen-form.ts';
import { escapeHtml } from '../../core/forms/escape-html.ts';
import { type FormState, writeForm } from '../../core/forms/write-form.ts';
import { answerCitizen, type CitizenAnswer } from '../citizens/citizen-answer.ts';
import { explainCommon } from '../citizens/common-refusals.ts';
import type { CitizenEnvironment } from '../citizens/environment.ts';
import { readSent } from '../citizens/read-sent.ts';

/** `POST /api/feedback`: a button under a page, then words. */
export function feedbackRoutes(): Hono<CitizenEnvironment> {
  const routes = new Hono<CitizenEnvironment>();
  routes.post('/api/feedback', async (context) => {
    const sent = await readSent(context);
    if (!sent.ok) return answerCitizen(context, explainCommon(sent.refusal));
    const { ports, address } = context.var;
    const done = await giveFeedback(ports, sent.value, address);
    if (!done.ok && done.refusal.code === 'too-many-tries')
      context.header('Retry-After', String(done.refusal.retryAfter));
    return answerCitizen(context, done.ok ? describeStep(done.value) : describeRefusal(done.refusal, sent.value));
  });
  return routes;
}

function describeStep(step: FeedbackStep): CitizenAnswer {
  if (step.step === 'kept') {
    return {
      title: 'Merci',
      lede: 'Vos mots aideront à améliorer cette page.',
      content: backTo(step.page),
      json: { step: 'kept' },
    };
  }
  const { page, verdict, ticket } = step;
  return {
    title: verdict === 'probleme' ? 'Signaler un problème' : 'Merci de votre avis',
    lede: verdict === 'probleme' ? `Sur la page ${page}` : 'Il est noté, sans rien savoir de vous.',
    content: writeRemarkForm(verdict, page, { ticket }) + backTo(page),
    json: { step: 'counted', ticket },
  };
}

function describeRefusal(refusal: FeedbackRefusal, values: FormValues): CitizenAnswer {
  switch (refusal.code) {
    case 'unknown-page':
      return {
        status: 404,
        title: 'Cette page n’existe plus',
        lede: 'Votre avis n’a pas pu être noté\u00A0: la page a été déplacée ou retirée.',
        content: '<p><a class="button" href="/">Aller à l’accueil</a></p>',
        json: refusal,
      };
    case 'too-many-tries':
      return explainCommon(refusal);
    case 'form-problems': {
      const { page, verdict, ticket, problems } = refusal;
      return {
        status: 422,
        title: 'Vos mots ne sont pas encore envoyés',
        content: writeRemarkForm(verdict, page, { ticket, problems, values }) + backTo(page),
        json: { code: refusal.code, problems, ticket },
      };
    }
  }
}

function writeRemarkForm(verdict: Verdict, page: PageAddress, state: FormState): string {
  return writeForm(remarkForm(verdict), { ...state, hidden: { page, avis: verdict } });
}

function backTo(page: PageAddress): string {
  return `<p><a href="${escapeHtml(page)}">Revenir à la page</a></p>`;
}
