import { join } from 'node:path';

import { Listr, type ListrTaskWrapper } from 'listr2';

import type { LogLevel } from '../../../process/logging/logSettings';
import { type Cluster, openCluster } from '../../../subgraphs/office/database/embedded/openCluster';
import { DemoIssuer } from '../demo/DemoIssuer';
import { type ForkedProcess, forkProcess } from '../forkProcess';
import { gatewayKeysUrl } from '../gatewayKeysUrl';
import type { MissingOffice } from '../missingInWords';
import { assertServerAnswers, databaseName, officeDatabaseUrl } from '../officeDatabaseUrl';

import { fillInWords, fillNation, progressInWords } from './filling/fillNation';
import { type NationOffice, nationOffices } from './nationOffices';
import type { NationSize } from './readNationArguments';

interface NationOptions {
  readonly size: NationSize;
  /** The address the gateway listens on; the offices are for this machine alone. */
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** A PostgreSQL server for all offices; empty for the embedded one. */
  readonly databaseUrl: string;
  /** A file that names who may issue tokens; empty for a demonstration issuer. */
  readonly tokenIssuers: string;
  /** How much the processes log; their lines are shown to the person. */
  readonly logLevel: LogLevel;
  /** Where lines for a person go while the nation runs. */
  readonly log: (line: string) => void;
  /** Gives the filling up. */
  readonly signal: AbortSignal;
}

export interface StartedNation {
  /** The hub's address, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The address below which every office has its own. */
  readonly officesUrl: string;
  readonly offices: readonly NationOffice[];
  /** Those that did not start. The hub answers without them, and says in each answer who is missing. */
  readonly missing: readonly MissingOffice[];
  /** Stops gateway, offices and database, in this order. Safe to call twice. */
  stop(): Promise<void>;
}

interface Ready {
  readonly url: string;
}

interface ReadyOffices extends Ready {
  readonly missing: readonly MissingOffice[];
}

type Task = ListrTaskWrapper<unknown, never, never>;

/**
 * Fills and starts the synthetic nation: a database, one process for all offices, a gateway. When a
 * part fails, what was started is stopped again.
 */
export async function startNation(options: NationOptions): Promise<StartedNation> {
  const parts = new NationParts(options);
  try {
    await parts.start();
    return parts.started();
  } catch (error) {
    await parts.stop();
    throw error;
  }
}

/** The parts of a nation in the order they start; they stop in the opposite one. */
class NationParts {
  private readonly offices: readonly NationOffice[];
  private cluster: Cluster | null = null;
  private officesProcess: ForkedProcess<ReadyOffices> | null = null;
  private gateway: ForkedProcess<Ready> | null = null;
  private stopping: Promise<void> | null = null;

  constructor(private readonly options: NationOptions) {
    this.offices = nationOffices(options.size.officeCount);
  }

  async start(): Promise<void> {
    const tasks = new Listr(
      [
        { title: 'Database', task: () => this.startDatabase() },
        { title: 'Synthetic records', task: (_, task) => this.fill(task as Task) },
        { title: 'Offices', task: () => this.startOffices() },
        { title: 'Gateway', task: () => this.startGateway() },
      ],
      // Its own handling of Ctrl-C would end the nation at once and leave its processes behind.
      { fallbackRenderer: 'simple', registerSignalListeners: false },
    );
    await tasks.run();
    this.options.signal.throwIfAborted();
  }

  started(): StartedNation {
    return {
      url: this.gateway?.ready.url ?? '',
      officesUrl: this.officesProcess?.ready.url ?? '',
      offices: this.offices,
      missing: this.officesProcess?.ready.missing ?? [],
      stop: () => this.stop(),
    };
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopInOrder();
    return this.stopping;
  }

  private async startDatabase(): Promise<void> {
    const { databaseUrl, dataDir, log } = this.options;
    if (databaseUrl === '') this.cluster = await openCluster({ dataDir, log });
    else await assertServerAnswers(databaseUrl);
  }

  private async fill(task: Task): Promise<void> {
    const { size, signal } = this.options;
    let told = -1;
    const results = await fillNation({
      offices: this.offices,
      size,
      databaseUrlOf: (code) => this.databaseUrlOf(code),
      signal,
      onProgress: (progress) => {
        const percent = Math.floor((progress.awardsDone * 100) / progress.awardsInAll);
        // Where nothing can be drawn over, every line stays: one for every tenth is enough.
        const step = process.stdout.isTTY ? percent : Math.floor(percent / 10);
        if (step === told) return;
        told = step;
        task.output = progressInWords(progress);
      },
    });
    task.title = fillInWords(results.values(), size);
  }

  private databaseUrlOf(code: string): Promise<string> {
    const { databaseUrl } = this.options;
    return this.cluster
      ? this.cluster.urlFor(databaseName(code, 'nation'))
      : officeDatabaseUrl(databaseUrl, code, 'nation');
  }

  private async startOffices(): Promise<void> {
    const { size, host, port } = this.options;
    const [first] = this.offices;
    const own = first ? databaseName(first.code, 'nation') : '';
    const url = first ? await this.databaseUrlOf(first.code) : '';
    this.officesProcess = await this.fork<ReadyOffices>('offices', {
      OFFICE_COUNT: String(size.officeCount),
      OFFICE_DATABASES: url.replace(new RegExp(`/${own}$`), '/{name}'),
      PORT: String(port + 100),
      GATEWAY_KEYS_URL: gatewayKeysUrl(host, port),
    });
  }

  private async startGateway(): Promise<void> {
    const { size, host, port, dataDir, tokenIssuers } = this.options;
    this.gateway = await this.fork<Ready>('gateway', {
      OFFICE_COUNT: String(size.officeCount),
      OFFICES_URL: this.officesProcess?.ready.url ?? '',
      HOST: host,
      PORT: String(port),
      TOKEN_ISSUERS: tokenIssuers || (await new DemoIssuer(dataDir).open()),
    });
  }

  private async fork<PartReady extends Ready>(
    part: 'offices' | 'gateway',
    environment: Record<string, string>,
  ): Promise<ForkedProcess<PartReady>> {
    this.options.signal.throwIfAborted();
    const file = join(__dirname, part, 'start.ts');
    const { logLevel } = this.options;
    const forked = await forkProcess<PartReady>({
      file,
      name: part,
      environment: { ...environment, LOG_LEVEL: logLevel },
    });
    forked.onLost((reason) => {
      this.options.log(`The ${part} have stopped (${reason}). Stop the nation and start it again.`);
    });
    return forked;
  }

  private async stopInOrder(): Promise<void> {
    await this.gateway?.stop();
    await this.officesProcess?.stop();
    await this.cluster?.close();
  }
}
