import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { composeSupergraph } from '../../../../composition/composeSupergraph';
import { AssertionKeys } from '../../../../gateway/identity/AssertionKeys';
import { createGateway } from '../../../../gateway/server';
import { type ForkedProcess, forkProcess } from '../../../../hub/local/forkProcess';
import { listen } from '../../../../process/listen';
import { todayInBritain } from '../../../../schema/todayInBritain';
import { PersonalKeys } from '../../../../subgraphs/office/cases/people/PersonalKeys';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { rotateKeyFile } from '../../../../subgraphs/office/transfers/keys/KeyFile';
import { getOffice } from '../../../../subgraphs/offices';
import { takeFreePort } from '../../../deployment/takeFreePort';
import { RecordedLog } from '../../../federation/RecordedLog';
import { TestIssuer } from '../../../federation/TestIssuer';
import { createTestDatabase } from '../../../federation/createTestDatabase';

/** The two offices. */
export const killableCodes = ['essex', 'kent'] as const;
export type KillableCode = (typeof killableCodes)[number];

interface Ready {
  readonly url: string;
  readonly process: number;
}

/** An office in a process of its own, which can be killed and started again. */
export interface KillableOffice {
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly personalKeys: PersonalKeys;
  running: Promise<ForkedProcess<Ready>>;
}

/** Two offices that can be killed, behind a gateway in this process that stays. */
export class KillableOffices {
  private readonly offices = new Map<KillableCode, KillableOffice>();
  private readonly stops: (() => Promise<unknown>)[] = [];
  private hubUrl = '';
  private lastKill: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: string,
    private readonly issuer: TestIssuer,
  ) {}

  static async start(): Promise<KillableOffices> {
    const folder = await mkdtemp(join(tmpdir(), 'pcc-crashing-'));
    const started = new KillableOffices(folder, await TestIssuer.create());
    const ports = { essex: await takeFreePort(), kent: await takeFreePort() };
    started.hubUrl = await started.startGateway(ports);
    for (const code of killableCodes) {
      started.offices.set(code, await started.prepare(code, ports[code]));
    }
    for (const code of killableCodes) await started.of(code).running;
    return started;
  }

  get url(): string {
    return this.hubUrl;
  }

  of(code: KillableCode): KillableOffice {
    const office = this.offices.get(code);
    if (!office) throw new Error(`${code} does not run.`);
    return office;
  }

  tokenFor(caller: string): Promise<string> {
    return this.issuer.tokenFor(caller);
  }

  /** Kills an office's process and starts another in its place, one after the other. */
  kill(code: KillableCode): Promise<void> {
    const killed = this.lastKill.then(async () => {
      const office = this.of(code);
      const { ready } = await office.running;
      process.kill(ready.process, 'SIGKILL');
      office.running = this.startOffice(code, office.port, office.databaseUrl);
      await office.running;
    });
    this.lastKill = killed;
    return killed;
  }

  async stop(): Promise<void> {
    for (const code of killableCodes) await (await this.of(code).running).stop();
    for (const stop of this.stops) await stop();
    await rm(this.folder, { recursive: true });
  }

  private async startGateway(ports: Readonly<Record<KillableCode, number>>): Promise<string> {
    const assertionKeys = new AssertionKeys({ file: null, rotateMs: 3_600_000 });
    await assertionKeys.start();
    const identities = killableCodes.map(getOffice);
    const gateway = await createGateway({
      supergraphSdl: composeSupergraph(identities).supergraphSdl,
      offices: identities.map((identity) => ({
        identity,
        url: `http://127.0.0.1:${ports[identity.code as KillableCode]}/graphql`,
      })),
      officeDeadlineMs: 10_000,
      regionalUrl: null,
      assertionKeys,
      graphiql: false,
      issuers: [this.issuer.trusted()],
      protections: {},
      log: new RecordedLog('gateway').log,
    });
    this.stops.push(async () => {
      assertionKeys.stop();
      await gateway.stop();
    });
    return listen(gateway.http, '127.0.0.1', 0);
  }

  private async prepare(code: KillableCode, port: number): Promise<KillableOffice> {
    const databaseUrl = await createTestDatabase(`crashing-${code}`);
    const dataSource = await openDatabase({ url: databaseUrl, poolSize: 2 });
    this.stops.push(() => dataSource.destroy());
    const personalKeys = new PersonalKeys(this.file(code, 'personal'));
    await personalKeys.makeIfMissing();
    await rotateKeyFile(this.file(code, 'transfers'), code, todayInBritain());
    const running = this.startOffice(code, port, databaseUrl);
    return { port, databaseUrl, dataSource, personalKeys, running };
  }

  private startOffice(
    code: KillableCode,
    port: number,
    databaseUrl: string,
  ): Promise<ForkedProcess<Ready>> {
    return forkProcess<Ready>({
      file: join(__dirname, '../../../../subgraphs/office/server/start.ts'),
      name: code,
      environment: {
        OFFICE: code,
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        LOG_LEVEL: 'silent',
        GATEWAY_KEYS_URL: `${this.hubUrl}/.well-known/jwks.json`,
        DIRECTORY_URL: `${this.hubUrl}/graphql`,
        PERSONAL_KEYS_FILE: this.file(code, 'personal'),
        TRANSFER_KEYS_FILE: this.file(code, 'transfers'),
      },
    });
  }

  private file(code: KillableCode, what: string): string {
    return join(this.folder, `${code}-${what}.json`);
  }
}
