import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A style sheet or script of the agents' pages, found under `/espace/fichiers/`. */
export async function deskFile(name: string): Promise<Response | undefined> {
  const file = files.get(name);
  if (file === undefined) return undefined;
  const bytes = await readFile(file);
  const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
  return new Response(bytes, { headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' } });
}

const webAuthnLibrary = pathToFileURL(createRequire(import.meta.url).resolve('@simplewebauthn/browser'));

/** Nothing else can be asked for. */
const files: ReadonlyMap<string, URL> = new Map([
  ['connexion.css', new URL('../../desk/styles/sign-in.css', import.meta.url)],
  ['espace.css', new URL('../../desk/styles/desk.css', import.meta.url)],
  ['medias.css', new URL('../../desk/styles/media.css', import.meta.url)],
  ['arborescence.css', new URL('../../desk/styles/tree.css', import.meta.url)],
  ['arborescence.js', new URL('../../desk/scripts/tree.js', import.meta.url)],
  ['keep-place.js', new URL('../../desk/scripts/keep-place.js', import.meta.url)],
  ['passkey.js', new URL('../../desk/scripts/passkey.js', import.meta.url)],
  ['webauthn.js', new URL('../dist/bundle/index.umd.min.js', webAuthnLibrary)],
]);
