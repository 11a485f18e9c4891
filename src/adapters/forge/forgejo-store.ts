import { z } from 'zod';
import type { ContentStore } from '../../app/content-store.ts';
import { commitIdSchema } from '../../core/records/git-ids.ts';
import {
  commitAnswerSchema,
  decodeBlob,
  encodePath,
  entryOf,
  filesIn,
  messageSchema,
  treeAnswerSchema,
} from './forge-answers.ts';
import type { ForgeApi } from './forge-api.ts';
import { type ForgeSettings, forgeClient } from './forge-client.ts';
import { forgeStore } from './forge-store.ts';

/**
 * A repository on Forgejo or Gitea. Each changed or removed file is guarded by its blob's id; creating a file that
 * exists is refused.
 *
 * @see https://codeberg.org/api/swagger#/repository/repoChangeFiles
 */
export function forgejoStore(settings: ForgeSettings): ContentStore {
  return forgeStore(forgejoApi(settings), settings.branch);
}

const branchSchema = z.object({ name: z.string(), commit: z.object({ id: commitIdSchema }) });
const compareSchema = z.object({
  total_commits: z.int(),
  commits: z.array(z.object({ sha: commitIdSchema, parents: z.array(z.object({ sha: commitIdSchema })) })).nullish(),
});

/** What Forgejo answers when a guard holds: another save was quicker. */
const GUARDS = /sha does not match|file already exists|file does not exist|commit ID does not match|push/i;
const PAGE = 50;

function forgejoApi(settings: ForgeSettings): ForgeApi {
  const client = forgeClient(settings, { authorization: `token ${settings.token}` });
  const root = `/repos/${encodePath(settings.repository)}`;

  return {
    commitsNothing: false,
    keepsAuthors: true,
    async head(branch) {
      const answer = await client.send('GET', `${root}/branches/${encodePath(branch)}`, { expected: [404] });
      return answer.status === 404 ? undefined : branchSchema.parse(answer.body).commit.id;
    },
    async files(commit) {
      const lines: z.infer<typeof treeAnswerSchema>['tree'] = [];
      for (let page = 1; ; page += 1) {
        const query = { recursive: 'true', per_page: 1000, page };
        const answer = treeAnswerSchema.parse(
          (await client.send('GET', `${root}/git/trees/${commit}`, { query })).body,
        );
        lines.push(...answer.tree);
        if (answer.truncated !== true || answer.tree.length === 0) return filesIn(lines);
      }
    },
    async blob(blob) {
      return decodeBlob((await client.send('GET', `${root}/git/blobs/${blob}`)).body);
    },
    async log({ from, path, page, perPage }) {
      const details = { stat: 'false', verification: 'false', files: 'false' };
      const query = { sha: from, page, limit: perPage, ...details, ...(path === '' ? {} : { path }) };
      const { body } = await client.send('GET', `${root}/commits`, { query });
      return z.array(commitAnswerSchema).parse(body).map(entryOf);
    },
    async describe(commit) {
      return entryOf(commitAnswerSchema.parse((await client.send('GET', `${root}/git/commits/${commit}`)).body));
    },
    async branches(prefix) {
      const found: z.infer<typeof branchSchema>[] = [];
      for (let page = 1; ; page += 1) {
        const { body } = await client.send('GET', `${root}/branches`, { query: { page, limit: PAGE } });
        const branches = z.array(branchSchema).parse(body);
        found.push(...branches);
        if (branches.length < PAGE) break;
      }
      return found
        .filter(({ name }) => name.startsWith(prefix))
        .map(({ name, commit }) => ({ branch: name, tip: commit.id }));
    },
    async createBranch(branch, at) {
      const body = { new_branch_name: branch, old_ref_name: at };
      const answer = await client.send('POST', `${root}/branches`, { body, expected: [409] });
      return answer.status === 409 ? 'moved' : 'done';
    },
    async deleteBranch(branch) {
      await client.send('DELETE', `${root}/branches/${encodePath(branch)}`, { expected: [404] });
    },
    async mergeBase(one, other) {
      // The commits that `other` has and `one` has not, newest first: drafts are lines, so the last one's parent is shared.
      const answer = await client.send('GET', `${root}/compare/${one}...${other}`, { expected: [404] });
      if (answer.status === 404) return undefined;
      const { total_commits, commits } = compareSchema.parse(answer.body);
      return total_commits === 0 ? other : commits?.at(-1)?.parents[0]?.sha;
    },
    async commit({ branch, changes, author, message, at }) {
      const files = changes.map(({ path, before, bytes }) => ({
        operation: bytes === undefined ? 'delete' : before === 'absent' ? 'create' : 'update',
        path,
        ...(bytes === undefined ? {} : { content: Buffer.from(bytes).toString('base64') }),
        ...(before === 'absent' ? {} : { sha: before }),
      }));
      const body = { branch, message, author, dates: { author: at, committer: at }, files };
      const answer = await client.send('POST', `${root}/contents`, { body, expected: [404, 409, 422] });
      if (answer.status < 400)
        return z.object({ commit: z.object({ sha: commitIdSchema }) }).parse(answer.body).commit.sha;
      const reason = messageSchema.parse(answer.body);
      if (GUARDS.test(reason)) return 'moved';
      throw new Error(`Forgejo refuse la modification\u00A0: ${reason}`);
    },
  };
}
