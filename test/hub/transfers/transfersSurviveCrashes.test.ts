/*
 * Both offices' processes are killed at random moments while cases are sent, fetched and receipted
 * over HTTP: every case arrives once, with the person it belongs to, and its receipt comes back.
 * The moments follow from the seed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { composeSupergraph } from '../../../gateway/composition/composeSupergraph';
import { createGateway } from '../../../gateway/createGateway';
import { StatementKeys } from '../../../gateway/identity/StatementKeys';
import { askHub } from '../../../hub/ask/askHub';
import type { HubAnswer } from '../../../hub/ask/askHub';
import { forkProcess } from '../../../hub/forkProcess';
import type { ForkedProcess } from '../../../hub/forkProcess';
import { Chance } from '../../../hub/nation/synthetic/Chance';
import { runTransferRound } from '../../../hub/transfers/transferRound';
import { listen } from '../../../process/listen';
import { todayInBritain } from '../../../schema/todayInBritain';
import { openDatabase } from '../../../subgraphs/office/database/openDatabase';
import { PersonalKeys } from '../../../subgraphs/office/referrals/person/PersonalKeys';
import { readPerson } from '../../../subgraphs/office/referrals/person/readPerson';
import { rotateKeyFile } from '../../../subgraphs/office/transfers/keys/rotateKeyFile';
import { getOffice } from '../../../subgraphs/offices';
import { takeFreePort } from '../../deployment/takeFreePort';
import { createTestDatabase } from '../../federation/createTestDatabase';
import { RecordedLog } from '../../federation/RecordedLog';
import { TestIssuer } from '../../federation/TestIssuer';

import { fillCases } from './fillCases';

const seed = 20_260_302;
const caseCount = 40;
/** After how many writes each office is killed, about. */
const killsAfter = [12, 30, 50, 75, 95, 120];
const codes = ['essex', 'kent'] as const;
type Code = (typeof codes)[number];

interface Ready {
  readonly url: string;
  readonly process: number;
}

/** An office in a process of its own, which can be killed and started again. */
interface Killable {
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly personalKeys: PersonalKeys;
  running: Promise<ForkedProcess<Ready>>;
}

let folder: string;
let hubUrl: string;
let issuer: TestIssuer;
const offices = new Map<Code, Killable>();
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pcc-crashing-'));
  issuer = await TestIssuer.create();
  const ports = { essex: await takeFreePort(), kent: await takeFreePort() };
  hubUrl = await startGateway(ports);
  for (const code of codes) offices.set(code, await prepare(code, ports[code]));
  for (const code of codes) await officeOf(code).running;
}, 120_000);
afterAll(async () => {
  for (const code of codes) await (await officeOf(code).running).stop();
  for (const stop of stops) await stop();
  await rm(folder, { recursive: true });
});

function officeOf(code: Code): Killable {
  const office = offices.get(code);
  if (!office) throw new Error(`${code} does not run.`);
  return office;
}

async function startGateway(ports: Readonly<Record<Code, number>>): Promise<string> {
  const statementKeys = new StatementKeys({ file: null, rotateMs: 3_600_000 });
  await statementKeys.start();
  const identities = codes.map(getOffice);
  const gateway = await createGateway({
    supergraphSdl: composeSupergraph(identities).supergraphSdl,
    offices: identities.map((identity) => ({
      identity,
      url: `http://127.0.0.1:${ports[identity.code as Code]}/graphql`,
    })),
    ...{ officeDeadlineMs: 10_000, regionalUrl: null, statementKeys, graphiql: false },
    ...{ issuers: [issuer.trusted()], protections: {}, log: new RecordedLog('gateway').log },
  });
  stops.push(async () => {
    statementKeys.stop();
    await gateway.stop();
  });
  return listen(gateway.http, '127.0.0.1', 0);
}

async function prepare(code: Code, port: number): Promise<Killable> {
  const databaseUrl = await createTestDatabase(`crashing-${code}`);
  const dataSource = await openDatabase({ url: databaseUrl, poolSize: 2 });
  stops.push(() => dataSource.destroy());
  const personalKeys = new PersonalKeys(join(folder, `${code}-personal.json`));
  await personalKeys.makeIfMissing();
  await rotateKeyFile(join(folder, `${code}-transfers.json`), code, todayInBritain());
  const running = startOffice(code, port, databaseUrl);
  return { port, databaseUrl, dataSource, personalKeys, running };
}

