import { z } from 'zod';
import { commitIdSchema } from '../../../core/records/git-ids.ts';
import { repositoryPathSchema } from '../../../core/records/repository-path.ts';
import type { MemoryCommit } from '../../git/memory-repository.ts';
import {
  commitOn,
  type FakeForge,
  fakeForge,
  findBlob,
  findCommit,
  pageOf,
  REPOSITORY,
  TOKEN,
  treeLines,
} from './fake-forge.ts';

const inputSchema = z.strictObject({
  branch: z.strictObject({ repositoryNameWithOwner: z.literal(REPOSITORY), branchName: z.string() }),
  expectedHeadOid: commitIdSchema,
  message: z.strictObject({ headline: z.string().min(1), body: z.string() }),
  fileChanges: z.strictObject({
    additions: z.array(z.strictObject({ path: repositoryPathSchema, contents: z.base64() })),
    deletions: z.array(z.strictObject({ path: repositoryPathSchema })),
  }),
});

/** The part of GitHub's REST and GraphQL APIs that the store uses, with its answers and guards. */
export function fakeGithub(): FakeForge {
  return fakeForge(
    (headers) => headers.get('authorization') === `Bearer ${TOKEN}`,
    (forge) => {
      const { app, repository } = forge;
      const root = `/api/repos/${REPOSITORY}`;
      const missing = { message: 'Not Found', status: '404' };

      app.get(`${root}/git/ref/heads/:branch{.+}`, (context) => {
        const sha = repository.refs.get(context.req.param('branch'));
        if (sha === undefined) return context.json(missing, 404);
        return context.json({ ref: `refs/heads/${context.req.param('branch')}`, object: { type: 'commit', sha } });
      });
      app.get(`${root}/git/matching-refs/heads/:prefix{.+}`, (context) => {
        const refs = [...repository.refs]
          .filter(([name]) => name.startsWith(context.req.param('prefix')))
          .map(([name, sha]) => ({ ref: `refs/heads/${name}`, object: { type: 'commit', sha } }));
        const { items, headers } = pageOf(refs, context.req.url, Number(context.req.query('per_page') ?? 30));
        return context.json(items, 200, headers);
      });
      app.post(`${root}/git/refs`, async (context) => {
        const { ref, sha } = z
          .strictObject({ ref: z.string().startsWith('refs/heads/'), sha: commitIdSchema })
          .parse(await context.req.json());
        const branch = ref.slice('refs/heads/'.length);
        if (repository.refs.has(branch))
          return context.json({ message: 'Reference already exists', status: '422' }, 422);
        if (!repository.has(sha)) return context.json({ message: 'Object does not exist', status: '422' }, 422);
        repository.refs.set(branch, sha);
        return context.json({ ref, object: { type: 'commit', sha } }, 201);
      });
      app.delete(`${root}/git/refs/heads/:branch{.+}`, (context) => {
        const wasThere = repository.refs.delete(context.req.param('branch'));
        return wasThere ? context.body(null, 204) : context.json({ message: 'Reference does not exist' }, 422);
      });
      app.get(`${root}/git/trees/:id`, (context) => {
        const commit = findCommit(forge, context.req.param('id'));
        if (commit === undefined) return context.json(missing, 404);
        return context.json({ sha: commit.commit, tree: treeLines(forge, commit.files), truncated: false });
      });
      app.get(`${root}/git/blobs/:id`, (context) => {
        const bytes = findBlob(forge, context.req.param('id'));
        if (bytes === undefined) return context.json(missing, 404);
        // GitHub breaks base64 into lines.
        const content = Buffer.from(bytes).toString('base64').replace(/.{60}/g, '$&\n');
        return context.json({ sha: context.req.param('id'), size: bytes.length, encoding: 'base64', content });
      });
      app.get(`${root}/commits`, (context) => {
        const { sha = 'main', path = '', per_page = '30' } = context.req.query();
        const from = findCommit(forge, sha);
        if (from === undefined) return context.json(missing, 404);
        const all = repository.history({
          from: from.commit,
          path: path === '' ? '' : repositoryPathSchema.parse(path),
          of: 'saves',
        });
        const { items, headers } = pageOf(all.map(answerOf), context.req.url, Math.min(Number(per_page), 100));
        return context.json(items, 200, headers);
      });
      app.get(`${root}/commits/:id`, (context) => {
        const commit = findCommit(forge, context.req.param('id'));
        return commit === undefined ? context.json(missing, 404) : context.json(answerOf(commit));
      });
      app.get(`${root}/compare/:range`, (context) => {
        const [one, other] = context.req
          .param('range')
          .split('...')
          .map((name) => findCommit(forge, name));
        const base = one && other ? repository.mergeBase(one.commit, other.commit) : undefined;
        return base === undefined ? context.json(missing, 404) : context.json({ merge_base_commit: { sha: base } });
      });
      app.post('/api/graphql', async (context) => {
        const { query, variables } = z
          .strictObject({
            query: z.string().includes('createCommitOnBranch'),
            variables: z.strictObject({ input: inputSchema }),
          })
          .parse(await context.req.json());
        const { branch, expectedHeadOid, message, fileChanges } = variables.input;
        const problem = (type: string, text: string) =>
          context.json({
            data: { createCommitOnBranch: null },
            errors: [{ type, path: ['createCommitOnBranch'], message: text }],
            query: query.length,
          });
        const head = repository.refs.get(branch.branchName);
        if (head === undefined) return problem('NOT_FOUND', `No branch named '${branch.branchName}'`);
        if (head !== expectedHeadOid)
          return problem(
            'STALE_DATA',
            `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`,
          );
        const files = new Map(repository.commit(head).files);
        for (const { path } of fileChanges.deletions)
          if (!files.delete(path))
            return problem(
              'UNPROCESSABLE',
              `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
            );
        for (const { path, contents } of fileChanges.additions)
          files.set(path, repository.addBlob(Buffer.from(contents, 'base64')));
        const oid = commitOn(forge, branch.branchName, files, {
          author: { name: 'perron-bot', email: 'bot@exemple.example' },
          at: '2026-11-24T09:00:00Z',
          message: `${message.headline}\n\n${message.body}`,
        });
        return context.json({ data: { createCommitOnBranch: { commit: { oid } } } });
      });
    },
  );
}

function answerOf({ commit, message, author, at }: MemoryCommit) {
  return { sha: commit, commit: { message, author: { ...author, date: at } } };
}
