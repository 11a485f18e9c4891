import { type Patch, replaceWords } from '../patch-modules.ts';

/** Pages lie in folders: the tree calls a folder by the title of its own page, and the list begins with all of them. */
export const pageTree: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Collection/NestedCollection.js',
    reason: 'des dossiers nommés comme des fichiers',
    edit: (source) =>
      `${replaceWords(source, '  return node.title;\n}', '  return titleInTree(node);\n}')}\n${titleInTree}`,
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

interface TreeNode {
  readonly title: string;
  readonly path: string;
  readonly isDir: boolean;
  readonly isRoot: boolean;
  readonly children: readonly TreeNode[];
}

/** Stands by itself: its text is put into the bundle. A folder whose page is shared by all communes has only its name. */
function titleInTree(node: TreeNode): string {
  if (!node.isDir || node.isRoot) return node.title;
  const own = node.children.find(({ isDir, path }) => !isDir && /(?:^|\/)index(?:\.|$)/.test(path));
  return own?.title || node.title.charAt(0).toUpperCase() + node.title.slice(1).replace(/-/g, ' ');
}
