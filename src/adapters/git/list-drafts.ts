import type { Draft } from '../../app/content-store.ts';
import { draftRefSchema } from '../../core/records/content-ref.ts';
import { commitIdSchema } from '../../core/records/git-ids.ts';
import type { NativeRepository } from './native-repository.ts';
import { momentOf } from './read-history.ts';

const FORMAT =
  '--format=%(refname)%00%(objectname)%00%(authorname)%00%(authoremail:trim)%00%(authordate:unix)%00%(contents)%00';
const FIELDS = 6;

/** Refs that no draft can have are passed over: someone else put them there. */
export async function listDrafts(repository: NativeRepository, prefix: string): Promise<readonly Draft[]> {
  const run = await repository.run(['for-each-ref', FORMAT, prefix]);
  const fields = run.output.toString().split('\0');
  const drafts: Draft[] = [];
  for (let at = 0; at + FIELDS < fields.length; at += FIELDS) {
    const [name = '', tip, author = '', email = '', seconds = '', message = ''] = fields.slice(at, at + FIELDS);
    const ref = draftRefSchema.safeParse(name.trim());
    if (!ref.success) continue;
    drafts.push({
      ref: ref.data,
      tip: commitIdSchema.parse(tip),
      author: { name: author, email },
      at: momentOf(seconds),
      message: message.trim(),
    });
  }
  return drafts;
}
