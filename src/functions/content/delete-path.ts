import { deleteFile } from '../../app/editing/delete-files.ts';
import { parseEditPath } from '../../core/editing/edit-path.ts';
import type { PathState } from '../../core/records/changed-path.ts';
import { accept } from '../../core/shared/result.ts';
import { entryAt } from './entry-name.ts';
import type { Visit } from './environment.ts';

/** Takes a text, picture or document off the site, or proposes it where another person must agree. */
export async function deletePath(visit: Visit, path: string, base: PathState | undefined) {
  const { commune } = visit.room;
  const parsed = parseEditPath(path, commune);
  const target = parsed.ok && parsed.value.kind === 'media' ? parsed : entryAt(commune, path);
  if (!target.ok) return target;
  const deleted = await deleteFile(visit.room, visit.agent, { path: target.value.path, base });
  if (!deleted.ok) return deleted;
  if (deleted.value === 'proposed') {
    return accept({ message: 'La suppression est proposée\u00A0: elle attend une validation.', result: deleted.value });
  }
  visit.onPublished();
  return accept({ message: 'C’est supprimé.', result: deleted.value });
}
