import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../content/registry.ts';
import { type SchemaNode, schemaNode } from '../../content/schema-node.ts';
import type { FormContext } from './form-context.ts';
import { formFields } from './form-field.ts';
import type { FormCollection, FormConfig, FormField } from './form-types.ts';
import { MARKDOWN } from './text-field.ts';

/** What one person may do with the texts of a collection. */
export interface CollectionRights {
  readonly create: boolean;
  readonly delete: boolean;
  readonly publish: boolean;
}

export interface FormSettings {
  readonly commune: string;
  /** Public address of the commune's site. */
  readonly siteUrl: string;
  /** Where the editor talks to, and under which name its backend is registered. */
  readonly backend: FormConfig['backend'];
  /** Only the collections that this person may edit. */
  readonly rights: Readonly<Partial<Record<CollectionName, CollectionRights>>>;
}

/** The editor's configuration for one person: their collections, with the fields that the schemas have. */
export function composeFormConfig({ commune, siteUrl, backend, rights }: FormSettings): FormConfig {
  const context = { commune };
  const own = COLLECTION_NAMES.flatMap((name) => {
    const granted = rights[name];
    return granted === undefined ? [] : [composeCollection(name, granted, context)];
  });
  const referred = COLLECTION_NAMES.filter(
    (name) => rights[name] === undefined && own.some(({ fields }) => referTo(fields, name)),
  );
  return {
    backend,
    locale: 'fr',
    site_url: siteUrl,
    display_url: siteUrl,
    publish_mode: 'editorial_workflow',
    media_folder: `communes/${commune}/media`,
    public_folder: 'media',
    show_preview_links: true,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [...own, ...referred.map((name) => composeHidden(name, context))],
  };
}

function composeCollection(name: CollectionName, rights: CollectionRights, context: FormContext): FormCollection {
  const { label, one, folder, format, nested } = COLLECTIONS[name];
  const node = schemaNode(COLLECTIONS[name].schema);
  return {
    name,
    label,
    label_singular: one,
    folder: `communes/${context.commune}/${folder}`,
    extension: format,
    format: format === 'md' ? 'yaml-frontmatter' : 'yaml',
    identifier_field: 'title',
    slug: '{{slug}}',
    summary: '{{title}}',
    ...rights,
    editor: { preview: false },
    ...(nested
      ? {
          nested: { depth: 12, subfolders: false, summary: '{{title}}' },
          meta: { path: { label: 'Dossier', widget: 'string' } },
        }
      : {}),
    ...listOptions(node),
    fields: arrange(formFields(node, context), format),
  };
}

/** A collection that this person may not edit, but whose entries their texts may name. */
function composeHidden(name: CollectionName, context: FormContext): FormCollection {
  const collection = composeCollection(name, { create: false, delete: false, publish: false }, context);
  return { ...collection, hide: true, fields: collection.fields.filter((field) => field.name === 'title') };
}

/** What must be filled comes first, then the text, then the rest; each in the schema's order. */
function arrange(fields: readonly FormField[], format: 'md' | 'yaml'): readonly FormField[] {
  const body: FormField = { name: 'body', label: 'Texte', required: false, ...MARKDOWN };
  return [
    ...fields.filter(({ required }) => required),
    ...(format === 'md' ? [body] : []),
    ...fields.filter(({ required }) => !required),
  ];
}

/** How a list of entries can be sorted, filtered and grouped, by the fields that this collection has. */
function listOptions(node: SchemaNode): Pick<FormCollection, 'sortable_fields' | 'view_filters' | 'view_groups'> {
  const fields = new Map(formFields(node, { commune: '' }).map((field) => [field.name, field]));
  const having = (...names: string[]) => names.flatMap((name) => fields.get(name) ?? []);
  const [date] = having('date', 'at', 'adopted', 'updated');
  const filters = having('hidden', 'example').map(({ name, label }) => ({ label, field: name, pattern: true }));
  const groups = having('category', 'kind', 'level', 'status', 'stage').map(({ name, label }) => ({
    label,
    field: name,
  }));
  return {
    sortable_fields: [
      ...having('title').map(({ name, label }) => ({ field: name, label })),
      ...(date === undefined ? [] : [{ field: date.name, label: date.label, default_sort: 'desc' as const }]),
    ],
    ...(filters.length === 0 ? {} : { view_filters: filters }),
    ...(groups.length === 0 ? {} : { view_groups: groups }),
  };
}

function referTo(fields: readonly FormField[], collection: CollectionName): boolean {
  return fields.some((field) => {
    if (field.widget === 'relation') return field.collection === collection;
    if (field.widget === 'object') return referTo(field.fields, collection);
    if (field.widget !== 'list') return false;
    return referTo('field' in field ? [field.field] : field.fields, collection);
  });
}
