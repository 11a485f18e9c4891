import { getCollection } from 'astro:content';
import { buildDay, config } from 'virtual:commune/site';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { eventEntry } from '../../../src/core/content/icalendar/site-calendars.ts';
import { writeCalendar } from '../../../src/core/content/icalendar/write-calendar.ts';

export const getStaticPaths = (async () => {
  const events = await getCollection('events');
  return events.map((event) => ({ params: { id: event.id }, props: { event } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { event } }) => {
  const entry = eventEntry(config, event, await getCollection('directory'), buildDay);
  return new Response(writeCalendar(event.data.title, [entry]));
};
