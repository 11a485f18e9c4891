import { getCollection } from 'astro:content';
import { config } from 'virtual:commune/site';
import type { APIRoute } from 'astro';
import { decisionFeed } from '../../../../src/core/content/feeds/site-feeds.ts';
import { writeFeed } from '../../../../src/core/content/feeds/write-feed.ts';

export const GET: APIRoute = async () => {
  const feed = decisionFeed(await getCollection('decisions'), await getCollection('sittings'));
  return new Response(writeFeed(config, feed, 'rss', '/vie-politique/decisions/rss.xml'));
};
