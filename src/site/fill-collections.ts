import { relative } from 'node:path';
import type { Entry } from '../core/content/loaded-commune.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../core/content/registry.ts';
import { typesetFields } from '../core/content/typeset-fields.ts';
import { currentSite, type StoredText, setCurrentCollection } from './current-site.ts';
import { textProcessor } from './markdown/text-processor.ts';

/**
 * Puts every text of the current site where pages read them.
 *
 * @param root Astro's root, from which it names texts that run code
 */
export async function fillCollections(root: string): Promise<void> {
  for (const collection of COLLECTION_NAMES) await fillCollection(collection, root);
}

export async function fillCollection(
  collection: CollectionName,
  root: string,
): Promise<ReadonlyMap<string, StoredText>> {
  const texts = new Map<string, StoredText>();
  for (const entry of currentSite().commune.entries[collection] as readonly Entry[]) {
    texts.set(entry.id, await storeText(entry, root));
  }
  setCurrentCollection(collection, texts);
  return texts;
}

const renderer = textProcessor().createRenderer({ syntaxHighlight: false });

async function storeText(entry: Entry, root: string): Promise<StoredText> {
  const { id, body } = entry;
  const language = 'language' in entry.data ? entry.data.language : undefined;
  const data: Record<string, unknown> = typesetFields(
    COLLECTIONS[entry.collection].schema,
    { ...entry.data },
    language,
  );
  if (entry.format === 'mdx') {
    return { id, data, filePath: relative(root, `${currentSite().repository}/${entry.file}`), deferredRender: true };
  }
  if (body.trim() === '') return { id, data };
  // The renderer sets a text by the language that its front matter names.
  const frontmatter = language === undefined ? {} : { language };
  const { code, metadata } = await (await renderer).render(body, { frontmatter });
  return { id, data, rendered: { html: code, metadata } };
}
