import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import {
  findProviderPage,
  type ProviderPlace,
} from '../../../../subgraphs/office/providers/findProviderPage';
import { mergeFoundProviders } from '../../../../subgraphs/regional/providers/mergeProviders';

/* Organisations that two offices recorded, and how the regional subgraph reads them. */

export interface Invented {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The name under which each of two offices recorded it; null where one did not. */
  readonly recorded: readonly [string | null, string | null];
}

/** Gives both offices one register, and each its own awards. */
export async function fill(
  offices: readonly DataSource[],
  organisations: readonly Invented[],
): Promise<void> {
  for (const [index, office] of offices.entries()) {
    await office.query('TRUNCATE award, organisation CASCADE');
    for (const [number, { name, aliases, recorded }] of organisations.entries()) {
      await office.query(
        `INSERT INTO organisation (id, name, aliases, other_identifiers, identifier_evidence)
         VALUES ($1, $2, $3, '{}', 'synthetic')`,
        [`GB-CHC-${number}`, name, aliases],
      );
      await award(office, `${number}`, `GB-CHC-${number}`, recorded[index] ?? null);
    }
  }
}

export async function award(office: DataSource, id: string, provider: string, name: string | null) {
  if (name === null) return;
  await office.query(
    `INSERT INTO award (id, title, recipient_id, recipient_name, provider_id, kind, status,
                        financial_year, origin)
     VALUES ($1, 't', 'r', $2, $3, 'PURCHASE', 'SPENT', '2014-15', 'SYNTHETIC')`,
    [id, name, provider],
  );
}

/** All that is found, page by page, as the regional subgraph reads it. */
export async function readToTheEnd(
  offices: readonly DataSource[],
  search: string | null,
  first: number,
): Promise<ProviderPlace[]> {
  const read: ProviderPlace[] = [];
  for (let after: ProviderPlace | null = null; ; after = read.at(-1) ?? null) {
    const place = after && { id: after.id, sortKey: after.sortKey };
    const pages = await Promise.all(
      offices.map((office) => findProviderPage(office, { search, first: first + 1, after: place })),
    );
    const { places, hasNextPage } = mergeFoundProviders(pages, first);
    read.push(...places);
    if (!hasNextPage) return read;
  }
}

const word = fc.constantFrom(
  'victim',
  'Victm',
  'support',
  'SUPORT',
  'Haven',
  'Ärzte',
  'опора',
  '%',
  '298',
);
export const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const recorded = fc.option(text);
export const organisations = fc.array(
  fc.record({
    name: text,
    aliases: fc.array(text, { maxLength: 2 }),
    recorded: fc.tuple(recorded, recorded),
  }),
  { maxLength: 8 },
);
