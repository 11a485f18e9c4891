import { readAccessibilityReport } from './read-accessibility-report.ts';
import type { SiteContext } from './site-context.ts';

/** What the template knows of a site besides its texts; each kind is the exports of one `virtual:commune/…` module. */
export const siteFacts = {
  site: ({ commune, theme, buildDay, artAddresses, shareImages, fontPreload }) => ({
    config: commune.config,
    crisis: commune.crisis,
    theme: { ...theme.settings, id: commune.config.theme },
    buildDay,
    art: artAddresses,
    shareImages,
    fileSizes: Object.fromEntries(
      [...commune.media].flatMap(([path, file]) => (file.kind === 'document' ? [[path, file.bytes]] : [])),
    ),
    fontPreload,
  }),
  images: ({ images }) => ({ images: (src: string) => images.get(src) }),
  report: ({ repository, commune }) => ({ report: readAccessibilityReport(repository, commune.slug) }),
} satisfies Record<string, (site: SiteContext) => Record<string, unknown>>;

export type FactsKind = keyof typeof siteFacts;
