import type { SiteSummary } from './site-summary.ts';

/**
 * Whether the server does its work, for a load balancer or a monitor.
 *
 * @param ready the first builds are over, each site shown or known to have failed
 * @returns 200 `{ status: 'ok', sites }` when ready, else 503 `{ status: 'starting', sites }`;
 *   `sites` counts those that are shown: a commune whose content is wrong does not make the server ill
 */
export function healthResponse(ready: boolean, sites: readonly SiteSummary[]): Response {
  const shown = sites.filter(({ state }) => state === 'ready').length;
  return Response.json(
    { status: ready ? 'ok' : 'starting', sites: shown },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
