import { z } from 'zod';
import type { ContentStore, HistoryEntry } from '../../app/content-store.ts';
import { commitIdSchema } from '../../core/records/git-ids.ts';
import { decodeBlob, filesIn, hasNextPage, messageSchema, treeLinesSchema } from './forge-answers.ts';
import type { ForgeApi } from './forge-api.ts';
import { type ForgeSettings, forgeClient } from './forge-client.ts';
import { forgeStore } from './forge-store.ts';

/**
 * A repository on GitLab. Each changed or removed file is guarded by the last commit that touched it; GitLab itself
 * refuses to create a file that exists. Sizes are not told.
 *
 * @see https://docs.gitlab.com/api/commits/#create-a-commit-with-multiple-files-and-actions
 */
export function gitlabStore(settings: ForgeSettings): ContentStore {
  return forgeStore(gitlabApi(settings), settings.branch);
}

const commitSchema = z.object({
  id: commitIdSchema,
  message: z.string(),
  author_name: z.string(),
  author_email: z.string(),
  authored_date: z.string(),
});
const branchSchema = z.object({ name: z.string(), commit: z.object({ id: commitIdSchema }) });

/** What GitLab answers when a guard holds: another save was quicker. */
const GUARDS =
  /has changed since you started editing|with this name already exists|with this name doesn't exist|does not exist|reference update/i;

function gitlabApi(settings: ForgeSettings): ForgeApi {
  const client = forgeClient(settings, { 'private-token': settings.token });
  const root = `/projects/${encodeURIComponent(settings.repository)}/repository`;
  const branchAddress = (branch: string) => `${root}/branches/${encodeURIComponent(branch)}`;

  const log: ForgeApi['log'] = async ({ from, path, page, perPage }) => {
    const query = { ref_name: from, page, per_page: perPage, ...(path === '' ? {} : { path }) };
    return z
      .array(commitSchema)
      .parse((await client.send('GET', `${root}/commits`, { query })).body)
      .map(entryOf);
  };

  return {
    log,
    commitsNothing: false,
    keepsAuthors: true,
    async head(branch) {
      const answer = await client.send('GET', branchAddress(branch), { expected: [404] });
      return answer.status === 404 ? undefined : branchSchema.parse(answer.body).commit.id;
    },
    async files(commit) {
      const lines: z.infer<typeof treeLinesSchema> = [];
      for (let page = 1; ; page += 1) {
        const query = { ref: commit, recursive: 'true', per_page: 100, page };
        const answer = await client.send('GET', `${root}/tree`, { query });
        lines.push(...treeLinesSchema.parse(answer.body));
        if (!hasNextPage(answer.headers)) return filesIn(lines);
      }
    },
    async blob(blob) {
      return decodeBlob((await client.send('GET', `${root}/blobs/${blob}`)).body);
    },
    async describe(commit) {
      return entryOf(commitSchema.parse((await client.send('GET', `${root}/commits/${commit}`)).body));
    },
    async branches(prefix) {
      const found: z.infer<typeof branchSchema>[] = [];
      for (let page = 1; ; page += 1) {
        const query = { search: `^${prefix}`, per_page: 100, page };
        const answer = await client.send('GET', `${root}/branches`, { query });
        found.push(...z.array(branchSchema).parse(answer.body));
        if (!hasNextPage(answer.headers)) break;
      }
      return found
        .filter(({ name }) => name.startsWith(prefix))
        .map(({ name, commit }) => ({ branch: name, tip: commit.id }));
    },
    async createBranch(branch, at) {
      const answer = await client.send('POST', `${root}/branches`, { body: { branch, ref: at }, expected: [400] });
      if (answer.status === 400 && !/already exists/i.test(messageSchema.parse(answer.body)))
        throw new Error(`GitLab refuse la branche ${branch}\u00A0: ${messageSchema.parse(answer.body)}`);
      return answer.status === 400 ? 'moved' : 'done';
    },
    async deleteBranch(branch) {
      await client.send('DELETE', branchAddress(branch), { expected: [404] });
    },
    async mergeBase(one, other) {
      const query = { 'refs[]': [one, other] };
      const answer = await client.send('GET', `${root}/merge_base`, { query, expected: [400, 404] });
      return answer.status === 200 ? z.object({ id: commitIdSchema }).parse(answer.body).id : undefined;
    },
    async commit({ branch, base, changes, author, message }) {
      const actions = await Promise.all(
        changes.map(async ({ path, before, bytes }) => {
          const last = before === 'absent' ? [] : await log({ from: base, path, page: 1, perPage: 1 });
          return {
            action: bytes === undefined ? 'delete' : before === 'absent' ? 'create' : 'update',
            file_path: path,
            ...(bytes === undefined ? {} : { content: Buffer.from(bytes).toString('base64'), encoding: 'base64' }),
            ...(last[0] === undefined ? {} : { last_commit_id: last[0].commit }),
          };
        }),
      );
      const body = { branch, commit_message: message, author_name: author.name, author_email: author.email, actions };
      const answer = await client.send('POST', `${root}/commits`, { body, expected: [400] });
      if (answer.status !== 400) return commitSchema.parse(answer.body).id;
      const reason = messageSchema.parse(answer.body);
      if (GUARDS.test(reason)) return 'moved';
      throw new Error(`GitLab refuse la modification\u00A0: ${reason}`);
    },
  };
}

function entryOf({
  id,
  message,
  author_name,
  author_email,
  authored_date,
}: z.infer<typeof commitSchema>): HistoryEntry {
  const author = { name: author_name, email: author_email };
  return { commit: id, author, at: new Date(authored_date).toISOString(), message: message.trim() };
}
