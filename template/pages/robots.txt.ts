import { config } from 'virtual:commune/site';
import type { APIRoute } from 'astro';
import { absoluteAddress } from '../../src/core/content/absolute-address.ts';

/** Everything is open: pages that search engines should leave aside say so themselves. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${absoluteAddress(config.url, '/sitemap.xml')}\n`);
