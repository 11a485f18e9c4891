import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../src/core/content/registry.ts';

/** A real entry of the repository, for tests. */
export interface ExampleFile {
  readonly collection: CollectionName;
  readonly format: 'md' | 'yaml';
  readonly file: string;
  readonly text: string;
}

/** Every entry of every commune and of the shared folder that an agent could edit. */
export function exampleFiles(): readonly ExampleFile[] {
  const root = join(import.meta.dirname, '../..');
  return readdirSync(join(root, 'communes')).flatMap((slug) =>
    COLLECTION_NAMES.flatMap((collection) => {
      const { folder, format } = COLLECTIONS[collection];
      return filesUnder(join(root, 'communes', slug, folder))
        .filter((path) => path.endsWith(`.${format}`) && !path.endsWith('.overlay.yaml'))
        .map((path) => ({
          collection,
          format,
          file: path.slice(root.length + 1),
          text: readFileSync(path, 'utf8'),
        }));
    }),
  );
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
