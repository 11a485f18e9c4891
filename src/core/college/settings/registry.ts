import { z } from 'zod';
import { settingIdSchema } from '../ids.ts';

/**
 * A list that a commune can adapt: a mapping from id to fields, in the order written. A commune's own file overlays
 * the standard one key by key, and `null` takes an entry out.
 */
export function registry<Schema extends z.ZodType>(title: string, entry: Schema) {
  return z.record(settingIdSchema, entry).meta({ title });
}
