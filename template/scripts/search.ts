import {
  addressOfQuery,
  countSentence,
  kindChoices,
  kindLabel,
  languageOf,
  readQuery,
  type SearchQuery,
} from './search-query.ts';

/** What this page uses of Pagefind, which the build writes beside the pages. */
interface Pagefind {
  filters(): Promise<unknown>;
  search(words: string | null, options: { filters: Record<string, string> }): Promise<Found>;
}
interface Found {
  readonly results: readonly { data(): Promise<FoundPage> }[];
  readonly totalFilters: { readonly kind?: Readonly<Record<string, number>> };
}
interface FoundPage {
  readonly url: string;
  /** HTML with `<mark>` around the words. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: { readonly kind?: readonly string[] };
}

const BATCH = 10;
const page = document.querySelector<HTMLElement>('#resultats');
if (page) start(page);

function start(page: HTMLElement): void {
  const part = <Type extends Element>(selector: string, type: new () => Type): Type => {
    const found = document.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`${selector} manque à la page de recherche.`);
    return found;
  };
  const status = part('#resultats-nombre', HTMLParagraphElement);
  const kinds = part('#resultats-genres', HTMLUListElement);
  const list = part('#resultats-liste', HTMLOListElement);
  const more = part('#resultats-suite', HTMLButtonElement);
  const help = part('#resultats-aide', HTMLElement);
  const model = part('#resultat', HTMLTemplateElement);
  const field = part('#mots', HTMLInputElement);
  let current = 0;

  const show = async () => {
    const query = readQuery(location.search);
    const turn = ++current;
    field.value = query.words;
    page.hidden = query.words === '' && query.kind === undefined;
    if (page.hidden) return;
    status.textContent = 'Recherche en cours…';
    try {
      const found = await search(query);
      // A newer question has been asked meanwhile.
      if (turn !== current) return;
      list.replaceChildren();
      showKinds(query, found.totalFilters.kind ?? {});
      help.hidden = found.results.length > 0;
      await showBatch(found.results, turn);
      status.textContent = countSentence(found.results.length, query);
    } catch {
      status.textContent = 'La recherche ne répond pas. Vérifiez votre connexion, puis recommencez.';
    }
  };

  const showKinds = (query: SearchQuery, counts: Readonly<Record<string, number>>) => {
    const choices = kindChoices(query, counts);
    kinds.hidden = choices.length === 1;
    kinds.replaceChildren(
      ...choices.map(({ label, count, to, isCurrent }) => {
        const link = Object.assign(document.createElement('a'), { href: to, textContent: `${label} (${count})` });
        if (isCurrent) link.setAttribute('aria-current', 'true');
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  };

  const showBatch = async (results: Found['results'], turn: number) => {
    const shown = list.children.length;
    const pages = await Promise.all(results.slice(shown, shown + BATCH).map((result) => result.data()));
    if (turn !== current) return;
    list.append(...pages.map((found) => itemOf(found, model)));
    more.hidden = list.children.length >= results.length;
    more.onclick = async () => {
      await showBatch(results, turn);
      list.children[shown + BATCH]?.querySelector('a')?.focus();
    };
  };

  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    ask({ words: field.value.trim(), kind: readQuery(location.search).kind });
  });
  kinds.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(readQuery(link.search));
  });
  const ask = (query: SearchQuery) => {
    history.pushState(null, '', addressOfQuery(query));
    void show();
  };
  addEventListener('popstate', show);
  void show();
}

let engine: Promise<Pagefind> | undefined;

async function search({ words, kind }: SearchQuery): Promise<Found> {
  const address = '/pagefind/pagefind.js';
  // The file is written by Pagefind after this one is compiled.
  engine ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (loaded) => {
    // Counts by kind come only once the filters are loaded.
    await loaded.filters();
    return loaded;
  });
  engine.catch(() => {
    engine = undefined;
  });
  return (await engine).search(words === '' ? null : words, { filters: kind === undefined ? {} : { kind } });
}

function itemOf({ url, excerpt, meta, filters }: FoundPage, model: HTMLTemplateElement): Node {
  const item = document.importNode(model.content, true);
  const link = item.querySelector('a');
  if (link) Object.assign(link, { href: url, textContent: meta['title'] ?? url });
  const kind = item.querySelector('.eyebrow');
  if (kind) kind.textContent = kindLabel(filters.kind?.[0]);
  item.querySelector('.excerpt')?.append(...marksOf(excerpt));
  const language = languageOf(url);
  if (language !== undefined) item.querySelector('li')?.setAttribute('lang', language);
  return item;
}

/** Keeps only text and `<mark>`. */
function marksOf(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? Object.assign(document.createElement('mark'), { textContent: text }) : text;
  });
}
