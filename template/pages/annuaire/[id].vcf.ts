import { getCollection } from 'astro:content';
import { buildDay, config } from 'virtual:commune/site';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { writeDirectoryCard } from '../../../src/core/content/vcard/directory-card.ts';

export const getStaticPaths = (async () => {
  const entries = await getCollection('directory');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { entry } }) =>
  new Response(writeDirectoryCard(config, entry, buildDay));
