import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatewaySite, MARKET, marketTitled } from '../../../tests/fixtures/gateway-site.ts';
import { memoryRepository } from '../../adapters/git/memory-repository.ts';
import type { WorkflowPolicy } from '../../core/editing/workflow.ts';
import type { ContentGrant } from '../../core/identity/content-role.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';
import { mayDo, type Workflow } from '../../core/identity/rights.ts';
import type { Action } from '../../core/identity/rights-table.ts';

/** What someone does to a text that its service keeps, and the right that it takes. */
const DEEDS: Readonly<
  Record<string, { readonly right: Action; readonly draft?: 'draft' | 'submitted'; readonly call: [string, object] }>
> = {
  write: { right: 'content.edit', call: ['persistEntry', saving(true)] },
  'publish at once': { right: 'content.publish', call: ['persistEntry', saving(false)] },
  submit: {
    right: 'content.submit',
    draft: 'draft',
    call: ['updateUnpublishedEntryStatus', { ...named(), newStatus: 'pending_review' }],
  },
  return: {
    right: 'content.validate',
    draft: 'submitted',
    call: ['updateUnpublishedEntryStatus', { ...named(), newStatus: 'draft', remark: 'À revoir.' }],
  },
  publish: { right: 'content.publish', draft: 'submitted', call: ['publishUnpublishedEntry', named()] },
  'give up': { right: 'content.discard', draft: 'draft', call: ['deleteUnpublishedEntry', named()] },
  delete: { right: 'content.delete', call: ['deleteFiles', { paths: [MARKET] }] },
  'add a picture': {
    right: 'media.add',
    call: ['persistMedia', { asset: { path: 'communes/exemple/media/x.jpg', content: 'eA==', encoding: 'base64' } }],
  },
  'delete a document': { right: 'media.delete', call: ['deleteFile', { path: 'communes/exemple/files/vieux.pdf' }] },
};

const grants = fc.uniqueArray(
  fc.oneof(
    fc.constant<ContentGrant>({ role: 'administration' }),
    fc.record(
      {
        role: fc.constantFrom('redaction' as const, 'validation' as const),
        collections: fc.subarray(['news', 'events'] as const, { minLength: 1 }),
        services: fc.subarray(['population', 'culture'], { minLength: 1 }),
      },
      { requiredKeys: ['role'] },
    ),
  ),
  { maxLength: 2, selector: ({ role }) => role },
);

