import {
  addressOfQuery,
  type Choice,
  countSentence,
  filtersOf,
  kindChoices,
  kindLabel,
  narrowingChoices,
  readQuery,
  type SearchQuery,
  tellingWords,
} from './search-query.ts';

/** What this page uses of Pagefind, which the build writes beside the pages. */
interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<unknown>;
  preload(words: string): Promise<void>;
  search(words: string | null, options: { filters: Readonly<Record<string, string>> }): Promise<Found>;
}
interface Found {
  readonly results: readonly { data(): Promise<FoundPage> }[];
  /** Counts among the results, by value of each filter; `totalFilters` as if this filter were not set. */
  readonly filters: Counts;
  readonly totalFilters: Counts;
}
type Counts = Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;
interface FoundPage {
  readonly url: string;
  /** HTML with `<mark>` around the words. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: { readonly kind?: readonly string[] };
}

const BATCH = 10;
/** Milliseconds. */
const PAUSE_IN_TYPING = 120;
/** A word hardly begun would fetch a part of the index that the word itself may not need. */
const FEWEST_LETTERS = 3;
/** How much a word in the title, or among the words that people use for a page, counts against one in the text. */
const META_WEIGHTS = { title: 6, keywords: 5, image: 0, language: 0 };
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
  const narrowing = part('#resultats-affiner', HTMLDetailsElement);
  const themes = part('#resultats-themes', HTMLUListElement);
  const years = part('#resultats-annees', HTMLUListElement);
  const list = part('#resultats-liste', HTMLOListElement);
  const more = part('#resultats-suite', HTMLButtonElement);
  const help = part('#resultats-aide', HTMLElement);
  const model = part('#resultat', HTMLTemplateElement);
  const field = part('#mots', HTMLInputElement);
  let current = 0;

  const show = async () => {
    const query = readQuery(location.search);
    const turn = ++current;
    // What was typed before this script arrived is kept.
    if (turn > 1 || field.value === field.defaultValue) field.value = query.words;
    page.hidden = query.words === '' && Object.keys(filtersOf(query)).length === 0;
    if (page.hidden) return;
    status.textContent = 'Recherche en cours…';
    try {
      const found = await search(query);
      // A newer question has been asked meanwhile.
      if (turn !== current) return;
      list.replaceChildren();
      showChoices(kinds, kindChoices(query, found.totalFilters['kind'] ?? {}));
      showChoices(themes, narrowingChoices(query, 'theme', found.filters['theme'] ?? {}));
      showChoices(years, narrowingChoices(query, 'year', found.filters['year'] ?? {}));
      narrowing.hidden = themes.hidden && years.hidden;
      narrowing.open ||= query.theme !== undefined || query.year !== undefined;
      help.hidden = found.results.length > 0;
      await showBatch(found.results, turn);
      status.textContent = countSentence(found.results.length, query);
    } catch {
      status.textContent = 'La recherche ne répond pas. Vérifiez votre connexion, puis recommencez.';
    }
  };

  const showChoices = (place: HTMLUListElement, choices: readonly Choice[]) => {
    place.hidden = choices.length === 0;
    place.replaceChildren(
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
    // All are asked at once, and each is shown as soon as those before it are.
    const pages = results.slice(shown, shown + BATCH).map((result) => result.data());
    for (const page of pages) {
      const found = await page;
      if (turn !== current) return;
      list.append(itemOf(found, model));
    }
    more.hidden = list.children.length >= results.length;
    more.onclick = async () => {
      await showBatch(results, turn);
      list.children[shown + BATCH]?.querySelector('a')?.focus();
    };
  };

  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const { kind } = readQuery(location.search);
    void ask({ words: field.value.trim(), kind, theme: undefined, year: undefined });
  });
  for (const choices of [kinds, themes, years]) {
    choices.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      // The choices are made anew: the focus goes to the one that takes the place of the one used.
      void ask(readQuery(link.search)).then(() =>
        (choices.querySelector<HTMLElement>('[aria-current]') ?? choices.querySelector('a'))?.focus(),
      );
    });
  }
  let typing = 0;
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => void prepare(field.value.trim()), PAUSE_IN_TYPING);
  });
  const ask = (query: SearchQuery) => {
    history.pushState(null, '', addressOfQuery(query));
    return show();
  };
  addEventListener('popstate', show);
  void show();
  void prepare('');
}

let engine: Promise<Pagefind> | undefined;

function startEngine(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  // The file is written by Pagefind after this one is compiled.
  engine ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (loaded) => {
    await loaded.options({ noWorker: true, ranking: { metaWeights: META_WEIGHTS } });
    return loaded;
  });
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

async function search(query: SearchQuery): Promise<Found> {
  const loaded = await startEngine();
  const words = tellingWords(query.words);
  // Counts come only once the filters are loaded.
  await Promise.all([loaded.filters(), words === '' ? undefined : loaded.preload(words)]);
  return loaded.search(words === '' ? null : words, { filters: filtersOf(query) });
}

/** Fetches what the words being typed will need. Without network, the search itself will say so. */
async function prepare(words: string): Promise<void> {
  try {
    const loaded = await startEngine();
    const begun = tellingWords(words);
    const isReady = (/\S*$/.exec(begun)?.[0] ?? '').length >= FEWEST_LETTERS;
    await Promise.all([loaded.filters(), isReady ? loaded.preload(begun) : undefined]);
  } catch {}
}

function itemOf({ url, excerpt, meta, filters }: FoundPage, model: HTMLTemplateElement): Node {
  const item = document.importNode(model.content, true);
  const link = item.querySelector('a');
  if (link) Object.assign(link, { href: url, textContent: meta['title'] ?? url });
  const kind = item.querySelector('.eyebrow');
  if (kind) kind.textContent = kindLabel(filters.kind?.[0]);
  item.querySelector('.excerpt')?.append(...marksOf(excerpt));
  const language = meta['language'];
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
