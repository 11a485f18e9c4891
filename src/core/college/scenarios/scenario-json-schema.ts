import { z } from 'zod';
import { scenarioSchema } from './scenario.ts';

/** What editors know of a scenario's file: its fields, their values and their French names. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioSchema, { io: 'input', unrepresentable: 'any' });
}
