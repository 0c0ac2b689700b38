import { createServer } from 'node:http';
import { join } from 'node:path';

import { Listr, type ListrTask } from 'listr2';

import { listen } from '../../process/listen';
import type { LogLevel } from '../../process/logging/logSettings';
import { type OfficeIdentity, officeUrlSetting } from '../../schema/officeIdentity';
import { todayInBritain } from '../../schema/todayInBritain';
import { type Cluster, openCluster } from '../../subgraphs/office/database/embedded/openCluster';
import { ensureKeyFile } from '../../subgraphs/office/transfers/keys/KeyFile';
import { offices } from '../../subgraphs/offices';

import { DemoIssuer } from './demo/DemoIssuer';
import { type ForkedProcess, forkProcess } from './forkProcess';
import { gatewayKeysUrl } from './gatewayKeysUrl';
import { missingInWords, type MissingOffice } from './missingInWords';
import { assertServerAnswers, officeDatabaseUrl } from './officeDatabaseUrl';

export interface HubOptions {
  /** The address the gateway listens on; the offices are for this machine alone. */
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** A PostgreSQL server for all offices; empty for the embedded one. */
  readonly databaseUrl: string;
  /** A file that names who may issue tokens; empty for a demonstration issuer. */
  readonly tokenIssuers: string;
  /** How many referrals a year each office makes up, with the demonstration issuer. */
  readonly syntheticReferrals: number;
  /** How much the processes log; their lines are shown to the person. */
  readonly logLevel: LogLevel;
  /** Where lines for a person go while the hub runs. */
  readonly log: (line: string) => void;
  /** Whether to show progress. */
  readonly showProgress: boolean;
}

/** What an office says once it is ready. */
interface ReadyOffice {
  readonly url: string;
  readonly process: number;
  readonly changed: boolean;
  readonly awardCount: number;
}

export interface StartedHub {
  /** The hub's address, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The offices that started. */
  readonly offices: readonly { readonly identity: OfficeIdentity; readonly ready: ReadyOffice }[];
  /** Those that did not. The hub answers without them, and says in each answer who is missing. */
  readonly missing: readonly MissingOffice[];
  /** Whether `npm run token` makes tokens it believes. */
  readonly hasDemoIssuer: boolean;
  /** Stops gateway, offices and database, in this order. Safe to call twice. */
  stop(): Promise<void>;
}

interface ReadyGateway {
  readonly url: string;
}

/** Nothing listens on port 0: the gateway must not ask whatever took the port of an office. */
const nowhere = 'http://127.0.0.1:0/graphql';

/**
 * Starts everything on this machine: the database, an office process for each of the register, the
 * gateway. An office that fails is missing, whatever is wrong with it. Without a database server,
 * any office or a gateway there is no hub: what was started is stopped again.
 *
 * @throws an error that says what is in the way, for a person
 */
export async function startHub(options: HubOptions): Promise<StartedHub> {
  const parts = new HubParts(options);
  try {
    await parts.start();
    return parts.started();
  } catch (error) {
    await parts.stop();
    throw error;
  }
}

/** The parts of a hub in the order they start; they stop in the opposite one. */
class HubParts {
  private cluster: Cluster | null = null;
  private readonly running = new Map<string, ForkedProcess<ReadyOffice>>();
  private readonly missing: MissingOffice[] = [];
  /** Every office process from its fork on: one that is still starting must stop too. */
  private readonly forked: Promise<ForkedProcess<ReadyOffice>>[] = [];
  private gateway: ForkedProcess<ReadyGateway> | null = null;
  private issuers: Promise<string> | null = null;
  private stopping: Promise<void> | null = null;

  constructor(private readonly options: HubOptions) {}

  async start(): Promise<void> {
    await assertPortIsFree(this.options);
    await this.run([
      { title: 'Database', task: () => this.startDatabase() },
      {
        title: 'Offices',
        task: (_, task) =>
          task.newListr(
            offices.map((identity) => ({
              title: identity.code,
              task: async (__, officeTask) => {
                const figures = await this.tryOffice(identity);
                if (figures === null) officeTask.skip('did not start');
                else officeTask.title = `${identity.code}: ${figures}`;
              },
            })),
            { concurrent: true },
          ),
      },
    ]);
    // Not within a task, whose failure would be shown twice.
    if (this.running.size === 0) {
      const why = missingInWords(inOrderOfRegister(this.missing));
      throw new Error(`No office could start, so there is no hub.\n${why}`);
    }
    await this.run([{ title: 'Gateway', task: () => this.startGateway() }]);
  }

  private async run(tasks: ListrTask[]): Promise<void> {
    const list = new Listr(tasks, {
      renderer: this.options.showProgress ? 'default' : 'silent',
      fallbackRenderer: 'simple',
      // Its own handling of Ctrl-C would end the hub at once and leave its processes behind.
      registerSignalListeners: false,
    });
    await list.run();
  }

