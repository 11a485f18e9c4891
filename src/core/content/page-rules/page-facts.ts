/** What the rules need to know of a written page; no tree is kept. */
export interface PageFacts {
  /** Address on the site, with leading and trailing slash (`/404.html` for the error page). */
  readonly address: string;
  readonly language: string | undefined;
  readonly title: string;
  readonly description: string | undefined;
  /** Whether search engines are asked to leave it out: nothing links to it then. */
  readonly noindex: boolean;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly ids: readonly string[];
  readonly links: readonly { readonly to: string; readonly text: string }[];
  readonly images: readonly { readonly src: string; readonly alt: string | undefined; readonly sized: boolean }[];
  /** Accessible names of landmarks of the same kind, e.g. `nav: Lettres`. */
  readonly landmarks: readonly string[];
  readonly tables: readonly { readonly headed: boolean }[];
  readonly buttons: readonly string[];
  /** Addresses of everything that the page loads by itself. */
  readonly loads: readonly string[];
  /** `style` attributes, `<style>`, inline scripts and `on…` attributes. */
  readonly inline: readonly string[];
  /** Elements closed in the wrong order or never. */
  readonly misnested: readonly string[];
}
