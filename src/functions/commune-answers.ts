import type { PublishedSites } from '../app/ports.ts';
import { createCompressedBodies } from './content-encoding.ts';
import { messageResponse } from './message-page.ts';
import { messages, siteBeingBuilt, siteUnavailable } from './messages.ts';
import { createRedirectTables } from './redirects.ts';
import type { SiteSummary } from './site-summary.ts';
import { answerFromSite } from './static-site.ts';

/**
 * How GET and HEAD requests to communes are answered: from the release shown at that moment, or by a
 * page that says why there is none. Compressed bodies and redirect tables are remembered between calls.
 */
export function communeAnswers(published: PublishedSites) {
  const tools = {
    compressedBodies: createCompressedBodies(compressedMemory),
    redirects: createRedirectTables(),
  };

  return async function answerCommune(request: Request, site: SiteSummary): Promise<Response> {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const release = await published.open(site.slug);
      if (release === undefined) return withoutRelease(site);
      const answer = await answerFromSite(request, release, tools);
      if (answer === 'not-found') return messageResponse(404, messages.notFound);
      if (answer !== 'gone') return answer;
    }
    throw new Error(`The site ${site.slug} was replaced ${mostAttempts} times during one request.`);
  };
}

function withoutRelease(site: SiteSummary): Response {
  const isOnItsWay = site.state === 'building';
  const message = isOnItsWay ? siteBeingBuilt(site.name) : siteUnavailable(site.name);
  return messageResponse(503, message, isOnItsWay ? { 'Retry-After': '5' } : {});
}

/** Each publication removes at most one release under a visitor's feet; more is a fault. */
const mostAttempts = 3;

/** Bytes, all communes together. */
const compressedMemory = 32 * 1024 * 1024;
