import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import { findOrganisationPage } from '../../../../subgraphs/office/providers/findOrganisationPage';
import {
  type MergedOrganisation,
  mergeOrganisations,
} from '../../../../subgraphs/regional/providers/mergeOrganisations';

/* What two offices recorded of organisations, and how the regional subgraph reads it. */

/** The offices, in the order of their databases. */
export const codes = ['kent', 'essex'] as const;

export interface Recorded {
  readonly name: string;
  /** Which of the organisations it is; null while nobody has identified it. */
  readonly provider: number | null;
  readonly office: 0 | 1;
  readonly amountPence: number | null;
  readonly kind: string;
}

export async function fill(
  offices: readonly DataSource[],
  names: readonly string[],
  recorded: readonly Recorded[],
): Promise<void> {
  for (const [index, office] of offices.entries()) {
    await office.query('TRUNCATE award, organisation CASCADE');
    for (const [number, name] of names.entries()) {
      await office.query(
        `INSERT INTO organisation (id, name, aliases, other_identifiers, identifier_evidence)
         VALUES ($1, $2, '{}', '{}', 'synthetic')`,
        [`GB-CHC-${number}`, name],
      );
    }
    for (const [number, award] of recorded.entries()) {
      if (award.office !== index) continue;
      const provider = award.provider === null ? null : award.provider % (names.length || 1);
      await office.query(
        `INSERT INTO award (id, title, recipient_id, recipient_name, provider_id, kind, status,
                            financial_year, amount_pence, origin)
         VALUES ($1, 't', 'r', $2, $3, $4, 'SPENT', '2014-15', $5, 'SYNTHETIC')`,
        [
          `${codes[index]}:${number}`,
          award.name,
          provider === null || names.length === 0 ? null : `GB-CHC-${provider}`,
          award.kind,
          award.amountPence,
        ],
      );
    }
  }
}

/** All that is found, page by page, as the regional subgraph reads it. */
export async function readToTheEnd(
  offices: readonly DataSource[],
  search: string | null,
  first: number,
): Promise<MergedOrganisation[]> {
  const read: MergedOrganisation[] = [];
  for (let after: MergedOrganisation | null = null; ; after = read.at(-1) ?? null) {
    const place = after && { id: after.id, sortKey: after.sortKey };
    const answered = await Promise.all(
      offices.map(async (office, index) => ({
        office: codes[index] ?? '',
        reply: await findOrganisationPage(office, { search, first: first + 1, after: place }),
      })),
    );
    const { places, hasNextPage } = mergeOrganisations(answered, first);
    read.push(...places);
    if (!hasNextPage) return read;
  }
}

/** A few words, misspelt or with signs in them, so that names and searches often meet. */
export const text = fc
  .array(
    fc.constantFrom('victim', 'Victm', 'SUPORT', "Women's", 'WOMENS', 'Aid', 'Tŷ', '%', '298'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '));
/** Awards of either office, to organisations or to names alone. */
export const recorded = fc.array(
  fc.record({
    name: text,
    provider: fc.option(fc.nat({ max: 5 })),
    office: fc.constantFrom(0 as const, 1 as const),
    amountPence: fc.option(fc.nat({ max: 999_999 })),
    kind: fc.constantFrom('PURCHASE', 'PURCHASE', 'PAID_BY_OTHERS', 'POOL'),
  }),
  { maxLength: 8 },
);
