import { getCollection } from 'astro:content';
import { buildDay, config } from 'virtual:commune/site';
import type { APIRoute } from 'astro';
import { newsFeed } from '../../../src/core/content/feeds/site-feeds.ts';
import { writeFeed } from '../../../src/core/content/feeds/write-feed.ts';

export const GET: APIRoute = async () =>
  new Response(writeFeed(config, newsFeed(await getCollection('news'), buildDay), 'atom', '/actualites/atom.xml'));
