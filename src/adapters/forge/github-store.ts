import { z } from 'zod';
import type { ContentStore } from '../../app/content-store.ts';
import { commitIdSchema } from '../../core/records/git-ids.ts';
import {
  commitAnswerSchema,
  decodeBlob,
  encodePath,
  entryOf,
  filesIn,
  hasNextPage,
  treeAnswerSchema,
} from './forge-answers.ts';
import type { ForgeApi, ForgeCommit } from './forge-api.ts';
import { type ForgeSettings, forgeClient } from './forge-client.ts';
import { forgeStore } from './forge-store.ts';

/**
 * A repository on GitHub, or GitHub Enterprise. Commits are made by `createCommitOnBranch`, guarded by the branch's
 * head and signed by GitHub; the token's owner is their author, the agent stands in `Co-authored-by`.
 *
 * @see https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
 */
export function githubStore(settings: ForgeSettings): ContentStore {
  return forgeStore(githubApi(settings), settings.branch);
}

const refSchema = z.object({ ref: z.string(), object: z.object({ sha: commitIdSchema }) });
const mutationSchema = z.object({
  data: z
    .object({ createCommitOnBranch: z.object({ commit: z.object({ oid: commitIdSchema }) }).nullable() })
    .nullish(),
  errors: z.array(z.object({ type: z.string().optional(), message: z.string() })).optional(),
});

const MUTATION = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

function githubApi(settings: ForgeSettings): ForgeApi {
  const client = forgeClient(settings, {
    authorization: `Bearer ${settings.token}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    'user-agent': 'Perron',
  });
  const root = `/repos/${encodePath(settings.repository)}`;

  return {
    commitsNothing: true,
    keepsAuthors: false,
    async head(branch) {
      const answer = await client.send('GET', `${root}/git/ref/heads/${encodePath(branch)}`, { expected: [404, 409] });
      return answer.status === 200 ? refSchema.parse(answer.body).object.sha : undefined;
    },
    async files(commit) {
      const { body } = await client.send('GET', `${root}/git/trees/${commit}`, { query: { recursive: 1 } });
      const answer = treeAnswerSchema.parse(body);
      if (answer.truncated === true)
        throw new Error('Le dépôt est trop grand pour l’API de GitHub (100 000 fichiers).');
      return filesIn(answer.tree);
    },
    async blob(blob) {
      return decodeBlob((await client.send('GET', `${root}/git/blobs/${blob}`)).body);
    },
    async log({ from, path, page, perPage }) {
      const query = { sha: from, page, per_page: perPage, ...(path === '' ? {} : { path }) };
      const { body } = await client.send('GET', `${root}/commits`, { query });
      return z.array(commitAnswerSchema).parse(body).map(entryOf);
    },
    async describe(commit) {
      return entryOf(commitAnswerSchema.parse((await client.send('GET', `${root}/commits/${commit}`)).body));
    },
    async branches(prefix) {
      const found: z.infer<typeof refSchema>[] = [];
      for (let page = 1; ; page += 1) {
        const path = `${root}/git/matching-refs/heads/${encodePath(prefix)}`;
        const answer = await client.send('GET', path, { query: { per_page: 100, page } });
        found.push(...z.array(refSchema).parse(answer.body));
        if (!hasNextPage(answer.headers)) break;
      }
      return found.map(({ ref, object }) => ({ branch: ref.slice('refs/heads/'.length), tip: object.sha }));
    },
    async createBranch(branch, at) {
      const body = { ref: `refs/heads/${branch}`, sha: at };
      const answer = await client.send('POST', `${root}/git/refs`, { body, expected: [422] });
      return answer.status === 422 ? 'moved' : 'done';
    },
    async deleteBranch(branch) {
      await client.send('DELETE', `${root}/git/refs/heads/${encodePath(branch)}`, { expected: [404, 422] });
    },
    async mergeBase(one, other) {
      const answer = await client.send('GET', `${root}/compare/${one}...${other}`, { expected: [404] });
      if (answer.status === 404) return undefined;
      return z.object({ merge_base_commit: z.object({ sha: commitIdSchema }) }).parse(answer.body).merge_base_commit
        .sha;
    },
    async commit(commit) {
      const variables = { input: mutationInput(settings.repository, commit) };
      const { body } = await client.send('POST', '/graphql', { body: { query: MUTATION, variables } });
      const { data, errors = [] } = mutationSchema.parse(body);
      if (errors.some(({ type }) => type === 'STALE_DATA')) return 'moved';
      const oid = data?.createCommitOnBranch?.commit.oid;
      if (oid === undefined)
        throw new Error(`GitHub refuse la modification\u00A0: ${errors.map(({ message }) => message).join(' ')}`);
      return oid;
    },
  };
}

function mutationInput(repository: string, { branch, base, changes, message }: ForgeCommit): unknown {
  const [headline = '', ...rest] = message.split('\n');
  return {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    expectedHeadOid: base,
    message: { headline, body: rest.join('\n').trim() },
    fileChanges: {
      additions: changes.flatMap(({ path, bytes }) =>
        bytes === undefined ? [] : [{ path, contents: Buffer.from(bytes).toString('base64') }],
      ),
      deletions: changes.flatMap(({ path, bytes }) => (bytes === undefined ? [{ path }] : [])),
    },
  };
}
