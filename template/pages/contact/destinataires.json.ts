import { getCollection } from 'astro:content';
import { config } from 'virtual:commune/site';
import type { APIRoute } from 'astro';
import { hasForms } from '../../../src/core/commune/commune-config.ts';
import { listRecipients } from '../../../src/core/contact/recipients.ts';

/** To whom the contact form writes, for the function that answers it. */
export const GET: APIRoute = async () => {
  const recipients = hasForms(config) ? listRecipients(config, await getCollection('directory')) : [];
  return new Response(JSON.stringify({ recipients }));
};
