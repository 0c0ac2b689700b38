import type { DataSource } from 'typeorm';

import type { Place, ProvidersQuestion } from '../../../schema/questions';
import { containing, searchWords } from '../awards/awardConditionsSql';

/**
 * The organisations this office deals with, by name. Every word of the search must be found in a
 * name, another name, a recorded name or an identifier.
 */
export async function findProviderPage(
  dataSource: DataSource,
  { search, first, after }: ProvidersQuestion,
): Promise<Place[]> {
  const words = searchWords(search).map(containing);
  return dataSource.query<Place[]>(
    `SELECT id, "sortKey" FROM (
       SELECT o.id, lower(o.name) COLLATE "C" AS "sortKey",
              concat_ws(' ', o.id, o.name, array_to_string(o.aliases, ' '),
                        array_to_string(o.other_identifiers, ' '),
                        (SELECT string_agg(DISTINCT a.recipient_name, ' ') FROM award a
                          WHERE a.provider_id = o.id)) AS words
         FROM organisation o
        WHERE EXISTS (SELECT FROM award a WHERE a.provider_id = o.id)) p
      WHERE words ILIKE ALL ($1::text[])
        AND ($2::text IS NULL OR ("sortKey", id) > ($2, $3))
      ORDER BY "sortKey", id
      LIMIT $4`,
    [words, after?.sortKey ?? null, after?.id ?? null, first],
  );
}
