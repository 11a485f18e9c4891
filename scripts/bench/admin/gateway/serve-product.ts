import { join, resolve } from 'node:path';
import { openCommunes } from '../../../../tests/fixtures/open-communes.ts';

/**
 * The measured server, as `npm start` composes it, over a product of its own: `node serve-product.ts PRODUCT PORT SLUG…`.
 * It builds the site of the last commune, then says `ready` to the process that started it.
 */
const [given = '', port = '', ...slugs] = process.argv.slice(2);
const product = resolve(given);

const opened = await openCommunes({
  product,
  data: join(product, 'data'),
  slugs,
  port: Number(port),
  onError: (error) => console.error(error),
});
const built = await opened.publisher.publish(slugs.at(-1) ?? '');
if (!built.ok) throw new Error(JSON.stringify(built.refusal));
process.once('SIGTERM', () => void opened.stop().then(() => process.exit()));
// Whoever measured has gone.
process.on('disconnect', () => process.exit());
process.send?.('ready');
