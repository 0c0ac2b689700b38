import type { DataSource } from 'typeorm';

import type { SortKeyForm } from '../../../../schema/cursor';
import type { Place } from '../../../../schema/questions';
import { isDay, isMoment } from '../../../../schema/scalars';

import type { CaseConditions } from './caseConditionsSql';
import { caseList } from './findCase';
import type { ReferralCase } from './ReferralCase';

/** How a list of cases is ordered: newest first, or by what is due soonest. */
export type CaseOrder = keyof typeof orders;

export interface CaseListOptions {
  readonly conditions: CaseConditions;
  readonly order: CaseOrder;
  /** How many on a page. */
  readonly first: number;
  readonly after: Place | null;
}

const newestFirst = { direction: 'DESC', beyond: '<' } as const;
const soonestFirst = { direction: 'ASC', beyond: '>' } as const;
const orders = {
  NEWEST: { ...newestFirst, column: 'received_on', type: 'date', field: 'receivedOn' },
  URGENT: { ...soonestFirst, column: 'due_on', type: 'date', field: 'dueOn' },
  CONTACT_URGENT: {
    ...{ ...soonestFirst, column: 'contact_limit_from', type: 'timestamptz' },
    field: 'contactLimitFrom',
  },
} as const;

/** What the sort keys of a list look like in its cursors, by its order. */
export const sortKeyForms: Readonly<Record<CaseOrder, SortKeyForm>> = {
  NEWEST: { test: isDay },
  URGENT: { test: isDay },
  CONTACT_URGENT: { test: isMoment },
};

/**
 * A page of an office's cases, read when it is first asked for and then kept: several fields of one
 * answer ask for it.
 */
export class CaseList {
  private reading: Promise<ReferralCase[]> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    readonly options: CaseListOptions,
  ) {}

  /** The cases of the page. */
  async cases(): Promise<readonly ReferralCase[]> {
    return (await this.read()).slice(0, this.options.first);
  }

  async hasNextPage(): Promise<boolean> {
    return (await this.read()).length > this.options.first;
  }

  /** How many cases there are, on whatever page. */
  async countAll(): Promise<number> {
    const { sql, values } = this.options.conditions;
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM referral_case WHERE true${sql}`,
      [...values],
    );
    return row?.count ?? 0;
  }

  /** Where a case stands in the list. */
  placeOf(row: ReferralCase): Place {
    return { sortKey: row[orders[this.options.order].field] ?? '', id: row.reference };
  }

  private read(): Promise<ReferralCase[]> {
    this.reading ??= this.dataSource.query<ReferralCase[]>(...this.statement());
    return this.reading;
  }

  /** One more than the page tells whether there is a next one. */
  private statement(): [string, unknown[]] {
    const { conditions, order, first, after } = this.options;
    const { column, type, direction, beyond } = orders[order];
    const next = conditions.values.length + 1;
    const from = after
      ? ` AND (${column}, reference) ${beyond} ($${next}::${type}, $${next + 1}::text)`
      : '';
    const sql = `
      SELECT ${caseList} FROM referral_case WHERE true${conditions.sql}${from}
       ORDER BY referral_case.${column} ${direction}, referral_case.reference ${direction}
       LIMIT ${first + 1}`;
    return [sql, [...conditions.values, ...(after ? [after.sortKey, after.id] : [])]];
  }
}
