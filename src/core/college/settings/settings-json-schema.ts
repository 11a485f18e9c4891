import { z } from 'zod';
import { assemblySettingsSchema } from './assembly-settings.ts';
import { generalSettingsSchema } from './general-settings.ts';
import { legalSettingsSchema } from './legal-settings.ts';
import { BASED_ON } from './read-settings-part.ts';

/** A JSON Schema, as far as we look into it. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean | undefined;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

/** What editors know of each file of a commune's `college/` folder: fields, values and French names. */
export function settingsJsonSchemas(): Readonly<Record<'general' | 'droit' | 'assemblee', JsonSchema>> {
  const { properties, ...assembly } = overlayOf(toJson(assemblySettingsSchema));
  return {
    general: overlayOf(toJson(generalSettingsSchema)),
    droit: overlayOf(toJson(legalSettingsSchema)),
    assemblee: {
      ...assembly,
      properties: { [BASED_ON]: { type: 'string', title: 'Assemblée standard dont on part' }, ...properties },
    },
  };
}

/**
 * The same schema for a file that is laid over another: nothing is required, `null` takes a key out, and an entry may
 * say before which one it stands. Lists are replaced whole, so what they hold stays complete.
 */
function overlayOf(schema: JsonSchema): JsonSchema {
  if (schema.type !== 'object') return schema;
  const { required: _, properties, additionalProperties, ...rest } = schema;
  return {
    ...rest,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, value]) => [key, removable(overlayOf(value))]),
          ),
        }),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: removable(placed(overlayOf(additionalProperties))) }
      : { additionalProperties }),
  };
}

function removable(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null', title: 'Retirer' }] };
}

function placed(schema: JsonSchema): JsonSchema {
  if (schema.properties === undefined) return schema;
  return {
    ...schema,
    properties: { ...schema.properties, before: { type: 'string', title: 'Placer avant cette entrée' } },
  };
}

function toJson(schema: z.ZodType): JsonSchema {
  // Our schemas never produce the boolean form of JSON Schema.
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}
