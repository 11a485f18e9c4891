import type { Thing, WithContext } from 'schema-dts';

/**
 * The text of a `<script type="application/ld+json">`. Nothing in it can close the element or open
 * a comment, whatever the content says.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function writeJsonLd(thing: Thing | readonly Thing[]): string {
  const things = Array.isArray(thing) ? thing : [thing];
  const document =
    things.length === 1 ? { '@context': CONTEXT, ...things[0] } : { '@context': CONTEXT, '@graph': things };
  return JSON.stringify(document)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}

const CONTEXT = 'https://schema.org' satisfies WithContext<Thing>['@context'];
