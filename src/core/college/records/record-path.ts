import { type RepositoryPath, repositoryPathSchema } from '../../records/repository-path.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { RECORD_ID_SCHEMAS, type RecordKind, type RecordName } from './record-kinds.ts';

/** Folder of the assemblies' records in a commune's private repository. */
export const RECORDS_FOLDER = repositoryPathSchema.parse('college');

const FOLDERS: Readonly<Record<RecordKind, string>> = {
  item: 'items',
  sitting: 'sittings',
  mandate: 'mandates',
  standIn: 'stand-ins',
};

/**
 * Where a record lies: `college/items/2026/03/20260302-k3f9x2.yaml`. Years and months keep every folder small, so that
 * a commit costs the same in a repository of a hundred thousand items.
 */
export function recordPath(name: RecordName): RepositoryPath {
  const { kind, id } = name;
  const folder = `${RECORDS_FOLDER}/${FOLDERS[kind]}`;
  switch (kind) {
    case 'item':
      return repositoryPathSchema.parse(`${folder}/${id.slice(0, 4)}/${id.slice(4, 6)}/${id}.yaml`);
    case 'sitting':
    case 'standIn':
      return repositoryPathSchema.parse(`${folder}/${id.slice(0, 4)}/${id}.yaml`);
    case 'mandate':
      return repositoryPathSchema.parse(`${folder}/${id}.yaml`);
    default:
      return unreachable(kind);
  }
}

/** What a path of the repository holds; undefined for anything that is no record. */
export function recordAt(path: string): RecordName | undefined {
  const [, folder, id] = /^college\/([a-z-]+)\/(?:\d{4}\/)?(?:\d{2}\/)?([a-z0-9-]+)\.yaml$/.exec(path) ?? [];
  for (const kind of ['item', 'sitting', 'mandate', 'standIn'] as const) {
    const parsed = RECORD_ID_SCHEMAS[kind].safeParse(id);
    if (FOLDERS[kind] !== folder || !parsed.success) continue;
    // The schema of that kind made the id.
    const name = { kind, id: parsed.data } as RecordName;
    return recordPath(name) === path ? name : undefined;
  }
  return undefined;
}
