import type { DataSource } from 'typeorm';

import type { ProvidersQuestion } from '../../../schema/providers';
import type { Place } from '../../../schema/questions';
import type { ProviderMatch } from '../generated/resolverTypes';

/** An organisation's place in the list and, where something was searched, what was found. */
export interface ProviderPlace extends Place {
  readonly matchedBy: ProviderMatch | null;
  readonly matchedName: string | null;
}

/**
 * The organisations this office deals with: those a search finds, best first; without a search all
 * of them, by name.
 *
 * How high one ranks depends on the search and on its entry in the register alone, which is the
 * same in every office, and so every office gives it the same sort key. A name that only this
 * office recorded is found too, but never decides between two ranks: all that is found by a
 * recorded name alone ranks last, by name.
 */
export async function findProviderPage(
  dataSource: DataSource,
  { search, first, after }: ProvidersQuestion,
): Promise<ProviderPlace[]> {
  const place = [after?.sortKey ?? null, after?.id ?? null, first];
  if (search === null || search.trim() === '') {
    return dataSource.query<ProviderPlace[]>(inOrderSql, place);
  }
  return searchNames<ProviderPlace>(dataSource, searchSql, [...place, search]);
}

/** Performs the statement of a search, misspellings and all. */
export async function searchNames<Row>(
  dataSource: DataSource,
  sql: string,
  parameters: unknown[],
): Promise<Row[]> {
  return dataSource.transaction(async (manager) => {
    // What `<%` finds with the help of an index depends on it; it is 0.6 unless told.
    await manager.query(`SET LOCAL pg_trgm.word_similarity_threshold = ${likenessMin}`);
    return manager.query<Row[]>(sql, parameters);
  });
}

/** How alike a misspelling must be: at 0.6 "victm suport" does not find Victim Support. */
const likenessMin = 0.5;

/** An organisation that is in the register only is none of this office's. */
const isDealtWith = `EXISTS (SELECT FROM provider_name r
                WHERE r.provider_id = n.provider_id AND r.kind = 'RECORDED_NAME')`;

const inOrderSql = `
  SELECT n.provider_id AS id, left(n.folded, 200) AS "sortKey",
         NULL AS "matchedBy", NULL AS "matchedName"
    FROM provider_name n
   WHERE n.kind = 'NAME' AND ${isDealtWith}
     AND ($1::text IS NULL OR (left(n.folded, 200), n.provider_id) > ($1, $2))
   ORDER BY left(n.folded, 200), n.provider_id
   LIMIT $3`;

/*
 * The first digit of a sort key says how well something fits:
 * 1 an identifier, 2 the name, 3 another name, letter for letter; 4 every word begins a word of the
 * name, 5 of another name; 6 the beginning of an identifier, or letters within a name; 7 a likely
 * misspelling, the more alike the earlier: first by the most alike part of a name, then by all of
 * it; 8 a name recorded by an office.
 *
 * Short searches are not taken for misspellings, and letters within a word need three: two letters
 * are in every other name.
 */
const folded = 'search_fold($4)';
const joined = `replace(${folded}, ' ', '')`;
/**
 * Whether a number is followed by a short one, as in 298028-1: a linked charity, which is another
 * body than charity 298028. Nothing but an identifier written just so is it.
 */
const isLinked = `${folded} ~ '(^| )[a-z]*[0-9]{5,} 0*[1-9][0-9]{0,2}( |$)'`;
const inThousandths = (likeness: string): string =>
  `lpad(round(1000 - 1000 * ${likeness}(${folded}, folded))::text, 4, '0')`;

/**
 * The names that a search finds, as `found`, and of each organisation or unidentified name the best
 * one, as `best`; for a statement whose parameter $4 is the search. The name of a recipient that
 * nobody has identified ranks as the name of an organisation does.
 *
 * @param among which names are looked at, as a condition of SQL
 */
export const bestNamesSql = (among: string): string => `
  found AS (
    SELECT provider_id, kind, name, folded,
           CASE WHEN kind = 'RECORDED_NAME' THEN '8000'
                WHEN folded = ${folded} THEN CASE WHEN kind = 'ALIAS' THEN '3000' ELSE '2000' END
                ELSE CASE WHEN kind = 'ALIAS' THEN '5000' ELSE '4000' END
            END AS rank
      FROM provider_name
     WHERE ${among} AND kind <> 'IDENTIFIER'
       AND search_lexemes(folded) @@ search_words(${folded})
    UNION ALL
    SELECT provider_id, kind, name, folded,
           CASE kind WHEN 'RECORDED_NAME' THEN '8000' ELSE '6000' END
      FROM provider_name
     WHERE ${among} AND kind <> 'IDENTIFIER'
       AND length(${folded}) >= 3 AND folded LIKE '%' || ${folded} || '%'
    UNION ALL
    SELECT provider_id, kind, name, folded,
           CASE kind WHEN 'RECORDED_NAME' THEN '8000' ELSE '7' || ${inThousandths('word_similarity')}
                                                    || ${inThousandths('similarity')} END
      FROM provider_name
     WHERE ${among} AND kind <> 'IDENTIFIER'
       AND length(${folded}) >= 4 AND ${folded} <% folded
    UNION ALL
    SELECT provider_id, kind, name, folded,
           CASE WHEN folded = ANY (search_identifiers(${folded})) THEN '1000' ELSE '6000' END
      FROM provider_name
     WHERE kind = 'IDENTIFIER' AND NOT (${isLinked})
       AND (folded = ANY (search_identifiers(${folded}))
            OR (${joined} ~ '[0-9]' AND length(${joined}) >= 3
                AND folded LIKE ${joined} || '%'))
    UNION ALL
    SELECT provider_id, kind, name, folded, '1000'
      FROM provider_name
     WHERE kind = 'IDENTIFIER' AND ${isLinked} AND folded = ${joined} AND name = $4),
  best AS (
    SELECT DISTINCT ON (line_id(provider_id, folded))
           line_id(provider_id, folded) AS id, provider_id, rank, kind, name, folded
      FROM found
     ORDER BY line_id(provider_id, folded),
              rank, kind = 'NAME' DESC, kind, name)`;

/** The statement of a search, for who wants to see its plan: place, page size, search. */
const searchSql = `
  WITH ${bestNamesSql(`kind <> 'UNIDENTIFIED'`)}
  SELECT id, "sortKey", "matchedBy", "matchedName"
    FROM (SELECT n.provider_id AS id, b.rank || ' ' || left(n.folded, 200) AS "sortKey",
                 b.kind AS "matchedBy", b.name AS "matchedName"
            FROM best b JOIN provider_name n ON n.provider_id = b.provider_id AND n.kind = 'NAME'
           WHERE ${isDealtWith}) p
   WHERE $1::text IS NULL OR ("sortKey", id) > ($1, $2)
   ORDER BY "sortKey", id
   LIMIT $3`;
