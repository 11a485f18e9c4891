import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCommune } from './commune-new/create-commune.ts';
import { askChoices } from './commune-new/questions.ts';

/** `npm run commune:new`: asks, or takes everything as flags. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    nis: { type: 'string' },
    theme: { type: 'string' },
    url: { type: 'string' },
    repository: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(`Crée le site d’une des 261 communes wallonnes.

  npm run commune:new                                  pose les questions
  npm run commune:new -- "La Louvière" --theme terril  sans question
  npm run commune:new -- --nis 55022 --url https://www.lalouviere.example

  --theme   pierre-bleue, meuse, terril ou brique
  --url     adresse publique du site`);
  process.exit(0);
}
const repository = resolve(values.repository ?? resolve(import.meta.dirname, '..'));
const query = values.nis ?? (positionals.length > 0 ? positionals.join(' ') : undefined);
const choices = await askChoices(repository, { query, theme: values.theme, url: values.url });
if (!choices.ok) {
  console.error(choices.refusal);
  process.exit(1);
}
process.exitCode = (await createCommune(repository, choices.value)) ? 0 : 1;
