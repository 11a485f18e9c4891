import { type Patch, replaceWords } from '../patch-modules.ts';

/** Pages lie in folders: the tree calls a folder by the title of its own page, and the list begins with all of them. */
export const pageTree: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Collection/NestedCollection.js',
    reason: 'des dossiers nommés comme des fichiers',
    edit: (source) =>
      replaceWords(
        source,
        '  return node.title;\n}',
        '  const own = node.isDir && !node.isRoot ? node.children.find(child => !child.isDir && /(?:^|\\/)index(?:\\.|$)/.test(child.path)) : undefined;\n  return own?.title || node.title;\n}',
      ),
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js',
    reason: 'une liste vide quand aucune page n’est hors d’un dossier',
    edit: (source) =>
      replaceWords(
        source,
        "entries = filterNestedEntries(filterTerm || '',",
        'if (filterTerm) entries = filterNestedEntries(filterTerm,',
      ),
  },
];
