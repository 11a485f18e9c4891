import { benchAdmin } from './bench/admin/bench-admin.ts';
import { benchCollege } from './bench/college/bench-college.ts';
import { benchSite } from './bench/site/bench-site.ts';

/**
 * `npm run bench -- site|admin|college [options]`: progress on stderr, one JSON object a line on stdout:
 * `{ bench, metric, unit, median, min, max, runs, peer?, ratio? }`.
 */
const BENCHES: Record<string, (args: readonly string[]) => Promise<void>> = {
  admin: benchAdmin,
  college: benchCollege,
  site: benchSite,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`Mesure inconnue : « ${name} ». Mesures : ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
await bench(args);