function startOffice(code: Code, port: number, databaseUrl: string): Promise<ForkedProcess<Ready>> {
  return forkProcess<Ready>({
    file: join(__dirname, '../../../subgraphs/office/start.ts'),
    name: code,
    environment: {
      ...{ OFFICE: code, PORT: String(port), DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' },
      GATEWAY_KEYS_URL: `${hubUrl}/.well-known/jwks.json`,
      DIRECTORY_URL: `${hubUrl}/graphql`,
      PERSONAL_KEYS_FILE: join(folder, `${code}-personal.json`),
      TRANSFER_KEYS_FILE: join(folder, `${code}-transfers.json`),
    },
  });
}

async function kill(code: Code): Promise<void> {
  const office = officeOf(code);
  const { ready } = await office.running;
  process.kill(ready.process, 'SIGKILL');
  office.running = startOffice(code, office.port, office.databaseUrl);
  await office.running;
}

/** Asks as a caseworker; now and then, while the answer is under way, an office is killed. */
class Crashes {
  writeCount = 0;
  private readonly chance = new Chance(seed, 'kills');
  private readonly left = [...killsAfter];

  async ask(code: Code, query: string, variables: Record<string, unknown>): Promise<HubAnswer> {
    const token = await issuer.tokenFor(`${code}-caseworker`);
    const asked = askHub(hubUrl, query, variables, token);
    if (query.startsWith('mutation')) this.writeCount += 1;
    const [next = Infinity] = this.left;
    if (this.writeCount >= next) {
      this.left.shift();
      const victim = this.chance.oneOf(codes);
      const wait = this.chance.wholeNumber(0, 40);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await kill(victim);
    }
    return asked;
  }

  get leftCount(): number {
    return this.left.length;
  }
}

async function send(crashes: Crashes, index: number): Promise<boolean> {
  const input = { idempotencyKey: `send-${index}`, reference: `essex:case-${index}` };
  const { data } = await crashes.ask(
    'essex',
    `mutation ($input: TransferReferralInput!) { essex { transferReferral(input: $input) {
       transfer { reference } problems { code } } } }`,
    { input: { ...input, to: 'kent', reasonCode: 'LIVES_THERE' } },
  );
  const { essex } = Object(data) as { essex?: { transferReferral?: { transfer?: unknown } } };
  return (essex?.transferReferral?.transfer ?? null) !== null;
}

async function round(crashes: Crashes, office: Code): Promise<number> {
  try {
    const ask = (query: string, variables: Record<string, unknown>) =>
      crashes.ask(office, query, variables);
    const done = await runTransferRound({ office, subject: `${office}-caseworker`, ask });
    return done.fetchedCount + done.receiptCount + done.problems.length;
  } catch {
    // The office was just killed: the next round tries again.
    return 1;
  }
}

const count = async (code: Code, sql: string): Promise<number> => {
  const [row] = await officeOf(code).dataSource.query<{ count: number }[]>(sql);
  return row?.count ?? 0;
};

it('brings every case over once through kills, each with its person', async () => {
  const names = await fillCases(officeOf('essex'), caseCount);
  const crashes = new Crashes();
  const sending = async (): Promise<void> => {
    let left = Array.from({ length: caseCount }, (_, index) => index);
    while (left.length > 0) {
      const failed: number[] = [];
      for (const index of left) if (!(await send(crashes, index))) failed.push(index);
      left = failed;
    }
  };
  let isSent = false;
  const rounds = async (office: Code): Promise<void> => {
    while (!isSent) await round(crashes, office);
  };
  const sent = sending().then(() => (isSent = true));
  await Promise.all([sent, rounds('kent'), rounds('essex')]);
  // In turns: what waits at one of them would keep the other busy for ever once it has stopped.
  while ((await round(crashes, 'kent')) + (await round(crashes, 'essex')) > 0);
  expect(crashes.leftCount).toBe(0);

  expect(await count('essex', `SELECT count(*)::int AS count FROM transfer_sent`)).toBe(caseCount);
  expect(
    await count(
      'essex',
      `SELECT count(*)::int AS count FROM transfer_receipt WHERE outcome = 'RECEIVED'`,
    ),
  ).toBe(caseCount);
  const { dataSource, personalKeys } = officeOf('kent');
  const received = await dataSource.query<{ reference: string }[]>(
    `SELECT reference FROM referral_case WHERE source = 'TRANSFER'`,
  );
  const store = { manager: dataSource.manager, keys: personalKeys };
  const people = await Promise.all(
    received.map(({ reference }) =>
      readPerson(store, reference, { actor: 'test', purpose: 'CASEWORK' }),
    ),
  );
  expect(people.map((person) => person?.name ?? null).sort()).toEqual([...names].sort());
}, 240_000);
