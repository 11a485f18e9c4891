import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sync } from 'astro';
import { COLLECTION_NAMES } from '../src/core/content/registry.ts';
import { setCurrentSite } from '../src/site/current-site.ts';
import type { SiteContext } from '../src/site/site-context.ts';

/** Writes the types of `astro:content` where `tsconfig.json` finds them; they depend on the schemas, not on any text. */
const repository = resolve(import.meta.dirname, '..');
const root = resolve(repository, '.perron/types');
await mkdir(root, { recursive: true });
const entries = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []]));
// Only the loader reads the context during a synchronisation, and only these two members.
setCurrentSite({ repository, commune: { entries } } as unknown as SiteContext);
await sync({ configFile: false, root, srcDir: resolve(repository, 'template'), logLevel: 'error' });