describe('what agents may do in the editor', () => {
  it('is exactly what the table of rights says', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(DEEDS)),
        grants,
        fc.constantFrom<WorkflowPolicy>('none', 'review', 'fourEyes'),
        async (name, content, policy) => {
          const deed = DEEDS[name];
          if (deed === undefined) throw new Error(name);
          const place = await communeWith(content, policy, deed.draft);
          const bruno = await place.signIn('bruno-exemple');
          const before = place.state();
          const { status, body } = await bruno.call(...deed.call);

          const person = { id: personIdSchema.parse('bruno-exemple'), commune: 'exemple', content };
          // Whoever acts upon no draft is the author of the change; the draft is Alice's.
          const author = personIdSchema.parse(deed.draft === undefined ? 'bruno-exemple' : 'alice-exemple');
          const workflow: Workflow = policy === 'fourEyes' ? { policy, authors: [author] } : { policy };
          const isMedia = deed.right.startsWith('media.');
          const text = isMedia ? {} : ({ collection: 'news', service: 'culture' } as const);
          const target = { commune: 'exemple', ...text, workflow };
          const may = mayDo(person, deed.right, target);
          const proposes =
            name === 'delete' &&
            !may.ok &&
            ['review-needed', 'own-change'].includes(may.refusal.code) &&
            mayDo(person, 'content.edit', target).ok;
          expect([name, status === 200, body.error ?? ''], JSON.stringify(body)).toEqual([
            name,
            may.ok || proposes,
            expect.any(String),
          ]);
          if (!may.ok && !proposes)
            expect([place.state(), [403, 404]]).toEqual([before, expect.arrayContaining([status])]);
          else expect(place.state()).not.toBe(before);
          expect(place.errors).toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('is the list of collections and buttons that the editor shows them', async () => {
    const limited: ContentGrant = { role: 'validation', collections: ['news'], services: ['culture'] };
    const place = await communeWith([{ role: 'redaction' }, limited], 'fourEyes');
    const config = await (await (await place.signIn('bruno-exemple')).config()).json();
    expect(config).toMatchObject({
      backend: { name: 'perron', proxy_url: '/api/content' },
      publish_mode: 'editorial_workflow',
    });
    const buttons = new Map<string, unknown>(
      config.collections.map(({ name, create, publish, delete: remove }: Record<string, unknown>) => [
        name,
        { create, publish, remove },
      ]),
    );
    expect(buttons.get('news')).toEqual({ create: true, publish: true, remove: true });
    expect(buttons.get('events')).toEqual({ create: true, publish: false, remove: true });
    const none = await communeWith([], 'none');
    expect((await (await none.signIn('bruno-exemple')).config()).status).toBe(403);
  });

  it('is nothing at all in another commune, whatever their role', { timeout: 120_000 }, async () => {
    const repository = memoryRepository();
    const own = await gatewaySite({ policy: 'none', repository });
    const neighbour = await gatewaySite({ policy: 'none', repository, slug: 'voisine' });
    const theirs = await neighbour.signIn('alice-exemple');
    const path = MARKET.replace('exemple', 'voisine');
    const secret = { ...saving(true), dataFiles: [{ slug: 'marche', path, raw: marketTitled('Confidentiel') }] };
    expect((await theirs.call('persistEntry', secret)).status).toBe(200);
    const people = await Promise.all(['alice', 'bruno', 'chloe', 'dana'].map((id) => own.signIn(`${id}-exemple`)));
    const outside = () => JSON.stringify([...repository.refs].filter(([ref]) => ref.includes('voisine')));
    const [drafts, head] = [outside(), repository.refs.get('refs/heads/main')];

    const place = fc.constantFrom(
      path,
      path.replace('marche', 'neuf'),
      'communes/voisine/media/place.jpg',
      'communes/voisine',
    );
    const entry = fc.constantFrom(named(), { collection: 'news', slug: '../../../voisine/content/news/marche' });
    const call = fc.oneof(
      place.map((path): [string, object] => ['getEntry', { path }]),
      place.map((path): [string, object] => ['getMediaFile', { path }]),
      place.map((mediaFolder): [string, object] => ['getMedia', { mediaFolder }]),
      place.map((folder): [string, object] => ['entriesByFolder', { folder, extension: 'md', depth: 1 }]),
      place.map((path): [string, object] => ['entriesByFiles', { files: [{ path }] }]),
      place.map((path): [string, object] => ['deleteFile', { path }]),
      place.map((path): [string, object] => ['persistMedia', { asset: { path, content: 'eA==', encoding: 'base64' } }]),
      fc
        .tuple(place, fc.boolean())
        .map(([path, useWorkflow]): [string, object] => [
          'persistEntry',
          { ...saving(useWorkflow), dataFiles: [{ slug: 'marche', path, raw: marketTitled('x') }] },
        ]),
      entry.map((params): [string, object] => ['unpublishedEntry', params]),
      fc
        .tuple(entry, place)
        .map(([params, path]): [string, object] => ['unpublishedEntryDataFile', { ...params, path, id: path }]),
      entry.map((params): [string, object] => ['publishUnpublishedEntry', params]),
      entry.map((params): [string, object] => ['deleteUnpublishedEntry', params]),
      entry.map((params): [string, object] => [
        'updateUnpublishedEntryStatus',
        { ...params, newStatus: 'pending_review' },
      ]),
      fc.constant<[string, object]>(['unpublishedEntries', {}]),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...people), call, async (person, [action, params]) => {
        const { status, body } = await person.call(action, params);
        expect(JSON.stringify(body)).not.toContain('Confidentiel');
        if (action !== 'unpublishedEntries') expect([403, 404, 422]).toContain(status);
        else expect(body).toEqual([]);
        expect([outside(), repository.refs.get('refs/heads/main')]).toEqual([drafts, head]);
      }),
      { numRuns: 300 },
    );
    const stolen = await neighbour.app.request(`${neighbour.ports.origin}/api/content/config`, {
      headers: await own.headersOf('alice-exemple'),
    });
    expect(stolen.status).toBe(401);
  });
});

/** Bruno with these roles, a text of the service « culture », a document that nobody uses, and perhaps a draft by Alice. */
async function communeWith(content: readonly ContentGrant[], policy: WorkflowPolicy, draft?: 'draft' | 'submitted') {
  const repository = memoryRepository();
  const first = await gatewaySite({ policy: 'none', repository });
  const alice = await first.signIn('alice-exemple');
  const owned = { ...saving(false), dataFiles: [{ slug: 'marche', path: MARKET, raw: ofCulture('Le marché') }] };
  const document = { path: 'communes/exemple/files/vieux.pdf', content: 'eA==', encoding: 'base64' };
  await alice.call('persistEntry', owned);
  await alice.call('persistMedia', { asset: document });
  if (draft !== undefined) await alice.call('persistEntry', saving(true));
  if (draft === 'submitted')
    await alice.call('updateUnpublishedEntryStatus', { ...named(), newStatus: 'pending_review' });
  return gatewaySite({ policy, repository, agents: agentsWith(content) });
}

function agentsWith(content: readonly ContentGrant[]): string {
  return `services:
  - { id: population, name: Population }
  - { id: culture, name: Culture }
agents:
  - { id: alice-exemple, name: Alice Exemple, email: alice@exemple.example, roles: { content: [{ role: administration }] } }
  - { id: bruno-exemple, name: Bruno Exemple, email: bruno@exemple.example, roles: { content: ${JSON.stringify(content)} } }
`;
}

function named() {
  return { collection: 'news', slug: 'marche' };
}

function ofCulture(title: string): string {
  return marketTitled(title).replace('category:', 'service: culture\ncategory:');
}

function saving(useWorkflow: boolean) {
  return {
    dataFiles: [{ slug: 'marche', path: MARKET, raw: ofCulture('Autre titre') }],
    assets: [],
    options: { useWorkflow },
  };
}
