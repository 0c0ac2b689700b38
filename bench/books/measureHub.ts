import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { askHub } from '../../hub/cli/ask/askHub';
import { findDemoCaller } from '../../hub/local/demo/demoCallers';
import { DemoIssuer } from '../../hub/local/demo/DemoIssuer';
import { databaseName } from '../../hub/local/officeDatabaseUrl';
import { missingInWords } from '../../hub/local/missingInWords';
import { startHub } from '../../hub/local/startHub';
import { openCluster } from '../../subgraphs/office/database/embedded/openCluster';

import { benchYear, fillBooks } from './fillBooks';
import { benchOfficeCodes, makeEntries } from './makeEntries';

const runs = 5;
/** Where the filled books stay between runs. */
const dataDir = join(__dirname, '../../.data/bench-books');
const question = `query ($year: FinancialYear!) {
  reconciliation(financialYear: $year) {
    coverage { complete }
    lines(first: 50) { status amountPence knownDifferencePence ageDays synthetic explanation }
    summary { statuses { status count amountPence } autoMatchRate }
    positions { office { name } netPence }
    settlement { payer { name } payee { name } amountPence }
  }
}`;

/**
 * How long the hub takes to reconcile five offices: `npm start` with their books filled, asked over
 * HTTP by a board member. The first question is asked of processes that were just started.
 */
export async function measureHub(port: number, tell: (line: string) => void): Promise<void> {
  await fill(tell);
  const hub = await startHub({
    host: '127.0.0.1',
    port,
    dataDir,
    databaseUrl: '',
    tokenIssuers: '',
    syntheticReferrals: 0,
    logLevel: 'warn',
    log: console.error,
    showProgress: false,
  });
  if (hub.missing.length > 0) {
    await hub.stop();
    throw new Error(missingInWords(hub.missing));
  }
  const token = await new DemoIssuer(dataDir).trySign(findDemoCaller('national-board'));
  const processes = await hubProcesses();
  for (let run = 1; run <= runs; run += 1) {
    const start = performance.now();
    const [gatewayMs, officesMs] = [
      await processorMs(processes, 'gateway'),
      await processorMs(processes, 'office'),
    ];
    const answer = await askHub(hub.url, question, { year: benchYear }, token);
    const tookMs = Math.round(performance.now() - start);
    const gateway = (await processorMs(processes, 'gateway')) - gatewayMs;
    const offices = (await processorMs(processes, 'office')) - officesMs;
    tell(
      `hub, question ${run}: ${tookMs} ms (processor: gateway ${gateway} ms, ` +
        `offices together ${offices} ms), ${findingsOf(answer.data)}`,
    );
    for (const { message } of answer.errors ?? []) tell(message);
  }
  tell(`most memory resident: ${await peaksInWords(processes)}`);
  await hub.stop();
}

/** Fills the books once: what is entered stays. */
async function fill(tell: (line: string) => void): Promise<void> {
  const entries = makeEntries(80);
  const cluster = await openCluster({ dataDir, log: console.error });
  for (const code of benchOfficeCodes) {
    const own = entries.filter(({ office }) => office === code);
    const isNew = await fillBooks(await cluster.urlFor(databaseName(code, 'office')), own);
    tell(`${code}: ${own.length} entries${isNew ? '' : ', there already'}`);
  }
  await cluster.close();
}

function findingsOf(data: Record<string, unknown> | null | undefined): string {
  const found = data?.['reconciliation'] as {
    readonly coverage: { readonly complete: boolean };
    readonly summary: { readonly statuses: { status: string; count: number }[] };
  } | null;
  if (!found) return 'no answer';
  const statuses = found.summary.statuses.map(({ status, count }) => `${status} ${count}`);
  return `${found.coverage.complete ? 'complete' : 'incomplete'}, ${statuses.join(' ')}`;
}

interface HubProcess {
  readonly name: string;
  readonly pid: string;
}

/** The processes of the hub that this one has started. */
async function hubProcesses(): Promise<HubProcess[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([pid = '', parent, ...command]) => {
    const name = /(gateway|office)\/start/.exec(command.join(' '))?.[1];
    return name === undefined || parent !== String(process.pid) ? [] : [{ name, pid }];
  });
}

/** How much processor time processes have used, in milliseconds, by what Linux counts. */
async function processorMs(processes: readonly HubProcess[], name: string): Promise<number> {
  const times = processes
    .filter((one) => one.name === name)
    .map(async ({ pid }) => {
      const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
      // User and system time, in hundredths of a second.
      return (Number(fields[11]) + Number(fields[12])) * 10;
    });
  return (await Promise.all(times)).reduce((sum, time) => sum + time, 0);
}

/** The most memory each process has held, by what Linux counts. */
async function peaksInWords(processes: readonly HubProcess[]): Promise<string> {
  const peaks = processes.map(async ({ name, pid }) => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return `${name} ${Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024)} MB`;
  });
  return (await Promise.all(peaks)).join(', ');
}
