import { config, crisis } from 'virtual:commune/site';
import type { APIRoute } from 'astro';
import { digestOf } from '../../src/site/made-files.ts';
import decideSource from '../service-worker/decide.js?raw';
import workerSource from '../service-worker/worker.js?raw';
import bareStyle from '../styles/bare.css?url&no-inline';

/** The service worker: at the root, since it serves the whole site, and in one file, since old browsers know no other kind. */
export const GET: APIRoute = () => {
  const source = `${decideSource.replaceAll(/^export /gm, '')}\n${workerSource}`;
  const atOnce = ['/urgence/', '/hors-ligne/', bareStyle];
  // A crisis that begins or changes gives a new version, so that every device takes the new page.
  const version = digestOf(source, JSON.stringify([config, crisis ?? null, atOnce]));
  const constants = `const VERSION = ${JSON.stringify(version)};\nconst AT_ONCE = ${JSON.stringify(atOnce)};\n`;
  return new Response(constants + source, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
