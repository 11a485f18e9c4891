import { explainDatabaseRefusal } from '../../src/adapters/database/database-refusal.ts';
import { readDatabaseSettings } from '../../src/adapters/database/database-settings.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { reindex } from '../../src/app/college/reindex.ts';
import { communeSlugSchema } from '../../src/core/commune/commune-slug.ts';
import type { Environment } from '../server/agents/server-mode.ts';
import { openCommune } from './open-commune.ts';

export interface ReindexRequest {
  /** Absolute path of the working data (`PERRON_DATA`). */
  readonly data: string;
  readonly slug: string;
  readonly environment: Environment;
  /** The person has looked at the history, and takes it as it is. */
  readonly takesHistory: boolean;
}

/** What a command says, and whether it did what was asked. */
export interface Told {
  readonly isDone: boolean;
  readonly lines: readonly string[];
}

/** Makes the index of one commune anew, or says what to look at first. */
export async function runReindex({ data, slug, environment, takesHistory }: ReindexRequest): Promise<Told> {
  const bad: string[] = [];
  const opened = await openCommune(data, slug, ({ name, reason }) =>
    bad.push(`${name.kind} ${name.id}\u00A0: ${reason}`),
  );
  if (!opened.ok) return { isDone: false, lines: [opened.refusal] };
  const { ports, directory, close } = opened.value;
  const settings = readDatabaseSettings(environment, data, (error) => console.error(error));
  const database = settings.ok ? await openDatabase(settings.value) : settings;
  if (!database.ok) {
    await close();
    return { isDone: false, lines: [explainDatabaseRefusal(database.refusal)] };
  }
  const own = database.value.forCommune(communeSlugSchema.parse(slug));
  const done = await reindex({ ...ports, database: own }, { takesHistory });
  await database.value.close();
  await close();

  const skipped =
    bad.length === 0
      ? []
      : [`Des fichiers ne peuvent pas être lus et ne figurent dans aucune liste\u00A0:`, ...new Set(bad)];
  if (done.ok) {
    const until = done.value === undefined ? 'aucun dossier pour le moment' : `jusqu’à ${done.value.slice(0, 12)}`;
    return { isDone: true, lines: [`L’index de «\u202F${slug}\u202F» est refait\u00A0: ${until}.`, ...skipped] };
  }
  const { indexed, head } = done.refusal;
  return {
    isDone: false,
    lines: [
      `L’historique des dossiers de «\u202F${slug}\u202F» a été réécrit\u00A0: il ne contient plus ${indexed}, que l’application avait lu.`,
      'Rien n’a été changé. Regardez d’abord ce qui a disparu et ce qui est venu\u00A0:',
      `  git -C ${directory} log --stat ${head ?? 'HEAD'}..${indexed}`,
      `  git -C ${directory} log --stat ${indexed}..${head ?? 'HEAD'}`,
      'Si c’est une erreur ou une fraude, rendez-lui son ancien état, ou reprenez une sauvegarde\u00A0:',
      `  git -C ${directory} update-ref refs/heads/main ${indexed}`,
      `Si l’historique d’aujourd’hui est le bon, relancez la commande avec --accepter.`,
    ],
  };
}
