import { Parser } from 'htmlparser2';
import type { PageFacts } from '../../core/content/page-rules/page-facts.ts';

type Attributes = Readonly<Record<string, string>>;

/** Landmarks that need a name when there are several of them. */
const LANDMARKS = new Set(['nav', 'aside', 'section', 'form']);
/** HTML closes these by itself; the others must be closed in order. */
const OPTIONAL_END = new Set(['p', 'li', 'dt', 'dd', 'option', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'html', 'head', 'body', 'colgroup']);

/** Reads a written page in one pass, without a tree. */
export function readPage(address: string, html: string): PageFacts {
  const facts = {
    address,
    language: undefined as string | undefined,
    title: '',
    description: undefined as string | undefined,
    noindex: false,
    headings: [] as { level: number; text: string }[],
    ids: [] as string[],
    links: [] as { to: string; text: string }[],
    images: [] as { src: string; alt: string | undefined; sized: boolean }[],
    landmarks: [] as string[],
    tables: [] as { headed: boolean }[],
    buttons: [] as string[],
    loads: [] as string[],
    inline: [] as string[],
    misnested: [] as string[],
  };
  /** Elements being read whose text matters, the innermost last. */
  const open: { name: string; text: string; take: (text: string) => void }[] = [];
  const collect = (name: string, start: string, take: (text: string) => void) => open.push({ name, text: start, take });
  let svg = 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      noteAttributes(facts, name, attributes);
      switch (name) {
        case 'html':
          facts.language = attributes['lang'];
          break;
        case 'svg':
          svg += 1;
          break;
        case 'title':
          if (svg === 0) collect(name, '', (text) => (facts.title = text));
          break;
        case 'meta':
          if (attributes['name'] === 'description') facts.description = attributes['content'];
          if (attributes['name'] === 'robots' && attributes['content']?.includes('noindex') === true) facts.noindex = true;
          break;
        case 'h1':
        case 'h2':
        case 'h3':
        case 'h4':
        case 'h5':
        case 'h6':
          collect(name, '', (text) => facts.headings.push({ level: Number(name.slice(1)), text }));
          break;
        case 'a':
          if (attributes['href'] !== undefined) {
            const to = attributes['href'];
            collect(name, attributes['aria-label'] ?? '', (text) => facts.links.push({ to, text }));
          }
          break;
        case 'button':
          collect(name, attributes['aria-label'] ?? '', (text) => facts.buttons.push(text));
          break;
        case 'img':
          facts.images.push({ src: attributes['src'] ?? '', alt: attributes['alt'], sized: 'width' in attributes && 'height' in attributes });
          for (const element of open) element.text += attributes['alt'] ?? '';
          break;
        case 'table':
          facts.tables.push({ headed: false });
          break;
        case 'th': {
          const table = facts.tables.pop();
          if (table !== undefined) facts.tables.push({ headed: true });
          break;
        }
        case 'style':
          facts.inline.push('<style>');
          break;
        case 'script':
          if (attributes['src'] === undefined && attributes['type'] !== 'application/ld+json') facts.inline.push('<script>');
          break;
      }
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag(name, implied) {
      if (name === 'svg') svg -= 1;
      if (implied && !OPTIONAL_END.has(name) && !isVoid(name) && svg === 0) facts.misnested.push(name);
      if (open.at(-1)?.name === name) {
        const element = open.pop();
        element?.take(element.text.replace(/\s+/g, ' ').trim());
      }
    },
  });
  parser.write(html);
  parser.end();
  return facts;
}

function noteAttributes(
  facts: { ids: string[]; landmarks: string[]; loads: string[]; inline: string[] },
  name: string,
  attributes: Attributes,
): void {
  const { id, style } = attributes;
  if (id !== undefined) facts.ids.push(id);
  if (style !== undefined) facts.inline.push(`style="${style}"`);
  for (const attribute of Object.keys(attributes)) if (/^on[a-z]+$/.test(attribute)) facts.inline.push(attribute);
  if (LANDMARKS.has(name) && attributes['aria-label'] !== undefined) facts.landmarks.push(`${name} « ${attributes['aria-label']} »`);
  for (const address of loadedBy(name, attributes)) facts.loads.push(address);
}

function loadedBy(name: string, attributes: Attributes): string[] {
  switch (name) {
    case 'img':
    case 'script':
    case 'iframe':
    case 'video':
    case 'audio':
    case 'source':
    case 'use': {
      const srcset = (attributes['srcset'] ?? '').split(',').map((part) => part.trim().split(' ')[0] ?? '');
      return [attributes['src'], name === 'use' ? attributes['href'] : undefined, ...srcset].filter((address) => address !== undefined && address !== '') as string[];
    }
    case 'link':
      return /stylesheet|icon|preload|manifest/.test(attributes['rel'] ?? '') && attributes['href'] !== undefined ? [attributes['href']] : [];
    default:
      return [];
  }
}

function isVoid(name: string): boolean {
  return /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|path|circle|rect|use|line|polyline|polygon|ellipse)$/.test(name);
}
