import { z } from 'zod';
import { repositoryPathSchema } from '../../../core/records/repository-path.ts';
import type { MemoryCommit } from '../../git/memory-repository.ts';
import {
  commitOn,
  type FakeForge,
  fakeForge,
  findBlob,
  findCommit,
  lastCommitOf,
  pageOf,
  REPOSITORY,
  TOKEN,
  treeLines,
} from './fake-forge.ts';

const actionSchema = z.strictObject({
  action: z.enum(['create', 'update', 'delete']),
  file_path: repositoryPathSchema,
  content: z.base64().optional(),
  encoding: z.literal('base64').optional(),
  last_commit_id: z.string().optional(),
});
const commitSchema = z.strictObject({
  branch: z.string(),
  commit_message: z.string().min(1),
  author_name: z.string(),
  author_email: z.string(),
  actions: z.array(actionSchema),
});

/** The part of GitLab's REST API that the store uses, with its answers and guards. */
export function fakeGitlab(): FakeForge {
  return fakeForge(
    (headers) => headers.get('private-token') === TOKEN,
    (forge) => {
      const { app, repository } = forge;
      const root = `/api/projects/:project{${encodeURIComponent(REPOSITORY)}|${REPOSITORY.replace('/', '%2F')}|[^/]+}/repository`;
      const missing = (what: string) => ({ message: `404 ${what} Not Found` });
      const branchAnswer = (name: string) => {
        const id = repository.refs.get(name);
        return id === undefined ? undefined : { name, commit: { id } };
      };

      app.get(`${root}/branches`, (context) => {
        const search = context.req.query('search') ?? '';
        // « ^ » asks for names that begin so; otherwise the text may stand anywhere.
        const isFound = (name: string) =>
          search.startsWith('^') ? name.startsWith(search.slice(1)) : name.includes(search);
        const all = [...repository.refs.keys()].filter(isFound).map(branchAnswer);
        const { items, headers } = pageOf(all, context.req.url, Number(context.req.query('per_page') ?? 20));
        return context.json(items, 200, headers);
      });
      app.get(`${root}/branches/:name`, (context) => {
        const answer = branchAnswer(context.req.param('name'));
        return answer === undefined ? context.json(missing('Branch'), 404) : context.json(answer);
      });
      app.post(`${root}/branches`, async (context) => {
        const { branch, ref } = z.strictObject({ branch: z.string(), ref: z.string() }).parse(await context.req.json());
        const commit = findCommit(forge, ref);
        if (repository.refs.has(branch)) return context.json({ message: 'Branch already exists' }, 400);
        if (commit === undefined) return context.json({ message: 'Invalid reference name' }, 400);
        repository.refs.set(branch, commit.commit);
        return context.json(branchAnswer(branch), 201);
      });
      app.delete(`${root}/branches/:name`, (context) => {
        const wasThere = repository.refs.delete(context.req.param('name'));
        return wasThere ? context.body(null, 204) : context.json(missing('Branch'), 404);
      });
      app.get(`${root}/tree`, (context) => {
        const commit = findCommit(forge, context.req.query('ref') ?? 'main');
        if (commit === undefined) return context.json(missing('Tree'), 404);
        const lines = treeLines(forge, commit.files).map(({ sha, path, mode, type }) => ({
          id: sha,
          name: path.split('/').at(-1),
          type,
          path,
          mode,
        }));
        const { items, headers } = pageOf(
          lines,
          context.req.url,
          Math.min(Number(context.req.query('per_page') ?? 20), 100),
        );
        return context.json(items, 200, headers);
      });
      app.get(`${root}/blobs/:id`, (context) => {
        const bytes = findBlob(forge, context.req.param('id'));
        if (bytes === undefined) return context.json(missing('Blob'), 404);
        return context.json({
          size: bytes.length,
          encoding: 'base64',
          content: Buffer.from(bytes).toString('base64'),
          sha: context.req.param('id'),
        });
      });
      app.get(`${root}/commits`, (context) => {
        const { ref_name = 'main', path = '', per_page = '20' } = context.req.query();
        const from = findCommit(forge, ref_name);
        if (from === undefined) return context.json(missing('Commit'), 404);
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
        return commit === undefined ? context.json(missing('Commit'), 404) : context.json(answerOf(commit));
      });
      app.get(`${root}/merge_base`, (context) => {
        const [one, other] = (context.req.queries('refs[]') ?? []).map((name) => findCommit(forge, name));
        if (one === undefined || other === undefined)
          return context.json({ message: '400 Bad request - Could not find ref' }, 400);
        const base = repository.mergeBase(one.commit, other.commit);
        return base === undefined
          ? context.json(missing('Merge Base'), 404)
          : context.json(answerOf(repository.commit(base)));
      });
      app.post(`${root}/commits`, async (context) => {
        const { branch, commit_message, author_name, author_email, actions } = commitSchema.parse(
          await context.req.json(),
        );
        const refuse = (message: string) => context.json({ message }, 400);
        const head = repository.refs.get(branch);
        if (head === undefined) return refuse('You can only create or edit files when you are on a branch');
        if (actions.length === 0) return refuse('400 Bad request - actions is empty');
        const files = new Map(repository.commit(head).files);
        for (const { action, file_path, content = '', last_commit_id } of actions) {
          const isThere = files.has(file_path);
          if (action === 'create' && isThere) return refuse('A file with this name already exists');
          if (action !== 'create' && !isThere) return refuse("A file with this name doesn't exist");
          if (last_commit_id !== undefined && lastCommitOf(forge, head, file_path) !== last_commit_id)
            return refuse('You are attempting to update a file that has changed since you started editing it.');
          if (action === 'delete') files.delete(file_path);
          else files.set(file_path, repository.addBlob(Buffer.from(content, 'base64')));
        }
        const id = commitOn(forge, branch, files, {
          author: { name: author_name, email: author_email },
          at: '2026-11-24T09:00:00Z',
          message: commit_message,
        });
        return context.json(answerOf(repository.commit(id)), 201);
      });
    },
  );
}

function answerOf({ commit, message, author, at }: MemoryCommit) {
  return { id: commit, message, author_name: author.name, author_email: author.email, authored_date: at };
}
