/*
 * The sums that the database keeps are those of the awards, whatever happens to awards; and what is
 * answered from them is what summing the awards would answer.
 */
import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import { fillOffice } from '../../../../hub/local/nation/filling/fillOffice';
import { nationOffices } from '../../../../hub/local/nation/nationOffices';
import type { AwardConditions } from '../../../../schema/awards';
import { officeDimensions } from '../../../../schema/totals';
import { awardConditionsSql, awardSortKeySql } from '../../../../subgraphs/office/awards/awardsSql';
import { findAwardPage } from '../../../../subgraphs/office/awards/findAwardPage';
import { sumAwards, totalAwards } from '../../../../subgraphs/office/awards/totalAwards';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { createTestDatabase } from '../../../federation/createTestDatabase';

let dataSource: DataSource;
beforeAll(async () => {
  const databaseUrl = await createTestDatabase('award_sums');
  const [office] = nationOffices(1);
  if (!office) throw new Error('There is no office.');
  const signal = new AbortController().signal;
  const size = { seed: 1, awardCount: 400 };
  await fillOffice({ office, databaseUrl, ...size, signal, onAwards: () => undefined });
  dataSource = await openDatabase({ url: databaseUrl, poolSize: 4 });
});
afterAll(() => dataSource.destroy());

/** Groups whose kept sum is not that of the awards, or that are kept without awards. */
async function findDifferences(): Promise<object[]> {
  return [
    ...(await differencesIn('award_sum', 'financial_year, kind, status, priority')),
    ...(await differencesIn('award_provider_sum', 'financial_year, kind, status, provider_id')),
  ];
}

function differencesIn(table: string, groups: string): Promise<object[]> {
  const summed = `SELECT ${groups}, count(*) AS award_count,
      coalesce(sum(amount_pence), 0) AS total_pence,
      count(*) FILTER (WHERE amount_pence IS NULL) AS without_amount,
      min(amount_pence) AS min_pence, max(amount_pence) AS max_pence
    FROM award GROUP BY ${groups}`;
  return dataSource.query(
    `(TABLE ${table} EXCEPT ALL ${summed}) UNION ALL (${summed} EXCEPT ALL TABLE ${table})`,
  );
}

const aYear = fc.constantFrom('2013-14', '2014-15', '2015-16');
const aPriority = fc.constantFrom('hate-crime', 'young-people', null);
const anAmount = fc.option(fc.integer({ min: 0, max: 2 ** 40 }));
const aNumber = fc.integer({ min: 1, max: 400 });

/** Something that happens to awards, as statement and values. */
const aChange = fc.oneof(
  fc.tuple(fc.uuid(), aYear, aPriority, anAmount).map(([id, ...values]) => ({
    sql: `INSERT INTO award (id, title, recipient_id, recipient_name, kind, status, origin,
            financial_year, priority, amount_pence)
          VALUES ($1, 'A', 'r', 'R', 'POOL', 'SPENT', 'RECORDED', $2, $3, $4)`,
    values: [id, ...values],
  })),
  fc.tuple(aNumber, aYear, aPriority, anAmount).map((values) => ({
    sql: `UPDATE award SET financial_year = $2, priority = $3, amount_pence = $4
           WHERE substr(id, position('-' in id) + 1)::int BETWEEN $1 AND $1 + 3
             AND origin = 'SYNTHETIC'`,
    values,
  })),
  aNumber.map((number) => ({
    sql: `DELETE FROM award WHERE origin = 'RECORDED' OR id LIKE '%' || $1::text`,
    values: [String(number).padStart(3, '0')],
  })),
);

