import { z } from 'zod';

/** A schema as a form needs it: JSON Schema with what the schemas say of themselves (`meta`). */
export interface SchemaNode {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  /** `markdown` for several paragraphs. */
  readonly widget?: string;
  /** Collection whose entries a field names. */
  readonly reference?: string;
  /** What each value of a closed list is called. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What the single value of a variant's mark is called. */
  readonly choice?: string;
  /** What a text of this form is, in French: « un code postal belge de quatre chiffres ». */
  readonly expects?: string;
}

const known = new WeakMap<z.ZodType, SchemaNode>();

/** A schema as a tree of fields, computed once. */
export function schemaNode(schema: z.ZodType): SchemaNode {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const node = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      // JSON Schema has no word for a time without zone.
      if ('format' in def && def.format === 'datetime') jsonSchema.format = 'date-time';
      const check = def.checks?.find((candidate) => candidate._zod.def.check === 'string_format');
      const expects = wordsOf(check?._zod.def.error) ?? wordsOf(def.error);
      if (expects !== undefined) jsonSchema['expects'] = expects;
    },
    // Our schemas never produce the boolean form of JSON Schema.
  }) as SchemaNode;
  known.set(schema, node);
  return node;
}

/** The forms that a value may take, when there are several. */
export function variantsOf(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf ?? node.oneOf ?? [];
}

/** Every field of a group; in a group of several forms, of all of them. */
export function propertiesOf(node: SchemaNode): ReadonlyMap<string, readonly SchemaNode[]> {
  const fields = new Map<string, SchemaNode[]>();
  for (const form of variantsOf(node).length === 0 ? [node] : variantsOf(node))
    for (const [key, child] of Object.entries(form.properties ?? {}))
      fields.set(key, [...(fields.get(key) ?? []), child]);
  return fields;
}

/** The field whose value tells the forms of a group apart, if there is one. */
export function markOf(variants: readonly SchemaNode[]): string | undefined {
  const [first] = variants;
  return Object.keys(first?.properties ?? {}).find((key) =>
    variants.every((form) => typeof form.properties?.[key]?.const === 'string'),
  );
}

/** Our schemas' own sentences are constant: no issue needs to be told. */
function wordsOf(error: unknown): string | undefined {
  if (typeof error !== 'function') return undefined;
  const words: unknown = error({});
  return typeof words === 'string' && words !== '' ? words : undefined;
}
