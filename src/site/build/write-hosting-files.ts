import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redirect } from '../../core/content/redirects.ts';
import { netlifyHeaders } from '../../core/content/security-headers.ts';

/** Redirects and headers, in the forms that the built-in server and a static host read. */
export async function writeHostingFiles(output: string, redirects: readonly Redirect[]): Promise<void> {
  const table = Object.fromEntries(redirects.map((redirect) => [redirect.from, redirect.to]));
  await writeFile(join(output, '_redirects.json'), JSON.stringify(table));
  await writeFile(join(output, '_redirects'), redirects.map(({ from, to }) => `${from} ${to} 301\n`).join(''));
  await writeFile(join(output, '_headers'), netlifyHeaders());
}
