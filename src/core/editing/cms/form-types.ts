/** The part of Decap CMS's configuration that we write. @see https://decapcms.org/docs/widgets/ */
export type FormField = FormFieldBase &
  (
    | { readonly widget: 'string' | 'text' | 'hidden' }
    | { readonly widget: 'boolean'; readonly default?: boolean }
    | {
        readonly widget: 'markdown';
        readonly buttons: readonly string[];
        readonly editor_components: readonly string[];
        readonly modes: readonly ('rich_text' | 'raw')[];
      }
    | {
        readonly widget: 'number';
        readonly value_type: 'int' | 'float';
        readonly min?: number;
        readonly max?: number;
        readonly step: number;
      }
    | { readonly widget: 'datetime'; readonly date_format: string | false; readonly time_format: string | false }
    | {
        readonly widget: 'image' | 'file';
        readonly choose_url: false;
        readonly media_folder: string;
        readonly public_folder: string;
      }
    | {
        readonly widget: 'select';
        readonly options: readonly { readonly label: string; readonly value: string }[];
        readonly multiple?: boolean;
        readonly min?: number;
      }
    | {
        readonly widget: 'relation';
        readonly collection: string;
        readonly value_field: string;
        readonly search_fields: readonly string[];
        readonly display_fields: readonly string[];
        readonly options_length: number;
        readonly multiple?: boolean;
        readonly min?: number;
        readonly max?: number;
      }
    | { readonly widget: 'object'; readonly collapsed: boolean; readonly fields: readonly FormField[] }
    | FormList
  );

interface FormFieldBase {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly hint?: string;
  /** A regular expression without flags, and what a text that does not match it should be. */
  readonly pattern?: readonly [string, string];
}

type FormList = {
  readonly widget: 'list';
  readonly label_singular: string;
  readonly collapsed: boolean;
  readonly min?: number;
  readonly max?: number;
} & (
  | { readonly field: FormField }
  | { readonly fields: readonly FormField[]; readonly summary?: string; readonly minimize_collapsed: boolean }
);

export interface FormCollection {
  readonly name: string;
  readonly label: string;
  readonly label_singular: string;
  readonly folder: string;
  readonly extension: 'md' | 'yaml';
  readonly format: 'yaml-frontmatter' | 'yaml';
  readonly identifier_field: 'title';
  readonly slug: '{{slug}}';
  readonly summary: '{{title}}';
  readonly create: boolean;
  readonly delete: boolean;
  readonly publish: boolean;
  readonly hide?: boolean;
  readonly editor: { readonly preview: false };
  readonly nested?: { readonly depth: number; readonly subfolders: false; readonly summary: string };
  readonly meta?: { readonly path: { readonly label: string; readonly widget: 'string' } };
  readonly sortable_fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly default_sort?: 'asc' | 'desc';
  }[];
  readonly view_filters?: readonly {
    readonly label: string;
    readonly field: string;
    readonly pattern: boolean;
  }[];
  readonly view_groups?: readonly { readonly label: string; readonly field: string }[];
  readonly fields: readonly FormField[];
}

export interface FormConfig {
  readonly backend: { readonly name: string; readonly proxy_url: string; readonly branch: string };
  readonly locale: 'fr';
  readonly site_url: string;
  readonly display_url: string;
  /** Every text is first a draft, which can be looked at on the site before anyone else sees it. */
  readonly publish_mode: 'editorial_workflow';
  readonly media_folder: string;
  readonly public_folder: string;
  readonly show_preview_links: boolean;
  readonly editor: { readonly preview: false };
  readonly slug: {
    readonly encoding: 'ascii';
    readonly clean_accents: true;
    readonly sanitize_replacement: '-';
  };
  readonly collections: readonly FormCollection[];
}
