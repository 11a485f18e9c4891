import { getCollection } from 'astro:content';
import { buildDay, config } from 'virtual:commune/site';
import type { APIRoute } from 'astro';
import { sittingEntries } from '../../../../src/core/content/icalendar/site-calendars.ts';
import { writeCalendar } from '../../../../src/core/content/icalendar/write-calendar.ts';

export const GET: APIRoute = async () =>
  new Response(
    writeCalendar(
      `Conseil communal — ${config.name}`,
      sittingEntries(config, await getCollection('sittings'), buildDay),
    ),
  );
