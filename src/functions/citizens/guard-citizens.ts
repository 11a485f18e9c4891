import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { securityHeaders } from '../../core/content/security-headers.ts';
import { comesFromSameOrigin, isSafeMethod } from '../identity/same-origin.ts';
import { messageResponse } from '../message-page.ts';
import { messages } from '../messages.ts';
import { answerCitizen } from './citizen-answer.ts';
import type { CitizenEnvironment, CitizenSettings } from './environment.ts';

/** Finds the commune of a request. Comes before every route of citizens. */
export function guardCitizens({ communeOf, addressOf }: CitizenSettings): MiddlewareHandler<CitizenEnvironment> {
  return async (context, next) => {
    const ports = communeOf(context.req.raw);
    if (ports === undefined) {
      context.res = messageResponse(421, messages.unknownHost);
      return;
    }
    context.set('ports', ports);
    context.set('address', addressOf(context));
    await next();
    const { pathname, protocol } = new URL(context.req.url);
    const https = protocol === 'https:' || ports.origin.startsWith('https:');
    // Addresses under `/abonnements/` are secrets: no other site learns them.
    const headers = { ...securityHeaders({ path: pathname, https }), 'Referrer-Policy': 'same-origin' };
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  };
}

/** Refuses forms that another site makes a visitor send. */
export const refuseForeign: MiddlewareHandler<CitizenEnvironment> = async (context, next) => {
  const { req } = context;
  if (isSafeMethod(req.method) || comesFromSameOrigin(req.raw.headers, context.var.ports.origin)) return next();
  return answerCitizen(context, {
    status: 403,
    title: 'Envoi refusé',
    lede: 'Cet envoi ne vient pas d’une page de ce site. Ouvrez le formulaire sur le site, puis recommencez.',
    json: { code: 'foreign-request' },
  });
};

/** Bytes. The longest form, each character written in nine. */
export const limitSent = bodyLimit({
  maxSize: 64 * 1024,
  onError: (context) =>
    answerCitizen(context, {
      status: 413,
      title: 'Envoi trop long',
      lede: 'Ce que vous envoyez dépasse la taille permise. Raccourcissez le texte\u202F; les documents s’envoient par courriel.',
      json: { code: 'too-long' },
    }),
});
