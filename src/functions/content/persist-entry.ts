import { saveEntry } from '../../app/editing/save-entry.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { tellInForm } from '../../core/editing/form-problem.ts';
import { explainRemoval } from '../../core/editing/refusal-messages.ts';
import { accept, refuse } from '../../core/shared/result.ts';
import { readAsset } from './asset-bytes.ts';
import { entryAt } from './entry-name.ts';
import type { Visit } from './environment.ts';
import type { Params } from './protocol.ts';

/**
 * Saves what is in the form, as a draft or at once. Our editor sends the `base` of the file; the stock one does not:
 * a new text must then not exist yet, and any other replaces what its draft holds now.
 */
export async function persistEntry(visit: Visit, { dataFiles: [file], assets, options }: Params<'persistEntry'>) {
  const { room, agent, key } = visit;
  const target = entryAt(room.commune, file.path);
  if (!target.ok) return target;
  const { collection } = target.value;
  if (options.collectionName !== undefined && options.collectionName !== collection)
    return refuse({ code: 'path', why: { code: 'outside-content' } } as const);
  if (file.newPath !== undefined && file.newPath !== file.path) return refuse({ code: 'move-elsewhere' } as const);
  const media = [];
  for (const asset of assets) {
    const sent = readAsset(asset);
    if (!sent.ok) return sent;
    media.push(sent.value);
  }
  const saved = await saveEntry(room, agent, {
    path: file.path,
    text: file.raw,
    base: file.base ?? (options.newEntry === true ? 'absent' : undefined),
    media,
    to: options.useWorkflow ? 'draft' : 'online',
    key,
  });
  if (!saved.ok) return saved;
  if (!options.useWorkflow) visit.onPublished();
  const { path, blob, commit, kind, removals, warnings } = saved.value;
  return accept({
    message: options.useWorkflow ? 'Le brouillon est enregistré.' : 'Le texte est publié.',
    path,
    base: blob,
    commit,
    kind,
    removals: removals.map((removal) => ({ field: removal.field, ...explainRemoval(removal) })),
    warnings: warnings.map((problem) => tellInForm(problem, COLLECTIONS[collection].schema)),
  });
}
