import type { DataSource } from 'typeorm';

import type { OrganisationsQuestion } from '../../../schema/providers';
import { parsePence } from '../database/entityColumns';
import type { ProviderMatch } from '../generated/resolverTypes';

import { bestNamesSql, searchNames } from './findProviderPage';

/** What this office says of one line of a list of organisations. */
export interface OrganisationRow {
  /** The organisation of the register, or RECORDED- and a digest of the folded name. */
  readonly id: string;
  readonly sortKey: string;
  /** The organisation's name in the register, or the spellings this office recorded. */
  readonly names: readonly string[];
  /** Whether this office recorded an award to it. */
  readonly recorded: boolean;
  /** Of a name alone, null for an organisation of the register: its engagement says that. */
  readonly awardCount: number | null;
  readonly totalPence: number | null;
  readonly withoutAmount: number | null;
  readonly matchedBy: ProviderMatch | null;
  readonly matchedName: string | null;
}

/**
 * The organisations of the register, paid or not, and the recipients that nobody has identified, a
 * line for each folded name: those a search finds, best first; without a search all, by name. An
 * unidentified name is never taken for an organisation of the same name.
 *
 * Every office gives a line the same sort key: it depends on the search and on the register, or on
 * the search and the folded name, which is the line.
 */
export async function findOrganisationPage(
  dataSource: DataSource,
  { search, first, after }: OrganisationsQuestion,
): Promise<OrganisationRow[]> {
  const place = [after?.sortKey ?? null, after?.id ?? null, first];
  const rows =
    search === null || search.trim() === ''
      ? await dataSource.query<RawRow[]>(detailsSql(inOrderSql), place)
      : await searchNames<RawRow>(dataSource, detailsSql(searchSql), [...place, search]);
  return rows.map(({ awardCount, totalPence, withoutAmount, ...row }) => ({
    ...row,
    awardCount: awardCount === null ? null : Number(awardCount),
    totalPence: totalPence === null ? null : parsePence(totalPence),
    withoutAmount: withoutAmount === null ? null : Number(withoutAmount),
  }));
}

type Sum = 'awardCount' | 'totalPence' | 'withoutAmount';
type RawRow = Omit<OrganisationRow, Sum> & Readonly<Record<Sum, string | null>>;

const inOrderSql = `
  page AS (
    SELECT DISTINCT ON (left(n.folded, 200), line_id(n.provider_id, n.folded))
           line_id(n.provider_id, n.folded) AS id, n.provider_id, left(n.folded, 200) AS "sortKey",
           NULL AS "matchedBy", NULL AS "matchedName"
      FROM provider_name n
     WHERE n.kind IN ('NAME', 'UNIDENTIFIED')
       AND ($1::text IS NULL
            OR (left(n.folded, 200), line_id(n.provider_id, n.folded)) > ($1, $2))
     ORDER BY left(n.folded, 200), line_id(n.provider_id, n.folded)
     LIMIT $3)`;

const searchSql = `
  ${bestNamesSql('true')},
  page AS (
    SELECT id, provider_id, "sortKey", "matchedBy", "matchedName"
      FROM (SELECT b.id, b.provider_id,
                   b.rank || ' ' || left(coalesce(n.folded, b.folded), 200) AS "sortKey",
                   CASE b.kind WHEN 'UNIDENTIFIED' THEN 'RECORDED_NAME' ELSE b.kind END
                     AS "matchedBy",
                   b.name AS "matchedName"
              FROM best b
              LEFT JOIN provider_name n ON n.provider_id = b.provider_id AND n.kind = 'NAME') p
     WHERE $1::text IS NULL OR ("sortKey", id) > ($1, $2)
     ORDER BY "sortKey", id
     LIMIT $3)`;

/** The lines of a page with what this office recorded; awards are read for these lines alone. */
const detailsSql = (page: string): string => `
  WITH ${page}
  SELECT p.id, p."sortKey", p."matchedBy", p."matchedName", n.names,
         p.provider_id IS NULL OR EXISTS (
           SELECT FROM provider_name r
            WHERE r.provider_id = p.provider_id AND r.kind = 'RECORDED_NAME') AS recorded,
         s."awardCount", s."totalPence", s."withoutAmount"
    FROM page p
   CROSS JOIN LATERAL (
     -- Two selects, as an index answers each.
     SELECT array_agg(name ORDER BY name) AS names
       FROM (SELECT name FROM provider_name
              WHERE provider_id = p.provider_id AND kind = 'NAME'
             UNION ALL
             SELECT name FROM provider_name
              WHERE p.provider_id IS NULL AND kind = 'UNIDENTIFIED'
                AND line_id(provider_id, folded) = p.id) spelt) n
    LEFT JOIN LATERAL (
     SELECT count(*) AS "awardCount", coalesce(sum(amount_pence), 0) AS "totalPence",
            count(*) - count(amount_pence) AS "withoutAmount"
       FROM unnest(n.names) AS spelling
       JOIN award ON md5(recipient_name) = md5(spelling)
      WHERE provider_id IS NULL AND kind NOT IN ('POOL', 'UNALLOCATED', 'OWN_OFFICE')
        AND kind <> 'PAID_BY_OTHERS') s ON p.provider_id IS NULL
   ORDER BY p."sortKey", p.id`;
