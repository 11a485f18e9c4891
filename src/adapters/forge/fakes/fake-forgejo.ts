import { z } from 'zod';
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

const personSchema = z.strictObject({ name: z.string(), email: z.string() });
const changeSchema = z.strictObject({
  branch: z.string(),
  message: z.string().min(1),
  author: personSchema,
  dates: z.strictObject({ author: z.iso.datetime(), committer: z.iso.datetime() }),
  files: z
    .array(
      z.strictObject({
        operation: z.enum(['create', 'update', 'delete']),
        path: repositoryPathSchema,
        content: z.base64().optional(),
        sha: z.string().optional(),
      }),
    )
    .min(1),
});

/** The part of Forgejo's API that the store uses, with its answers and guards. */
export function fakeForgejo(): FakeForge {
  return fakeForge(
    (headers) => headers.get('authorization') === `token ${TOKEN}`,
    (forge) => {
      const { app, repository } = forge;
      const root = `/api/repos/${REPOSITORY}`;
      const missing = { message: "The target couldn't be found.", errors: [] };
      const branchAnswer = (name: string) => {
        const id = repository.refs.get(name);
        return id === undefined ? undefined : { name, commit: { id } };
      };

      app.get(`${root}/branches`, (context) => {
        const all = [...repository.refs.keys()].map(branchAnswer);
        return context.json(pageOf(all, context.req.url, Math.min(Number(context.req.query('limit') ?? 30), 50)).items);
      });
      app.get(`${root}/branches/:name{.+}`, (context) => {
        const answer = branchAnswer(context.req.param('name'));
        return answer === undefined ? context.json(missing, 404) : context.json(answer);
      });
      app.post(`${root}/branches`, async (context) => {
        const schema = z.strictObject({ new_branch_name: z.string(), old_ref_name: z.string() });
        const { new_branch_name, old_ref_name } = schema.parse(await context.req.json());
        const commit = findCommit(forge, old_ref_name);
        if (repository.refs.has(new_branch_name)) return context.json({ message: 'The branch already exists.' }, 409);
        if (commit === undefined) return context.json({ message: 'The old branch does not exist' }, 404);
        repository.refs.set(new_branch_name, commit.commit);
        return context.json(branchAnswer(new_branch_name), 201);
      });
      app.delete(`${root}/branches/:name{.+}`, (context) => {
        const wasThere = repository.refs.delete(context.req.param('name'));
        return wasThere ? context.body(null, 204) : context.json(missing, 404);
      });
      app.get(`${root}/git/trees/:id`, (context) => {
        const commit = findCommit(forge, context.req.param('id'));
        if (commit === undefined) return context.json(missing, 404);
        // « truncated » means here that another page follows; a page never has more than the server's own maximum.
        const size = Math.min(Number(context.req.query('per_page') ?? 1000), 1000);
        const { items, headers } = pageOf(treeLines(forge, commit.files), context.req.url, size);
        return context.json({ sha: commit.commit, tree: items, truncated: 'link' in headers });
      });
      app.get(`${root}/git/blobs/:id`, (context) => {
        const bytes = findBlob(forge, context.req.param('id'));
        if (bytes === undefined) return context.json(missing, 404);
        return context.json({
          sha: context.req.param('id'),
          size: bytes.length,
          encoding: 'base64',
          content: Buffer.from(bytes).toString('base64'),
        });
      });
      app.get(`${root}/commits`, (context) => {
        const { sha = 'main', path = '', limit = '30' } = context.req.query();
        const from = findCommit(forge, sha);
        if (from === undefined) return context.json(missing, 404);
        const all = repository.history({
          from: from.commit,
          path: path === '' ? '' : repositoryPathSchema.parse(path),
          of: 'saves',
        });
        return context.json(pageOf(all.map(answerOf), context.req.url, Math.min(Number(limit), 50)).items);
      });
      app.get(`${root}/git/commits/:id`, (context) => {
        const commit = findCommit(forge, context.req.param('id'));
        return commit === undefined ? context.json(missing, 404) : context.json(answerOf(commit));
      });
      app.get(`${root}/compare/:range`, (context) => {
        const [one, other] = context.req
          .param('range')
          .split('...')
          .map((name) => findCommit(forge, name));
        if (one === undefined || other === undefined) return context.json(missing, 404);
        const known = new Set(
          repository.history({ from: one.commit, path: '', of: 'saves' }).map(({ commit }) => commit),
        );
        const commits = repository
          .history({ from: other.commit, path: '', of: 'saves' })
          .filter(({ commit }) => !known.has(commit));
        const answers = commits.map((commit) => ({
          ...answerOf(commit),
          parents: commit.parents.map((sha) => ({ sha })),
        }));
        return context.json({ total_commits: commits.length, commits: answers });
      });
      app.post(`${root}/contents`, async (context) => {
        const { branch, message, author, dates, files: changes } = changeSchema.parse(await context.req.json());
        const head = repository.refs.get(branch);
        if (head === undefined) return context.json(missing, 404);
        const files = new Map(repository.commit(head).files);
        for (const { operation, path, content = '', sha } of changes) {
          const current = files.get(path);
          if (operation === 'create' && current !== undefined)
            return context.json({ message: `repository file already exists [path: ${path}]` }, 422);
          if (operation !== 'create' && current === undefined)
            return context.json({ message: `repository file does not exist [path: ${path}]` }, 404);
          if (operation !== 'create' && sha === undefined)
            return context.json({ message: 'a SHA or commit ID must be proved when updating a file' }, 422);
          if (operation !== 'create' && sha !== current)
            return context.json({ message: `sha does not match [given: ${sha}, expected: ${current}]` }, 422);
          if (operation === 'delete') files.delete(path);
          else files.set(path, repository.addBlob(Buffer.from(content, 'base64')));
        }
        const id = commitOn(forge, branch, files, { author, at: dates.author, message });
        return context.json({ commit: answerOf(repository.commit(id)), files: [] }, 201);
      });
    },
  );
}

function answerOf({ commit, message, author, at }: MemoryCommit) {
  return { sha: commit, commit: { message: `${message}\n`, author: { ...author, date: at } } };
}
