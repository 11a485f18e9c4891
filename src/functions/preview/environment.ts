import type { PreviewLinks } from '../../app/editing/preview-link.ts';
import type { SitePublisher } from '../../app/site-publisher.ts';
import type { DeskSettings } from '../desk/environment.ts';

export interface PreviewSettings extends DeskSettings {
  readonly publisher: SitePublisher;
  /** Absolute path of the folder of built sites: pictures that visitors see already are taken from there. */
  readonly dist: string;
  /** What the links to drafts of a commune are made with. */
  readonly linksOf: (slug: string) => PreviewLinks;
}