  /** Starts an office and says what it holds; null, and a note why, when it does not start. */
  private async tryOffice(identity: OfficeIdentity): Promise<string | null> {
    try {
      const { awardCount, changed } = await this.startOffice(identity);
      return `${awardCount} published ${awardCount === 1 ? 'award' : 'awards'}, figures ${changed ? 'loaded' : 'unchanged'}`;
    } catch (error) {
      this.missing.push({ identity, problem: sentenceOf(error) });
      return null;
    }
  }

  started(): StartedHub {
    return {
      url: this.gateway?.ready.url ?? '',
      offices: offices.flatMap((identity) => {
        const ready = this.running.get(identity.code)?.ready;
        return ready ? [{ identity, ready }] : [];
      }),
      missing: inOrderOfRegister(this.missing),
      hasDemoIssuer: this.options.tokenIssuers === '',
      stop: () => this.stop(),
    };
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopInOrder();
    return this.stopping;
  }

  /** Who may issue tokens, to the gateway and at the offices' desks: opened once for all. */
  private issuersFile(): Promise<string> {
    const { tokenIssuers, dataDir } = this.options;
    this.issuers ??=
      tokenIssuers === '' ? new DemoIssuer(dataDir).open() : Promise.resolve(tokenIssuers);
    return this.issuers;
  }

  private async startDatabase(): Promise<void> {
    const { databaseUrl, dataDir, log } = this.options;
    // The offices join the cluster by themselves; the hub opens it first to show what is slow.
    if (databaseUrl === '') this.cluster = await openCluster({ dataDir, log });
    else await assertServerAnswers(databaseUrl);
  }

  private async startOffice(identity: OfficeIdentity): Promise<ReadyOffice> {
    const { host, port, dataDir, databaseUrl, logLevel, tokenIssuers } = this.options;
    const { syntheticReferrals } = this.options;
    const { code } = identity;
    const keyFile = join(dataDir, 'transfer-keys', `${code}.json`);
    await ensureKeyFile(keyFile, code, todayInBritain());
    const fork = forkProcess<ReadyOffice>({
      file: join(__dirname, '../../subgraphs/office/server/start.ts'),
      name: code,
      environment: {
        OFFICE: code,
        HOST: '127.0.0.1',
        PORT: String(port + 100 + identity.portOffset),
        DATA_DIR: dataDir,
        LOG_LEVEL: logLevel,
        // Nobody's own hub shows cases that are made up: only the demonstration does.
        SYNTHETIC_REFERRALS: tokenIssuers === '' ? String(syntheticReferrals) : '0',
        GATEWAY_KEYS_URL: gatewayKeysUrl(host, port),
        TOKEN_ISSUERS: await this.issuersFile(),
        DIRECTORY_URL: new URL('/graphql', gatewayKeysUrl(host, port)).href,
        TRANSFER_KEYS_FILE: keyFile,
        DATABASE_URL: databaseUrl === '' ? '' : await officeDatabaseUrl(databaseUrl, code),
      },
    });
    this.forked.push(fork);
    const office = await fork;
    this.running.set(code, office);
    office.onLost((reason) => {
      this.options.log(`${code} has stopped (${reason}); the hub answers without it.`);
    });
    return office.ready;
  }

  private async startGateway(): Promise<void> {
    const urls = offices.map((identity): [string, string] => [
      officeUrlSetting(identity),
      this.running.get(identity.code)?.ready.url ?? nowhere,
    ]);
    const { host, port, logLevel } = this.options;
    this.gateway = await forkProcess<ReadyGateway>({
      file: join(__dirname, '../../gateway/start.ts'),
      name: 'gateway',
      environment: {
        HOST: host,
        PORT: String(port),
        LOG_LEVEL: logLevel,
        TOKEN_ISSUERS: await this.issuersFile(),
        ...Object.fromEntries(urls),
      },
    });
    this.gateway.onLost((reason) => {
      this.options.log(`The gateway has stopped (${reason}). Stop the hub and start it again.`);
    });
  }

  private async stopInOrder(): Promise<void> {
    await this.gateway?.stop();
    const settled = await Promise.allSettled(this.forked);
    await Promise.all(
      settled.map((office) => (office.status === 'fulfilled' ? office.value.stop() : undefined)),
    );
    await this.cluster?.close();
  }
}

/** They fail in any order; a person looks for them in that of the register. */
function inOrderOfRegister(missing: readonly MissingOffice[]): MissingOffice[] {
  return offices.flatMap(({ code }) => missing.filter(({ identity }) => identity.code === code));
}

/** A second hub is told at once that there is one, before it gets in the way of the first. */
async function assertPortIsFree({ host, port }: HubOptions): Promise<void> {
  const server = createServer();
  await listen(server, host, port);
  await new Promise((resolve) => server.close(resolve));
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
