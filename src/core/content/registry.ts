import type { z } from 'zod';
import {
  committeeSchema,
  decisionSchema,
  interpellationSchema,
  mandateSchema,
  regulationSchema,
  sittingSchema,
} from './collections/assemblies.ts';
import { directorySchema } from './collections/directory.ts';
import { eventSchema } from './collections/events.ts';
import { newsSchema } from './collections/news.ts';
import { noticeSchema } from './collections/notices.ts';
import { pageSchema } from './collections/pages.ts';
import { procedureSchema } from './collections/procedures.ts';
import {
  consultationSchema,
  electionSchema,
  gallerySchema,
  guideSchema,
  minisiteSchema,
  publicationSchema,
} from './collections/publications.ts';
import { alertSchema, serviceStatusSchema } from './collections/service-notices.ts';

/** What the product knows of one kind of content; every reader (build, checks, editing) starts from here. */
export interface CollectionDefinition {
  /** French name, plural and singular, for people. */
  readonly label: string;
  readonly one: string;
  /** Folder inside `communes/<slug>/` (and `communes/_shared/`). */
  readonly folder: string;
  /** `md`: front matter and Markdown; `yaml`: fields only. */
  readonly format: 'md' | 'yaml';
  /** Whether entries may lie in sub-folders (the page tree). */
  readonly nested: boolean;
  /** Address of an entry's page: `/<prefix>/<id>/`; undefined when it has none. */
  readonly route: string | undefined;
  readonly schema: z.ZodType;
}

/** The one registry of collections. */
export const COLLECTIONS = {
  pages: {
    label: 'Pages',
    one: 'Page',
    folder: 'content/pages',
    format: 'md',
    nested: true,
    route: '',
    schema: pageSchema,
  },
  procedures: {
    label: 'Démarches',
    one: 'Démarche',
    folder: 'procedures',
    format: 'md',
    nested: false,
    route: 'demarches',
    schema: procedureSchema,
  },
  news: {
    label: 'Actualités',
    one: 'Actualité',
    folder: 'content/news',
    format: 'md',
    nested: false,
    route: 'actualites',
    schema: newsSchema,
  },
  events: {
    label: 'Événements',
    one: 'Événement',
    folder: 'content/events',
    format: 'md',
    nested: false,
    route: 'agenda',
    schema: eventSchema,
  },
  directory: {
    label: 'Annuaire',
    one: 'Fiche',
    folder: 'content/directory',
    format: 'md',
    nested: false,
    route: 'annuaire',
    schema: directorySchema,
  },
  notices: {
    label: 'Avis officiels',
    one: 'Avis',
    folder: 'content/notices',
    format: 'md',
    nested: false,
    route: 'avis',
    schema: noticeSchema,
  },
  mandates: {
    label: 'Mandats',
    one: 'Mandat',
    folder: 'content/mandates',
    format: 'md',
    nested: false,
    route: 'vie-politique/mandats',
    schema: mandateSchema,
  },
  sittings: {
    label: 'Séances',
    one: 'Séance',
    folder: 'content/sittings',
    format: 'md',
    nested: false,
    route: 'vie-politique/seances',
    schema: sittingSchema,
  },
  decisions: {
    label: 'Délibérations',
    one: 'Délibération',
    folder: 'content/decisions',
    format: 'md',
    nested: false,
    route: 'vie-politique/decisions',
    schema: decisionSchema,
  },
  regulations: {
    label: 'Règlements',
    one: 'Règlement',
    folder: 'content/regulations',
    format: 'md',
    nested: false,
    route: 'vie-politique/reglements',
    schema: regulationSchema,
  },
  interpellations: {
    label: 'Interpellations',
    one: 'Interpellation',
    folder: 'content/interpellations',
    format: 'md',
    nested: false,
    route: 'vie-politique/interpellations',
    schema: interpellationSchema,
  },
  committees: {
    label: 'Commissions',
    one: 'Commission',
    folder: 'content/committees',
    format: 'md',
    nested: false,
    route: 'vie-politique/commissions',
    schema: committeeSchema,
  },
  publications: {
    label: 'Publications',
    one: 'Publication',
    folder: 'content/publications',
    format: 'md',
    nested: false,
    route: 'publications',
    schema: publicationSchema,
  },
  guides: {
    label: 'Guides pas à pas',
    one: 'Guide',
    folder: 'content/guides',
    format: 'md',
    nested: false,
    route: 'guides',
    schema: guideSchema,
  },
  consultations: {
    label: 'Consultations',
    one: 'Consultation',
    folder: 'content/consultations',
    format: 'md',
    nested: false,
    route: 'consultations',
    schema: consultationSchema,
  },
  galleries: {
    label: 'Galeries',
    one: 'Galerie',
    folder: 'content/galleries',
    format: 'md',
    nested: false,
    route: 'galeries',
    schema: gallerySchema,
  },
  elections: {
    label: 'Élections',
    one: 'Élection',
    folder: 'content/elections',
    format: 'md',
    nested: false,
    route: 'elections',
    schema: electionSchema,
  },
  minisites: {
    label: 'Minisites',
    one: 'Minisite',
    folder: 'content/minisites',
    format: 'yaml',
    nested: false,
    route: undefined,
    schema: minisiteSchema,
  },
  alerts: {
    label: 'Alertes',
    one: 'Alerte',
    folder: 'content/alerts',
    format: 'yaml',
    nested: false,
    route: undefined,
    schema: alertSchema,
  },
  serviceStatus: {
    label: 'État des services',
    one: 'État d’un service',
    folder: 'content/service-status',
    format: 'yaml',
    nested: false,
    route: undefined,
    schema: serviceStatusSchema,
  },
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof COLLECTIONS;
export type EntryData<Name extends CollectionName> = z.infer<(typeof COLLECTIONS)[Name]['schema']>;

// The registry is a literal, so its keys are exactly the collection names.
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** The address of an entry's page, or undefined when its collection has no pages. */
export function addressOf(collection: CollectionName, id: string): string | undefined {
  const { route } = COLLECTIONS[collection];
  if (route === undefined) return undefined;
  const path = collection === 'pages' && id === 'index' ? '' : id.replace(/(?:^|\/)index$/, '');
  return `/${[route, path].filter((part) => part !== '').join('/')}/`.replace(/^\/\/$/, '/');
}
