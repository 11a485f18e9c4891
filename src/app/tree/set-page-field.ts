import { applyOverlay } from '../../core/content/overlay.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { adaptShared } from '../../core/editing/adapt-shared.ts';
import { applyEdit } from '../../core/editing/apply-edit.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import { readEntryFile } from '../../core/editing/entry-file.ts';
import { fieldOrder } from '../../core/editing/field-order.ts';
import type { EditingRoom } from '../editing/editing-room.ts';
import type { SiteTree } from './read-tree.ts';
import { sharedText, textAt } from './tree-texts.ts';

/** Sets fields of a page; of a shared page, in the commune's own adaptation of it. `null` takes a field away. */
export function setPageField(
  { commune }: EditingRoom,
  site: SiteTree,
  texts: Map<string, string | undefined>,
  id: string,
  change: Readonly<Record<string, unknown>>,
): void {
  const { schema } = COLLECTIONS.pages;
  const path = entryPath(commune, 'pages', id);
  const own = textAt(site, texts, path);
  if (own !== undefined) {
    const read = readEntryFile(own, 'md', path);
    if (!read.ok) return;
    const fields = Object.fromEntries(
      Object.entries({ ...read.value.fields, ...change }).filter(([, value]) => value !== null),
    );
    const edited = applyEdit(own, { fields, body: read.value.body }, { format: 'md', schema, file: path });
    if (edited.ok) texts.set(path, edited.value);
    return;
  }
  const shared = sharedText(site, id);
  const read = shared === undefined ? undefined : readEntryFile(shared, 'md', path);
  if (read === undefined || !read.ok) return;
  const overlayPath = path.replace(/\.md$/, '.overlay.yaml');
  const overlay = textAt(site, texts, overlayPath);
  const known = overlay === undefined ? undefined : readEntryFile(overlay, 'yaml', overlayPath);
  const merged = applyOverlay(applyOverlay(read.value.fields, known?.ok ? known.value.fields : {}), change);
  // A mapping with single fields replaced is a mapping.
  const wanted = { fields: merged as Record<string, unknown>, body: read.value.body };
  const adapted = adaptShared(read.value, wanted, overlay, fieldOrder(schema));
  if (adapted.kind === 'overlay') texts.set(overlayPath, adapted.text);
  else if (overlay !== undefined) texts.set(overlayPath, undefined);
}
