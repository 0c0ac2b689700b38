import type { OrganisationKind, ProviderMatch } from '../generated/resolverTypes';

import { mergeFoundProviders } from './mergeProviders';

/** What one office says of a line, as it is checked on arrival. */
export interface OrganisationRowReply {
  readonly id: string;
  readonly sortKey: string;
  readonly names: readonly string[];
  readonly recorded: boolean;
  readonly awardCount: number | null;
  readonly totalPence: number | null;
  readonly withoutAmount: number | null;
  readonly matchedBy: ProviderMatch | null;
  readonly matchedName: string | null;
}

export interface OfficeRecordParts {
  readonly office: string;
  readonly spellings: readonly string[];
  readonly awardCount: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
}

export interface RecordedNameParts {
  /** In the order of the offices. */
  readonly byOffice: readonly OfficeRecordParts[];
}

/** A line of the list: an organisation of the register, or a name nobody has identified. */
export interface MergedOrganisation {
  readonly id: string;
  readonly sortKey: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Null for an organisation of the register. */
  readonly recorded: RecordedNameParts | null;
  readonly matchedBy: ProviderMatch | null;
  readonly matchedName: string | null;
}

export interface MergedOrganisations {
  readonly places: readonly MergedOrganisation[];
  readonly hasNextPage: boolean;
}

interface OfficeRows {
  readonly office: string;
  readonly reply: readonly OrganisationRowReply[];
}

/**
 * Merges the offices' lists, each line once. All offices give a line the same place, and each holds
 * what comes before it, so a line of this page is in the page of every office that knows it: what
 * they recorded under a name nobody has identified is complete, as far as they answered.
 */
export function mergeOrganisations(
  answered: readonly OfficeRows[],
  first: number,
): MergedOrganisations {
  const { places, hasNextPage } = mergeFoundProviders(
    answered.map(({ reply }) => reply),
    first,
  );
  const rowsById = new Map<string, { office: string; row: OrganisationRowReply }[]>();
  for (const { office, reply } of answered) {
    for (const row of reply) {
      const known = rowsById.get(row.id);
      if (known) known.push({ office, row });
      else rowsById.set(row.id, [{ office, row }]);
    }
  }
  return {
    places: places.map(({ id, sortKey, matchedBy, matchedName }) => {
      const rows = rowsById.get(id) ?? [];
      const names = rows.flatMap(({ row }) => row.names);
      const recorded = isNameAlone(id) ? { byOffice: rows.map(toRecord) } : null;
      const isPaid = rows.some(({ row }) => row.recorded);
      const kind = recorded ? 'RECORDED_NAME_ONLY' : isPaid ? 'IDENTIFIED' : 'NOT_PAID';
      return { id, sortKey, name: nameAmong(names), kind, recorded, matchedBy, matchedName };
    }),
    hasNextPage,
  };
}

/** An identifier of the register begins with a country or with LOCAL. */
function isNameAlone(id: string): boolean {
  return id.startsWith('RECORDED-');
}

function toRecord({
  office,
  row,
}: {
  readonly office: string;
  readonly row: OrganisationRowReply;
}): OfficeRecordParts {
  const { names, awardCount, totalPence, withoutAmount } = row;
  return {
    office,
    spellings: names,
    awardCount: awardCount ?? 0,
    totalPence: totalPence ?? 0,
    withoutAmount: withoutAmount ?? 0,
  };
}

/** The spelling that reads best: one that is not all capitals, then the first by alphabet. */
function nameAmong(names: readonly string[]): string {
  const sorted = [...names].sort();
  return sorted.find((name) => /\p{Ll}/u.test(name)) ?? sorted[0] ?? '';
}
