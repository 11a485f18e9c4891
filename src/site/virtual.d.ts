declare module 'virtual:commune/site' {
  import type { CalendarDay } from '../core/calendar/calendar-day.ts';
  import type { CommuneConfig, Crisis, ThemeName } from '../core/commune/commune-config.ts';
  import type { ThemeSettings } from '../core/commune/theme-settings.ts';

  export const config: CommuneConfig;
  export const crisis: Crisis | undefined;
  export const theme: ThemeSettings & { readonly id: ThemeName };
  /** The day of the build; pages never ask the clock. */
  export const buildDay: CalendarDay;
  /** Addresses of the drawings: the commune's own where it has one, else its theme's. */
  export const art: {
    readonly band?: string;
    readonly bandDark?: string;
    readonly coat?: string;
    readonly mark?: string;
    readonly pattern?: string;
  };
  /** Bytes of each document to download, by the path that texts use (`files/x.pdf`). */
  export const fileSizes: Readonly<Record<string, number>>;
  /** Address to preload: the one face that shows before the rest of the page. */
  export const fontPreload: string | undefined;
}

declare module 'virtual:commune/images' {
  import type { ImageLookup } from '../core/content/image-lookup.ts';
  export const images: ImageLookup;
}

declare module 'virtual:commune/theme.css' {}

declare module 'virtual:commune/overrides/*' {
  // Each override keeps the props of the component that it replaces; the page's own call checks them.
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
