import { defineCollection } from 'astro:content';
import { COLLECTIONS } from '../src/core/content/registry.ts';
import { communeLoader } from '../src/site/commune-loader.ts';

/** Every collection of the registry, read by the commune loader: the schemas give the types. */
export const collections = {
  pages: defineCollection({ loader: communeLoader('pages'), schema: COLLECTIONS.pages.schema }),
  procedures: defineCollection({ loader: communeLoader('procedures'), schema: COLLECTIONS.procedures.schema }),
  news: defineCollection({ loader: communeLoader('news'), schema: COLLECTIONS.news.schema }),
  events: defineCollection({ loader: communeLoader('events'), schema: COLLECTIONS.events.schema }),
  directory: defineCollection({ loader: communeLoader('directory'), schema: COLLECTIONS.directory.schema }),
  notices: defineCollection({ loader: communeLoader('notices'), schema: COLLECTIONS.notices.schema }),
  mandates: defineCollection({ loader: communeLoader('mandates'), schema: COLLECTIONS.mandates.schema }),
  sittings: defineCollection({ loader: communeLoader('sittings'), schema: COLLECTIONS.sittings.schema }),
  decisions: defineCollection({ loader: communeLoader('decisions'), schema: COLLECTIONS.decisions.schema }),
  regulations: defineCollection({ loader: communeLoader('regulations'), schema: COLLECTIONS.regulations.schema }),
  interpellations: defineCollection({
    loader: communeLoader('interpellations'),
    schema: COLLECTIONS.interpellations.schema,
  }),
  committees: defineCollection({ loader: communeLoader('committees'), schema: COLLECTIONS.committees.schema }),
  publications: defineCollection({ loader: communeLoader('publications'), schema: COLLECTIONS.publications.schema }),
  guides: defineCollection({ loader: communeLoader('guides'), schema: COLLECTIONS.guides.schema }),
  consultations: defineCollection({ loader: communeLoader('consultations'), schema: COLLECTIONS.consultations.schema }),
  galleries: defineCollection({ loader: communeLoader('galleries'), schema: COLLECTIONS.galleries.schema }),
  elections: defineCollection({ loader: communeLoader('elections'), schema: COLLECTIONS.elections.schema }),
  minisites: defineCollection({ loader: communeLoader('minisites'), schema: COLLECTIONS.minisites.schema }),
  alerts: defineCollection({ loader: communeLoader('alerts'), schema: COLLECTIONS.alerts.schema }),
  serviceStatus: defineCollection({ loader: communeLoader('serviceStatus'), schema: COLLECTIONS.serviceStatus.schema }),
};
