import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { graphql } from '../node_modules/graphql';
import { KeptBooks } from '../subgraphs/office/books/chargeProjection';
import { storeCaseEvents, storeCases } from '../subgraphs/office/cases/caseColumns';
import { syntheticCases } from '../subgraphs/office/cases/synthetic/syntheticCases';
import { DataVersion } from '../subgraphs/office/database/DataVersion';
import { openCluster } from '../subgraphs/office/database/embedded/openCluster';
import { openDatabase } from '../subgraphs/office/database/openDatabase';
import { createOfficeSchema } from '../subgraphs/office/server/createOfficeServer';
import { createOfficeContext, type OfficeContext } from '../subgraphs/office/server/officeContext';

/**
 * Totals of 100,000 cases by every two dimensions, and the lists of what is due, as an office that
 * promises contact within 24 hours answers its caseworkers (rules of access, clocks and the record
 * of readings among it), beside the plain SQL of the same question. Both are asked in turns on a
 * database of its own, which goes afterwards. `npm run bench:cases` prints tables; `-- --plans`
 * prints the plans, too.
 */
// The hub's own: the gateways to compare with bring another.

const years = ['2012-13', '2013-14', '2014-15', '2015-16', '2016-17'];
const casesPerYear = 20_000;
const promisedHours = 24;
const rounds = 21;
const providers = Array.from({ length: 12 }, (_, index) => `GB-CHC-${1_000_001 + index}`);

const dimensions = {
  FINANCIAL_YEAR: 'financial_year',
  PRIORITY_CATEGORY: 'priority_category',
  CRIME_TYPE: 'crime_type',
  SOURCE: 'source',
  STATE: 'state',
  PROVIDER: 'provider_id',
};

interface Question {
  readonly name: string;
  readonly ask: string;
  readonly sql: string;
}

const pairs = Object.entries(dimensions).flatMap(([one, column], index) =>
  Object.entries(dimensions)
    .slice(index + 1)
    .map(([other, otherColumn]): Question => ({
      name: `${one}, ${other}`,
      ask: `referralCounts(groupBy: [${one}, ${other}]) {
        key count metCount breachedCount contactMetCount contactBreachedCount synthetic }`,
      sql: `SELECT ${column}, ${otherColumn}, count(*) FROM referral_case GROUP BY 1, 2`,
    })),
);

const dueSql = `FROM referral_case WHERE passed_on IS NULL AND state IN ('RECEIVED', 'ASSESSED')
  AND due_on <= '2017-04-30'`;
const contactsDueSql = `FROM referral_case WHERE contacted_on IS NULL AND closed_on IS NULL
  AND contact_limit_until IS NOT NULL AND contact_limit_from <= '2017-04-30T12:00:00Z'`;
const lists: readonly Question[] = [
  {
    name: 'the 50 most urgent',
    ask: `referralsDue(on: "2017-04-30", first: 50) {
      totalCount nodes { reference clock { state dueOn reason } } pageInfo { endCursor } }`,
    sql: `SELECT reference, due_on ${dueSql} ORDER BY due_on, reference LIMIT 50`,
  },
  {
    name: 'the 50 most urgent contacts',
    ask: `referralContactsDue(at: "2017-04-30T12:00:00Z", first: 50) {
      totalCount nodes { reference contactClock { state dueAt reason } } pageInfo { endCursor } }`,
    sql: `SELECT reference, contact_limit_from ${contactsDueSql}
           ORDER BY contact_limit_from, reference LIMIT 50`,
  },
  {
    name: 'the 50 newest',
    ask: 'referrals(first: 50) { nodes { reference state clock { state } } }',
    sql: 'SELECT reference, state FROM referral_case ORDER BY received_on DESC, reference DESC LIMIT 50',
  },
  {
    name: 'providers by quarter',
    ask: `referralMonitoring(financialYear: "2014-15") {
      providerId quarter referredCount contactedInTimeCount contactMetCount closedCount }`,
    sql: `SELECT provider_id, date_trunc('quarter', passed_on), count(*) FROM referral_case
           WHERE passed_on BETWEEN '2014-04-01' AND '2015-03-31' GROUP BY 1, 2`,
  },
];

async function bench(showsPlans: boolean): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pcc-bench-'));
  // As root PostgreSQL runs as another user, who must be able to enter.
  await chmod(dataDir, 0o755);
  const cluster = await openCluster({ dataDir, log: () => undefined });
  try {
    const url = await cluster.urlFor('bench_cases');
    const dataSource = await openDatabase({ url, poolSize: 4 });
    const version = new DataVersion(url);
    const keptBooks = new KeptBooks(version);
    try {
      await fill(dataSource);
      console.log('| question | office, ms | plain SQL, ms | ratio |');
      console.log('| -------- | ---------: | ------------: | ----: |');
      for (const question of [...lists, ...pairs])
        await measure({ dataSource, keptBooks }, question);
      if (showsPlans)
        for (const { sql } of [...lists, ...pairs.slice(0, 1)]) await explain(dataSource, sql);
    } finally {
      await version.close();
      await dataSource.destroy();
    }
  } finally {
    await cluster.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function fill(dataSource: DataSource): Promise<void> {
  for (const financialYear of years) {
    const histories = syntheticCases({
      office: 'essex',
      seed: 7,
      financialYear,
      count: casesPerYear,
      providers,
      promisedHours,
    });
    await dataSource.transaction(async (manager) => {
      const cases = histories.map((history) => history.case);
      await storeCases(manager, cases);
      const events = histories.flatMap((history) => history.events);
      await storeCaseEvents(manager, events);
    });
  }
  await dataSource.query('VACUUM ANALYZE referral_case');
  await dataSource.query('VACUUM ANALYZE referral_case_event');
}

const schema = createOfficeSchema('Essex');

type AskedOffice = Pick<OfficeContext, 'dataSource' | 'keptBooks'>;

/** Asks the office and the database in turns, so that what else the machine does meets both. */
async function measure(asked: AskedOffice, { name, ask, sql }: Question): Promise<void> {
  const office: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    office.push(await timed(() => askOffice(asked, ask)));
    plain.push(await timed(() => asked.dataSource.query(sql)));
  }
  const [ours, theirs] = [median(office), median(plain)];
  console.log(
    `| ${name} | ${ours.toFixed(1)} | ${theirs.toFixed(1)} | ${(ours / theirs).toFixed(2)} |`,
  );
}

async function askOffice(asked: AskedOffice, ask: string): Promise<void> {
  const { errors } = await graphql({
    schema,
    source: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on EssexOffice { ${ask} } } }`,
    variableValues: { r: [{ __typename: 'EssexOffice', code: 'essex' }] },
    contextValue: createOfficeContext({
      office: { code: 'essex', prefix: 'Essex', name: 'Essex', promisedHours },
      ...asked,
      personalKeys: null,
      transfers: null,
      caller: { subject: 'bench', roles: ['office-caseworker'], office: 'essex', regions: [] },
    }),
  });
  if (errors) throw errors[0];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

async function explain(dataSource: DataSource, sql: string): Promise<void> {
  const lines = await dataSource.query<Record<'QUERY PLAN', string>[]>(
    `EXPLAIN (ANALYZE, BUFFERS, COSTS off) ${sql}`,
  );
  console.log(`\n${sql}\n${lines.map((line) => `    ${line['QUERY PLAN']}`).join('\n')}`);
}

bench(process.argv.includes('--plans')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
