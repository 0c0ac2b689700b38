import type { DataSource } from 'typeorm';

import { providersNamed } from '../../../schema/conditionsOf';
import type { SortKeyForm } from '../../../schema/paging';
import { badArgument } from '../../../schema/errorCodes';
import type { Place } from '../../../schema/questions';
import { quoteGiven } from '../../../schema/quoteGiven';
import { isDay, isMoment } from '../../../schema/scalars';
import type { ReferralFilter } from '../generated/resolverTypes';

import type { ReferralCase } from './ReferralCase';
import { caseList } from './findCase';

/** How a list of cases is ordered: newest first, or by what is due soonest. */
export type CaseOrder = keyof typeof orders;

interface CaseListOptions {
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
    ...soonestFirst,
    column: 'contact_limit_from',
    type: 'timestamptz',
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

  /**
   * One more than the page tells whether there is a next one. SQL: the place after which a page begins
   * is compared as a pair, so that an index finds it.
   */
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

/** Conditions as they continue `WHERE true`, and the values of their parameters. */
export interface CaseConditions {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const columns = {
  financialYears: 'financial_year',
  priorityCategories: 'priority_category',
  crimeTypes: 'crime_type',
  sources: 'source',
  states: 'state',
  providers: 'provider_id',
} as const;

/** The most values of one condition. */
const valuesMax = 500;

/**
 * The cases that a filter asks for. A condition given as null is none.
 *
 * @throws BAD_ARGUMENT where a condition has no meaning within one office, or makes no sense
 */
export function caseConditionsSql(filter: ReferralFilter | null | undefined): CaseConditions {
  for (const name of ['region', 'offices'] as const) {
    if ((filter?.[name] ?? null) === null) continue;
    throw badArgument(`filter.${name}`, 'has no meaning within one office.');
  }
  const given = Object.entries(columns).flatMap(([name, column]) => {
    const values = filter?.[name as keyof typeof columns] ?? null;
    return values === null ? [] : [{ name, column, values }];
  });
  for (const { name, values } of given) {
    if (values.length > valuesMax) {
      throw badArgument(`filter.${name}`, `must be a list of at most ${valuesMax}.`);
    }
    const bad = values.find((value) => value.includes('\u0000'));
    if (bad !== undefined)
      throw badArgument(`filter.${name}`, `${quoteGiven(bad)} must not hold NUL.`);
  }
  return {
    sql: given.map(({ column }, index) => ` AND ${column} = ANY ($${index + 1}::text[])`).join(''),
    values: given.map(({ name, values }) =>
      name === 'providers' ? providersNamed('filter.providers', values) : values,
    ),
  };
}

/**
 * What makes a case wait for its details to be passed on, as the index of the due list says it.
 * What was passed on, ended or went to another office waits no more.
 */
const waitingSql = `passed_on IS NULL AND state IN ('RECEIVED', 'ASSESSED')`;

/** The cases that are due by a day, written 2014-11-27, or too late already. */
export function dueConditions(on: string): CaseConditions {
  return { sql: ` AND ${waitingSql} AND due_on <= $1::date`, values: [on] };
}

/**
 * What makes a case wait for the contact that was promised, as the index of that list says it.
 * What has ended, or whose clock stands still, waits not.
 */
const waitingForContactSql =
  'contacted_on IS NULL AND closed_on IS NULL AND contact_limit_until IS NOT NULL';

/** The cases whose promised contact can be due by a moment, ISO 8601, or too late already. */
export function contactsDueConditions(at: string): CaseConditions {
  const sql = ` AND ${waitingForContactSql} AND contact_limit_from <= $1::timestamptz`;
  return { sql, values: [at] };
}

/**
 * Whether the clock of a case ran out before its details were passed on, as the clock itself reads
 * it: of a case that ended without being passed on its last day counts, of an open one today.
 *
 * @param today SQL for a day
 */
export function breachedSql(today: string): string {
  return `coalesce(coalesce(passed_on, closed_on, ${today}) > due_on, false)`;
}

/**
 * What the clock of an office's promise to contact shows of a case, as `readContactClock` reads it.
 * Null where nothing was promised. What became of most cases is settled and stands with them; only
 * of those that wait the time decides.
 *
 * @param now SQL for a moment
 */
export function contactStateSql(now: string): string {
  return `coalesce(contact_outcome,
    CASE WHEN promised_hours IS NULL THEN NULL
         WHEN contact_limit_until IS NULL THEN 'PAUSED'
         WHEN ${now} > contact_limit_until THEN 'BREACHED'
         WHEN ${now} > contact_limit_from THEN 'NOT_KNOWN'
         ELSE 'DUE' END)`;
}

/**
 * How many cases are in which state of that clock, as a select list.
 *
 * @param now SQL for a moment
 */
export function contactCountsSql(now: string): string {
  const counts = { contactMetCount: 'MET', contactBreachedCount: 'BREACHED' };
  return Object.entries({ ...counts, contactNotKnownCount: 'NOT_KNOWN' })
    .map(
      ([name, state]) =>
        `count(*) FILTER (WHERE ${contactStateSql(now)} = '${state}')::integer AS "${name}"`,
    )
    .join(', ');
}
