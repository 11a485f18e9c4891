import type { z } from 'zod';
import { nearestWord } from '../shared/edit-distance.ts';
import type { IssueDescription } from './describe-issue.ts';
import { fieldsOfGroup } from './schema-fields.ts';

/** A field that the schema does not know: says which one was probably meant, else which ones exist. */
export function describeUnknownField(schema: z.ZodType, group: readonly PropertyKey[], key: string): IssueDescription {
  const fields = fieldsOfGroup(schema, group);
  const names = fields.map((field) => String(field.path.at(-1)));
  const titled = fields.find(
    (field) => typeof field.meta['title'] === 'string' && plain(field.meta['title']) === plain(key),
  );
  const meant = titled === undefined ? nearestWord(key.toLowerCase(), names) : String(titled.path.at(-1));
  const choice =
    names.length === 0
      ? 'Supprimez cette ligne.'
      : `Supprimez cette ligne, ou employez un champ prévu : ${names.join(', ')}.`;
  return {
    code: 'unknown-key',
    message: `Le champ « ${key} » n’existe pas ici.`,
    remedy: meant === undefined ? choice : `Écrivez « ${meant} », ou supprimez cette ligne.`,
  };
}

/** Without case nor accents, so that « Résumé » and `resume` are the same word. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
