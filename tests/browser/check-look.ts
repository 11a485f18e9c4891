import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { smallControls, whatSticksOut } from './room.ts';

/** For whoever wants to look, `PERRON_PICTURES` names a folder. No accessibility fault, nothing that sticks out, nothing that a thumb would miss. */
export async function checkLook(shown: Page, hasScript: boolean, name: string): Promise<void> {
  await shown.waitForLoadState('load');
  expect(await whatSticksOut(shown)).toEqual([]);
  const small = await smallControls(shown);
  // A box is pressed by its whole line.
  expect(small.filter((control) => !/^(?:sujets|matieres|decorative|adresse):/.test(control))).toEqual([]);
  const folder = process.env['PERRON_PICTURES'];
  if (folder !== undefined) await shown.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  // The checks need scripts of their own; the page is the same without.
  if (!hasScript) return;
  const client = await shown.context().newCDPSession(shown);
  const world = await isolatedWorld(client);
  const source = `${AXE}\naxe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target).join(' ')))`;
  const { result } = await client.send('Runtime.evaluate', {
    expression: source,
    contextId: world,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(result.value).toEqual([]);
  await client.detach();
}

/** Our own script runs apart from the page, also where the page may run none. */
async function isolatedWorld(client: Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>) {
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  return executionContextId;
}

const AXE: string = createRequire(import.meta.url)('axe-core').source;