it('keeps the sums right, whatever happens to awards', async () => {
  expect(await findDifferences()).toEqual([]);
  await fc.assert(
    fc.asyncProperty(fc.array(aChange, { minLength: 1, maxLength: 4 }), async (changes) => {
      const runner = dataSource.createQueryRunner();
      await runner.startTransaction();
      for (const { sql, values } of changes) await runner.query(sql, [...values]);
      await runner.commitTransaction();
      await runner.release();
      expect(await findDifferences()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('keeps the sums right when two write at once', async () => {
  const insert = (number: number): Promise<unknown> =>
    dataSource.query(
      `INSERT INTO award (id, title, recipient_id, recipient_name, kind, status, origin,
         financial_year, amount_pence)
       SELECT 'at-once-' || $1 || '-' || n, 'A', 'r', 'R', 'POOL', 'SPENT', 'RECORDED', '2013-14', n
         FROM generate_series(1, 50) n`,
      [number],
    );
  await Promise.all(Array.from({ length: 12 }, (_, number) => insert(number)));
  expect(await findDifferences()).toEqual([]);
});

const conditions: readonly AwardConditions[] = [
  {},
  { financialYears: ['2018-19'], priorities: ['hate-crime'] },
  { kinds: ['POOL', 'PAID_BY_OTHERS'], statuses: ['SPENT'] },
  { priorities: ['no-such-priority'] },
  { kinds: ['GRANT_TO_PROVIDER'] },
  { minAmountPence: 1_000_000, maxAmountPence: 5_000_000 },
  { search: 'helpline essex', financialYears: ['2018-19', '2019-20'] },
  { providers: ['GB-CHC-298028', 'LOCAL-catch22'] },
  { providers: ['GB-CHC-298028'], priorities: ['hate-crime'] },
];

it.each(conditions)('answers as summing the awards would: %j', async (asked) => {
  const { where, parameters } = awardConditionsSql(asked);
  const [expected] = await dataSource.query<object[]>(
    `SELECT count(*)::int AS matched, coalesce(sum(amount_pence), 0)::float8 AS "totalPence",
            (count(*) FILTER (WHERE amount_pence IS NULL))::int AS "withoutAmount"
       FROM award WHERE ${where}`,
    [...parameters],
  );
  expect(await sumAwards(dataSource, asked)).toEqual(expected);
  const groupings = [
    { groupBy: ['KIND', 'PRIORITY'] as const, columns: 'kind, priority' },
    { groupBy: ['PROVIDER'] as const, columns: 'provider_id' },
    { groupBy: ['PROVIDER', 'STATUS'] as const, columns: 'provider_id, status' },
    { groupBy: ['PROVIDER', 'PRIORITY'] as const, columns: 'provider_id, priority' },
  ];
  for (const { groupBy, columns } of groupings) {
    const rows = await dataSource.query<{ key: (string | null)[] }[]>(
      `SELECT ARRAY[${columns}]::text[] AS key, count(*)::int AS count,
              coalesce(sum(amount_pence), 0)::float8 AS "totalPence",
              (count(*) FILTER (WHERE amount_pence IS NULL))::int AS "withoutAmount",
              min(amount_pence)::float8 AS "minPence", max(amount_pence)::float8 AS "maxPence"
         FROM award WHERE ${where} GROUP BY ${columns}`,
      [...parameters],
    );
    const reply = await totalAwards(dataSource, { conditions: asked, groupBy: [...groupBy] });
    expect(byKey(reply.rows)).toEqual(byKey(rows));
    const years = await dataSource.query<{ year: string }[]>(
      `SELECT DISTINCT financial_year AS year FROM award WHERE ${where} ORDER BY 1`,
      [...parameters],
    );
    expect(reply.financialYears).toEqual(years.map(({ year }) => year));
  }
});

it.each(officeDimensions)('groups by every dimension that offices know: %s', async (dimension) => {
  for (const asked of conditions) {
    const { rows } = await totalAwards(dataSource, { conditions: asked, groupBy: [dimension] });
    const { matched } = await sumAwards(dataSource, asked);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(matched);
    expect(new Set(rows.map(({ key }) => key[0])).size).toBe(rows.length);
  }
});

function byKey<Row extends { readonly key: readonly (string | null)[] }>(rows: readonly Row[]) {
  return [...rows].sort((a, b) => (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1));
}

const orders = ['AMOUNT_DESC', 'AMOUNT_ASC', 'TITLE_ASC', 'STARTS_DESC'] as const;

it.each(orders)('pages through everything that matches, once and in order: %s', async (orderBy) => {
  const key = `(${awardSortKeySql[orderBy]}) COLLATE "C"`;
  for (const asked of conditions) {
    const { where, parameters } = awardConditionsSql(asked);
    const expected = await dataSource.query<object[]>(
      `SELECT id, ${key} AS "sortKey" FROM award WHERE ${where} ORDER BY 2, 1`,
      [...parameters],
    );
    const found: object[] = [];
    let after = null;
    for (;;) {
      const question = { conditions: asked, orderBy, first: 37, after };
      const page = await findAwardPage(dataSource, question);
      found.push(...page);
      after = page.at(-1) ?? null;
      if (page.length < 37) break;
    }
    expect(found).toEqual(expected);
  }
});

it.each(orders)('has an index that knows the order by its very words: %s', async (orderBy) => {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  // Were there no such index, nothing could keep the plan from sorting.
  await runner.query('SET LOCAL enable_sort = off');
  await runner.query('SET LOCAL enable_seqscan = off');
  const key = `(${awardSortKeySql[orderBy]}) COLLATE "C"`;
  const plan = await runner.query(
    `EXPLAIN SELECT id, ${key} FROM award WHERE (${key}, id) > ('0', '') ORDER BY ${key}, id LIMIT 51`,
  );
  await runner.rollbackTransaction();
  await runner.release();
  expect(JSON.stringify(plan)).toContain(`Index Scan using award_${orderBy.toLowerCase()}`);
  expect(JSON.stringify(plan)).toContain('Index Cond: (ROW(');
});

it('looks for words by the index of their letters, in more than one of the columns', async () => {
  const { where, parameters } = awardConditionsSql({ search: 'helpline essex' });
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SET LOCAL enable_seqscan = off');
  const plan = await runner.query(`EXPLAIN SELECT id FROM award WHERE ${where}`, [...parameters]);
  await runner.rollbackTransaction();
  await runner.release();
  expect(JSON.stringify(plan)).toContain('Bitmap Index Scan on award_words');
});
