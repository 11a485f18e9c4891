/** What the rules need to know of a written page; no tree is kept. */
export interface PageFacts {
  /** Address on the site, with leading and trailing slash (`/404.html` for the error page). */
  readonly address: string;
  readonly language: string | undefined;
  readonly title: string;
  readonly description: string | undefined;
  /** Whether search engines are asked to leave it out. */
  readonly noindex: boolean;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly ids: readonly string[];
  /** `text` is the accessible name: what a screen reader says. */
  readonly links: readonly { readonly to: string; readonly text: string }[];
  readonly images: readonly { readonly src: string; readonly alt: string | undefined; readonly sized: boolean }[];
  /** Navigations, asides, named regions, searches, forms and `main`s; the name is empty when there is none. */
  readonly landmarks: readonly { readonly kind: string; readonly name: string }[];
  /** A table is named by its caption, its label or the region that holds it. */
  readonly tables: readonly { readonly headed: boolean; readonly named: boolean }[];
  readonly buttons: readonly string[];
  /** Addresses of everything that the page loads by itself. */
  readonly loads: readonly string[];
  /** `style` attributes, `<style>`, inline scripts and `on…` attributes. */
  readonly inline: readonly string[];
  /** What a browser has to repair: the HTML standard's name of the error, or the tag concerned; and its line in the page. */
  readonly markup: readonly { readonly error: string; readonly line: number }[];
}
