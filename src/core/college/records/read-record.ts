import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { type AnyRecord, RECORD_SCHEMAS, type RecordName } from './record-kinds.ts';

/** A file of the repository that holds no such record: somebody wrote it by hand, or another version did. */
export interface BadRecord {
  readonly code: 'bad-record';
  readonly name: RecordName;
  /** 1-based, where known. */
  readonly line?: number | undefined;
  /** Path of the field, where known. */
  readonly field?: string | undefined;
  readonly reason: string;
}

/** Characters of the longest record read: an item of 60 000 words. */
const LONGEST = 2_000_000;

/** Reads the file of a record; anything that the schema does not know is refused, never left out in silence. */
export function readRecordText(name: RecordName, text: string): Result<AnyRecord, BadRecord> {
  const bad = (reason: string, place: Pick<BadRecord, 'line' | 'field'> = {}) =>
    refuse({ code: 'bad-record' as const, name, reason, ...place });
  if (text.length > LONGEST) return bad('fichier trop long');
  let value: unknown;
  try {
    value = load(text, { schema: CORE_SCHEMA, maxAliases: 0 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark?.line;
    return bad('texte YAML illisible', { line: line === undefined ? undefined : line + 1 });
  }
  const parsed = RECORD_SCHEMAS[name.kind].safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue === undefined ? undefined : [...issue.path, ...unknownKeys(issue)].map(String).join('.');
    return bad(issue?.message ?? 'champs inattendus', { field });
  }
  if (parsed.data.id !== name.id)
    return bad(`l’identifiant « ${parsed.data.id} » n’est pas celui du fichier`, { field: 'id' });
  // The schema of that kind made the record.
  return accept({ kind: name.kind, record: parsed.data } as AnyRecord);
}

function unknownKeys(issue: { readonly code: string } & object): readonly string[] {
  return 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : [];
}
