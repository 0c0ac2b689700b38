import { subscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';

import { Client } from 'pg';

import { composeSupergraph } from '../composition/composeSupergraph';
import { startGatewayOver } from '../gateway/startGateway';
import { askHub } from '../hub/cli/ask/askHub';
import { forkProcess } from '../hub/local/forkProcess';
import { fillNation } from '../hub/local/nation/filling/fillNation';
import { nationGatewaySettings } from '../hub/local/nation/settings';
import { nationOffices } from '../hub/local/nation/nationOffices';
import { databaseName } from '../hub/local/officeDatabaseUrl';
import { createLogger } from '../process/logging/createLogger';
import { readSettings } from '../process/readSettings';
import { type Cluster, openCluster } from '../subgraphs/office/database/embedded/openCluster';

/**
 * How answers grow with rows and with offices: the first fifty of all awards, and totals by
 * priority, over synthetic nations of several sizes that run side by side and are asked in turns.
 * `npm run bench:growth` prints a table. It fills data folders of its own under `.data`, the first
 * time for some minutes.
 */

const questions = new Map([
  [
    'first 50 of all awards',
    `{ awards(first: 50) { totalCount totalPence coverage { complete }
       nodes { id title amountPence office { name } } } }`,
  ],
  [
    'totals by priority',
    `{ awardTotals(groupBy: [PRIORITY]) { coverage { complete }
       groups { key count totalPence withoutAmount } } }`,
  ],
]);

/** The first of each comparison is what the others are held against. */
const sizes = [
  { officeCount: 43, awardCount: 1_000 },
  { officeCount: 43, awardCount: 10_000 },
  { officeCount: 43, awardCount: 100_000 },
  { officeCount: 5, awardCount: 100_000 },
  { officeCount: 15, awardCount: 100_000 },
];
const rounds = 40;
const warmingRounds = 5;
const portsFrom = 24_000;
/** Ports of one nation: its gateway has the first one, its offices share the next. */
const portsEach = 10;

type Size = (typeof sizes)[number];

interface RunningNation extends Size {
  readonly url: string;
  /** Writes to its database server, so that every office works its answers out anew. */
  write(): Promise<void>;
  stop(): Promise<void>;
}

/** Requests that this process has sent to offices. */
let calls = 0;
subscribe('undici:request:create', (message) => {
  const { path } = (message as { readonly request: { readonly path: string } }).request;
  if (/^\/[a-z-]+\/graphql$/.test(path)) calls += 1;
});

async function bench(): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  try {
    const clusters = new Map<number, Cluster>();
    for (const awardCount of new Set(sizes.map((size) => size.awardCount))) {
      const cluster = await openFilled(awardCount);
      stops.push(() => cluster.close());
      clusters.set(awardCount, cluster);
    }
    const nations: RunningNation[] = [];
    for (const [index, size] of sizes.entries()) {
      const cluster = clusters.get(size.awardCount);
      if (!cluster) throw new Error(`No nation has ${size.awardCount} awards an office.`);
      const nation = await startNation(size, cluster, portsFrom + index * portsEach);
      stops.push(() => nation.stop());
      nations.push(nation);
    }
    console.log('| question | offices | awards each | calls | median ms | p25 to p75 | ratio |');
    console.log('| -------- | ------: | ----------: | ----: | --------: | ---------: | ----: |');
    for (const [name, query] of questions) {
      await measure(`${name}, after a write`, query, nations, (nation) => nation.write());
      await measure(`${name}, repeated`, query, nations, async () => undefined);
    }
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** A server with the largest nation of so many awards an office; it is filled only once. */
async function openFilled(awardCount: number): Promise<Cluster> {
  const dataDir = join(__dirname, `../.data/bench-growth-${awardCount}`);
  const cluster = await openCluster({ dataDir, log: console.error });
  const counts = sizes.filter((size) => size.awardCount === awardCount);
  const officeCount = Math.max(...counts.map((size) => size.officeCount));
  console.error(`Filling ${officeCount} offices with ${awardCount} awards each, if need be`);
  await fillNation({
    offices: nationOffices(officeCount),
    size: { officeCount, awardCount, seed: 1 },
    databaseUrlOf: (code) => cluster.urlFor(databaseName(code, 'nation')),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return cluster;
}

async function startNation(size: Size, cluster: Cluster, port: number): Promise<RunningNation> {
  const nation = nationOffices(size.officeCount);
  const anyUrl = await cluster.urlFor(databaseName('essex', 'nation'));
  const writer = new Client({ connectionString: anyUrl });
  await writer.connect();
  const offices = await forkProcess<{ readonly url: string }>({
    file: join(__dirname, '../hub/local/nation/offices/start.ts'),
    name: 'offices',
    environment: {
      OFFICE_COUNT: String(size.officeCount),
      OFFICE_DATABASES: anyUrl.replace(databaseName('essex', 'nation'), '{name}'),
      PORT: String(port + 1),
      GATEWAY_KEYS_URL: `http://127.0.0.1:${port}/.well-known/jwks.json`,
      LOG_LEVEL: 'warn',
    },
  });
  const officesUrl = offices.ready.url;
  const settings = { PORT: String(port), OFFICE_COUNT: String(size.officeCount) };
  const identities = nation.map(({ identity }) => identity);
  const gateway = await startGatewayOver(
    readSettings({ ...settings, OFFICES_URL: officesUrl }, nationGatewaySettings),
    {
      supergraphSdl: composeSupergraph(identities).supergraphSdl,
      offices: identities.map((identity) => ({
        identity,
        url: `${officesUrl}/${identity.code}/graphql`,
      })),
    },
    createLogger({ process: 'gateway', level: 'warn' }),
  );
  return {
    ...size,
    url: gateway.url,
    // Offices tell the version of their data by the transactions of the server they are on.
    write: async () => void (await writer.query('SELECT pg_current_xact_id()')),
    stop: async () => {
      await writer.end();
      await gateway.stop();
      await offices.stop();
    },
  };
}

/** Asks every nation in turns, so that what else the machine does falls on all of them alike. */
async function measure(
  name: string,
  query: string,
  nations: readonly RunningNation[],
  before: (nation: RunningNation) => Promise<void>,
): Promise<void> {
  for (let warming = 0; warming < warmingRounds; warming += 1) {
    for (const { url } of nations) await askOnce(url, query);
  }
  const times = nations.map((): number[] => []);
  const counted = nations.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, nation] of nations.entries()) {
      await before(nation);
      calls = 0;
      times[index]?.push(await askOnce(nation.url, query));
      counted[index] = calls;
    }
  }
  nations.forEach(({ officeCount, awardCount }, index) => {
    // Rows are compared among nations of as many offices, offices among those of as many awards.
    const base = officeCount === nations[0]?.officeCount ? 0 : sizes.length - 2;
    const own = times[index] ?? [];
    const ratios = own.map((time, round) => time / (times[base]?.[round] ?? NaN));
    const at = (share: number): string => percentile(own, share).toFixed(0);
    const cells = [
      ...[name, officeCount, awardCount.toLocaleString('en-GB'), counted[index]],
      ...[at(0.5), `${at(0.25)} to ${at(0.75)}`, percentile(ratios, 0.5).toFixed(2)],
    ];
    console.log(`| ${cells.join(' | ')} |`);
  });
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
}

async function askOnce(url: string, query: string): Promise<number> {
  const start = performance.now();
  const { errors } = await askHub(url, query, {});
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return performance.now() - start;
}

bench().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
