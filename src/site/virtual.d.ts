// Ambient modules may not import by relative path; import types may.

declare module 'virtual:commune/site' {
  import type { ShareImages } from './share-images/plan-share-images.ts';

  export const config: import('../core/commune/commune-config.ts').CommuneConfig;
  export const crisis: import('../core/commune/commune-config.ts').Crisis | undefined;
  export const theme: import('../core/commune/theme-settings.ts').ThemeSettings & {
    readonly id: import('../core/commune/commune-config.ts').ThemeName;
  };
  /** The day of the build; pages never ask the clock. */
  export const buildDay: import('../core/calendar/calendar-day.ts').CalendarDay;
  /** Addresses of the drawings: the commune's own where it has one, else its theme's. */
  export const art: {
    readonly band?: string;
    readonly bandDark?: string;
    readonly coat?: string;
    readonly mark?: string;
    readonly pattern?: string;
  };
  /** Addresses of the pictures that show when a page without picture of its own is shared. */
  export const shareImages: ShareImages;
  /** Bytes of each document to download, by the path that texts use (`files/x.pdf`). */
  export const fileSizes: Readonly<Record<string, number>>;
  /** Address to preload: the one face that shows before the rest of the page. */
  export const fontPreload: string | undefined;
}

declare module 'virtual:commune/images' {
  export const images: import('../core/content/image-lookup.ts').ImageLookup;
}

declare module 'virtual:commune/report' {
  /** The last recorded accessibility report. */
  export const report: import('../core/content/accessibility-report.ts').AccessibilityReport | undefined;
}

declare module 'virtual:commune/theme.css' {}

declare module 'virtual:commune/overrides/*' {
  // Each override keeps the props of the component that it replaces; the page's own call checks them.
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
