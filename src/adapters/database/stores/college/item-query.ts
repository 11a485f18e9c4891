import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ItemQuery } from '../../../../app/college/college-index.ts';
import { searchWords } from '../../../../core/college/search/search-words.ts';
import type { CommuneQueries } from '../../commune-queries.ts';
import type { Tables } from '../../tables.ts';

/** The items of a query, the newest first: their facts as JSON. */
export function selectItems({ select, commune, engine }: CommuneQueries, query: ItemQuery) {
  const words = query.words === undefined ? '' : searchWords(query.words);
  let found = select('collegeItem').select('facts').limit(query.limit);
  found = found.where((row) => row.and(conditions(row, query)));
  const { opinionOf, within } = query;
  if (opinionOf !== undefined)
    found = found.where('id', 'in', (inner) =>
      inner
        .selectFrom('collegeInvolved')
        .select('item')
        .where('commune', '=', commune)
        .where((row) =>
          row.or([
            ...opinionOf.services.map((name) => row.and({ kind: 'serviceOpinion', name })),
            row.and({ kind: 'personOpinion', name: opinionOf.person }),
          ]),
        ),
    );
  if (within !== undefined)
    found = found.where((row) =>
      row.or([
        ...(within.assemblies.length === 0 ? [] : [row('assembly', 'in', within.assemblies)]),
        row.exists(
          row
            .selectFrom('collegeInvolved')
            .select('item')
            .where('collegeInvolved.commune', '=', commune)
            .whereRef('collegeInvolved.item', '=', 'collegeItem.id')
            .where((involved) =>
              involved.or([
                ...within.services.map((name) => involved.and({ kind: 'service', name })),
                involved.and({ kind: 'person', name: within.person }),
              ]),
            ),
        ),
      ]),
    );
  if (words === '') return found.orderBy('id', 'desc');
  if (engine === 'postgres')
    return found
      .where('id', 'in', (inner) =>
        inner
          .selectFrom('collegeWords')
          .select('item')
          .where('commune', '=', commune)
          .where(sql<SqlBool>`to_tsvector('simple', words) @@ to_tsquery('simple', ${tsQuery(words)})`),
      )
      .orderBy('id', 'desc');
  // Full text gives its rows from the newest back, one at a time: the first page of a frequent word costs as little as of a rare one.
  return found
    .where('wordRow', 'in', (inner) =>
      inner
        .selectFrom('collegeWords')
        .select(sql<number>`rowid`.as('row'))
        .where(sql<SqlBool>`college_words match ${ftsQuery(words)}`),
    )
    .orderBy('wordRow', 'desc');
}

function conditions(row: ExpressionBuilder<Tables, 'collegeItem'>, query: ItemQuery): Expression<SqlBool>[] {
  const { assemblies, stages, levels, sitting, categories, proposingServices, author, takenOverBy } = query;
  const { privacy, outcomes, followUp, after } = query;
  return [
    ...(assemblies === undefined ? [] : [row('assembly', 'in', assemblies)]),
    ...(stages === undefined ? [] : [row('stage', 'in', stages)]),
    ...(levels === undefined ? [] : [row('level', 'in', levels)]),
    ...(sitting === undefined ? [] : [row('sitting', '=', sitting)]),
    ...(categories === undefined ? [] : [row('category', 'in', categories)]),
    ...(proposingServices === undefined ? [] : [row('proposingService', 'in', proposingServices)]),
    ...(author === undefined ? [] : [row('author', '=', author)]),
    ...(takenOverBy === undefined ? [] : [row('takenOverBy', '=', takenOverBy)]),
    ...(privacy === undefined ? [] : [row('privacy', '=', privacy)]),
    ...(outcomes === undefined ? [] : [row('outcome', 'in', outcomes)]),
    ...(followUp === undefined ? [] : [row('followUp', '=', followUp)]),
    ...(after === undefined ? [] : [row('id', '<', after)]),
  ];
}

/** Every word, the last one as the beginning of a word: it may still be being typed. */
function ftsQuery(words: string): string {
  return words
    .split(' ')
    .map((word, index, all) => `"${word}"${index === all.length - 1 ? '*' : ''}`)
    .join(' ');
}

function tsQuery(words: string): string {
  return words
    .split(' ')
    .map((word, index, all) => `'${word}'${index === all.length - 1 ? ':*' : ''}`)
    .join(' & ');
}
