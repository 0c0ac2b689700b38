/**
 * How answers grow with rows and with offices: the first fifty of all awards, and totals by
 * priority, over synthetic nations of several sizes. `npm run bench:growth` prints a table; it
 * fills its own data folder, DATA_DIR or `.data-nation`, several times over.
 */
import { subscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';

import { composeSupergraph } from '../gateway/composition/composeSupergraph';
import { createLogger } from '../process/logging/createLogger';
import { startGatewayOver } from '../gateway/startGateway';
import { askHub } from '../hub/ask/askHub';
import { forkProcess } from '../hub/forkProcess';
import { fillNation } from '../hub/nation/filling/fillNation';
import { nationGatewaySettings } from '../hub/nation/gateway/settings';
import { nationOffices } from '../hub/nation/nationOffices';
import { nationSettings } from '../hub/nation/settings';
import { databaseName } from '../hub/officeDatabaseUrl';
import { readSettings } from '../process/readSettings';
import { openCluster } from '../subgraphs/office/database/embedded/openCluster';
import type { Cluster } from '../subgraphs/office/database/embedded/openCluster';

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

/** The largest first, so that a nation that is filled already is not filled again. */
const sizes = [
  { officeCount: 43, awardCount: 100_000 },
  { officeCount: 15, awardCount: 100_000 },
  { officeCount: 5, awardCount: 100_000 },
  { officeCount: 43, awardCount: 10_000 },
  { officeCount: 43, awardCount: 1_000 },
];
const rounds = 40;

type Size = (typeof sizes)[number];

/** Requests that this process has sent to offices. */
let calls = 0;
subscribe('undici:request:create', (message) => {
  const { path } = (message as { readonly request: { readonly path: string } }).request;
  if (/^\/[a-z-]+\/graphql$/.test(path)) calls += 1;
});

async function bench(): Promise<void> {
  const { DATA_DIR, PORT } = readSettings(process.env, nationSettings);
  const cluster = await openCluster({ dataDir: DATA_DIR, log: console.error });
  console.log('| offices | awards each | question | calls | median ms | p25 to p75 |');
  console.log('| ------: | ----------: | -------- | ----: | --------: | ---------: |');
  for (const size of sizes) await measureSize(size, cluster, PORT);
  await cluster.close();
}

async function measureSize(size: Size, cluster: Cluster, port: number): Promise<void> {
  const nation = nationOffices(size.officeCount);
  await fillNation({
    offices: nation,
    size: { ...size, seed: 1 },
    databaseUrlOf: (code) => cluster.urlFor(databaseName(code, 'nation')),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const anyUrl = await cluster.urlFor(databaseName('essex', 'nation'));
  const offices = await forkProcess<{ readonly url: string }>({
    file: join(__dirname, '../hub/nation/offices/start.ts'),
    name: 'offices',
    environment: {
      OFFICE_COUNT: String(size.officeCount),
      OFFICE_DATABASES: anyUrl.replace(databaseName('essex', 'nation'), '{name}'),
      PORT: String(port + 100),
      GATEWAY_KEYS_URL: `http://127.0.0.1:${port}/.well-known/jwks.json`,
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
  for (const [name, query] of questions) await measure(size, name, query, gateway.url);
  await gateway.stop();
  await offices.stop();
}

async function measure(size: Size, name: string, query: string, url: string): Promise<void> {
  // The plan is made and the pages are read once before anything counts.
  for (let warming = 0; warming < 5; warming += 1) await askOnce(url, query);
  const times: number[] = [];
  calls = 0;
  for (let round = 0; round < rounds; round += 1) times.push(await askOnce(url, query));
  const at = (share: number): string =>
    (times.sort((a, b) => a - b)[Math.floor(share * (rounds - 1))] ?? 0).toFixed(0);
  const cells = [
    ...[size.officeCount, size.awardCount.toLocaleString('en-GB'), name, calls / rounds],
    ...[at(0.5), `${at(0.25)} to ${at(0.75)}`],
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

async function askOnce(url: string, query: string): Promise<number> {
  const start = performance.now();
  const { errors } = await askHub(url, query, {});
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return performance.now() - start;
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
