import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { JWTVerifyGetKey } from 'jose';
import type { DataSource } from 'typeorm';

import type { TrustedIssuer } from '../../process/identity/TrustedIssuer';
import { listen } from '../../process/listen';
import { readOffices } from '../../schema/codelists';
import type { OfficeIdentity } from '../../schema/officeIdentity';
import { PersonalKeys } from '../../subgraphs/office/cases/people/PersonalKeys';
import { openDatabase } from '../../subgraphs/office/database/openDatabase';
import type { DeskLimits } from '../../subgraphs/office/desk/createDesk';
import { createOfficeServer } from '../../subgraphs/office/server/createOfficeServer';
import type { TransferMeans } from '../../subgraphs/office/transfers/TransferMeans';

import { type LogLine, RecordedLog } from './RecordedLog';
import { RecordedStatements } from './RecordedStatements';
import { createFilledDatabase } from './createFilledDatabase';
import { createTestMeans, type TestPins } from './createTestMeans';

export interface TestOffice {
  readonly identity: OfficeIdentity;
  readonly url: string;
  readonly dataSource: DataSource;
  readonly recorded: RecordedStatements;
  /** The office's keys to personal details, in a file of their own. */
  readonly personalKeys: PersonalKeys;
  /** What the office needs for transfers, and where its keys are. */
  readonly transfers: TransferMeans;
  readonly transferKeysFile: string;
  /** What the office logged that somebody should look at: refusals and faults. */
  readonly faults: LogLine[];
  /** Every line the office logged. */
  readonly lines: LogLine[];
  /** The GraphQL requests it was sent. */
  readonly requests: { query: string; variables: Record<string, unknown> }[];
  stop(): Promise<void>;
}

interface TestOfficeOptions {
  /** Who says who its staff are. */
  readonly issuers?: readonly TrustedIssuer[];
  /** Limits of its desk that differ from the defaults. */
  readonly deskLimits?: Partial<DeskLimits>;
  /** Where the hub answers, once it does. */
  readonly directoryUrl?: () => string;
  /** Signing keys of other offices that it believes alone. */
  readonly transferPins?: TestPins;
}

/** A real office on a database of its own, listening on a free port. */
export async function startTestOffice(
  identity: OfficeIdentity,
  gatewayKeys: JWTVerifyGetKey,
  { issuers = [], directoryUrl = () => '', deskLimits = {}, ...more }: TestOfficeOptions = {},
): Promise<TestOffice> {
  const { code, prefix, contactWithinHours = null } = identity;
  const recorded = new RecordedStatements();
  const { log, faults, lines } = new RecordedLog(code);
  const requests: TestOffice['requests'] = [];
  const url = await createFilledDatabase(code);
  const dataSource = await openDatabase({ url, poolSize: 5, logger: recorded });
  recorded.take();
  const name = readOffices().find((office) => office.code === code)?.name ?? code;
  const keyFolder = await mkdtemp(join(tmpdir(), 'pcc-keys-'));
  const personalKeys = new PersonalKeys(join(keyFolder, `${code}.json`));
  await personalKeys.makeIfMissing();
  const transferKeysFile = join(keyFolder, `${code}-transfers.json`);
  const pins = more.transferPins;
  const transfers = await createTestMeans(code, transferKeysFile, directoryUrl, pins);
  const server = await createOfficeServer({
    office: { code, prefix, name, promisedHours: contactWithinHours },
    dataSource,
    gatewayKeys,
    personalKeys,
    issuers,
    transfers,
    deskLimits,
    log,
  });
  server.http.on('request', (request) => {
    if (request.method === 'POST') recordBody(request, (body) => requests.push(JSON.parse(body)));
  });
  const address = await listen(server.http, '127.0.0.1', 0);
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await server.stop();
    await dataSource.destroy();
    await rm(keyFolder, { recursive: true });
  };
  return {
    identity,
    dataSource,
    recorded,
    personalKeys,
    faults,
    lines,
    requests,
    transfers,
    transferKeysFile,
    url: `${address}/graphql`,
    stop: () => (stopping ??= stop()),
  };
}

/** Listens in on a body without making it flow before the office reads it. */
function recordBody(request: IncomingMessage, record: (body: string) => void): void {
  const chunks: Buffer[] = [];
  const emit = request.emit.bind(request);
  request.emit = (event: string | symbol, ...values: unknown[]): boolean => {
    if (event === 'data') chunks.push(values[0] as Buffer);
    if (event === 'end') record(Buffer.concat(chunks).toString());
    return emit(event, ...values);
  };
}
