import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePageTree, pathTo, type TreeNode, type TreePage } from './page-tree.ts';

const page = (id: string, data: Partial<TreePage['data']> = {}): TreePage => ({
  id,
  data: { title: id, summary: '', ...data },
});
const outline = (nodes: readonly TreeNode[]): unknown[] =>
  nodes.map((node) => (node.children.length === 0 ? node.label : [node.label, outline(node.children)]));

describe('the page tree', () => {
  it('hangs the pages of a folder from its index', () => {
    const tree = composePageTree([page('vivre/dechets'), page('vivre/index'), page('contact')]);
    expect(outline(tree)).toEqual(['contact', ['vivre/index', ['vivre/dechets']]]);
  });

  it('hangs a page from the nearest ancestor that exists', () => {
    const tree = composePageTree([page('vivre/index'), page('vivre/eau/compteur')]);
    expect(outline(tree)).toEqual([['vivre/index', ['vivre/eau/compteur']]]);
  });

  it('puts ranked pages first, the others in French alphabetical order', () => {
    const tree = composePageTree([
      page('z', { order: 1 }),
      page('e', { title: 'État civil' }),
      page('d', { title: 'Eau' }),
      page('f', { title: 'Fêtes' }),
    ]);
    expect(outline(tree)).toEqual(['z', 'Eau', 'État civil', 'Fêtes']);
  });

  it('finds the way to a page, and none to a page that is not there', () => {
    const tree = composePageTree([page('vivre/index'), page('vivre/dechets')]);
    expect(pathTo(tree, 'vivre/dechets').map((node) => node.address)).toEqual(['/vivre/', '/vivre/dechets/']);
    expect(pathTo(tree, 'ailleurs')).toEqual([]);
  });

  it('holds every page once, whatever the folders', () => {
    const part = fc.constantFrom('a', 'b', 'c', 'index');
    const ids = fc.uniqueArray(
      fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
      {
        selector: (id) => id.replace(/(?:^|\/)index$/, ''),
      },
    );
    fc.assert(
      fc.property(ids, (all) => {
        const count = (nodes: readonly TreeNode[]): number =>
          nodes.reduce((sum, node) => sum + 1 + count(node.children), 0);
        expect(count(composePageTree(all.map((id) => page(id))))).toBe(all.filter((id) => id !== 'index').length);
      }),
    );
  });
});
