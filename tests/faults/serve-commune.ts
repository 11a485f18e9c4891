import { resolve } from 'node:path';
import { openCommunes } from '../fixtures/open-communes.ts';

/**
 * The server that is killed: `node serve-commune.ts DATA PORT SLUG`. The whole of Perron for one commune: it answers at
 * once, and writes the site meanwhile. It says `ready` to whoever started it.
 */
const [data = '', port = '', slug = ''] = process.argv.slice(2);
const product = resolve(import.meta.dirname, '../..');
const onError = (error: Error) => console.error(error);

const commune = await openCommunes({ product, data, slugs: [slug], port: Number(port), onError });
void commune.publisher.publish(slug).catch(onError);
process.send?.('ready');
