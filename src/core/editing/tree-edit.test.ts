import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePageTree, type TreeNode, type TreePage } from '../content/page-tree.ts';
import { type Placement, placementOfKey, planPlacement, type TreeKey } from './tree-edit.ts';

const SITE = [
  page('vivre/index', 1),
  page('commune', 2),
  page('decouvrir', 3),
  page('vivre/dechets/index'),
  page('vivre/dechets/parc'),
  page('vivre/eau'),
];

describe('putting a page somewhere', () => {
  it('gives a rank to that page alone when there is room', () => {
    const spaced = [page('a', 10), page('b', 20), page('c', 30)];
    expect(planPlacement(spaced, { page: 'c', under: '', at: 1 })).toEqual({
      ok: true,
      value: { move: undefined, orders: [{ id: 'c', order: 15 }] },
    });
  });

  it('ranks its neighbours anew when there is none', () => {
    expect(planPlacement(SITE, { page: 'decouvrir', under: '', at: 1 })).toMatchObject({
      value: {
        orders: [
          { id: 'vivre/index', order: 10 },
          { id: 'decouvrir', order: 20 },
          { id: 'commune', order: 30 },
        ],
      },
    });
  });

  it('moves the page when it changes parent', () => {
    expect(planPlacement(SITE, { page: 'vivre/dechets/index', under: 'commune', at: 0 })).toMatchObject({
      value: { move: { from: 'vivre/dechets/index', to: 'commune/dechets' } },
    });
    expect(planPlacement(SITE, { page: 'vivre/eau', under: '', at: 0 })).toMatchObject({
      value: { move: { from: 'vivre/eau', to: 'eau' } },
    });
  });

  it.each<[string, Placement, string]>([
    ['below itself', { page: 'vivre/index', under: 'vivre/dechets/parc', at: 0 }, 'into-itself'],
    ['where it is', { page: 'commune', under: '', at: 1 }, 'same-place'],
    ['that does not exist', { page: 'rien', under: '', at: 0 }, 'not-found'],
  ])('refuses one %s', (_, placement, code) => {
    expect(planPlacement(SITE, placement)).toMatchObject({ refusal: { code } });
  });

  it.each<[string, TreeKey, Placement | undefined]>([
    ['commune', 'up', { page: 'commune', under: '', at: 0 }],
    ['commune', 'down', { page: 'commune', under: '', at: 2 }],
    ['vivre/index', 'up', undefined],
    ['decouvrir', 'down', undefined],
    ['commune', 'in', { page: 'commune', under: 'vivre/index', at: 2 }],
    ['vivre/eau', 'out', { page: 'vivre/eau', under: '', at: 1 }],
    ['vivre/dechets/parc', 'out', { page: 'vivre/dechets/parc', under: 'vivre/index', at: 1 }],
    ['commune', 'out', undefined],
  ])('by keyboard: « %s » goes %s', (id, key, placement) => {
    expect(placementOfKey(SITE, id, key)).toEqual(placement);
  });

  it('shows the pages in the order that was asked for, and no other page out of its own', () => {
    const ranks = fc.array(fc.option(fc.nat({ max: 4 }), { nil: undefined }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(ranks, fc.nat(), fc.nat(), (orders, which, at) => {
        const pages = orders.map((order, index) => page(`p${index}`, order));
        const row = names(composePageTree(pages));
        const moved = row[which % row.length] ?? '';
        const place = at % row.length;
        const plan = planPlacement(pages, { page: moved, under: '', at: place });
        expect(plan.ok).toBe(row[place] !== moved);
        if (!plan.ok) return;
        const ranked = pages.map((one) => {
          const order = plan.value.orders.find(({ id }) => id === one.id)?.order;
          return order === undefined ? one : page(one.id, order);
        });
        const others = row.filter((id) => id !== moved);
        expect(names(composePageTree(ranked))).toEqual(others.toSpliced(place, 0, moved));
        for (const { order } of plan.value.orders) expect(order).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

function page(id: string, order?: number): TreePage {
  return { id, data: { title: id, summary: '', ...(order === undefined ? {} : { order }) } };
}

function names(nodes: readonly TreeNode[]): string[] {
  return nodes.map(({ id }) => id);
}
