import { getCollection } from 'astro:content';
import { buildDay, config } from 'virtual:commune/site';
import type { APIRoute } from 'astro';
import { agendaEntries } from '../../../src/core/content/icalendar/site-calendars.ts';
import { writeCalendar } from '../../../src/core/content/icalendar/write-calendar.ts';

export const GET: APIRoute = async () => {
  const entries = agendaEntries(config, await getCollection('events'), await getCollection('directory'), buildDay);
  return new Response(writeCalendar(`Agenda — ${config.name}`, entries));
};
