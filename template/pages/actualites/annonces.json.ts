import { getCollection } from 'astro:content';
import { buildDay } from 'virtual:commune/site';
import type { APIRoute } from 'astro';
import { listAnnouncements } from '../../../src/core/subscriptions/announcement.ts';

/** What the site has to tell its subscribers, for the function that writes to them. */
export const GET: APIRoute = async () => {
  const [news, alerts, decisions, sittings] = await Promise.all([
    getCollection('news'),
    getCollection('alerts'),
    getCollection('decisions'),
    getCollection('sittings'),
  ]);
  return new Response(JSON.stringify(listAnnouncements({ news, alerts, decisions, sittings }, buildDay)));
};
