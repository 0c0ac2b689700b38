import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Order, Report } from './officeProcess';

export interface OfficeOptions {
  readonly dataDir: string;
  /** The user to run as, when the tests run as root. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** The folder of the project, when it is not this one. */
  readonly project?: string;
  readonly workingFolder?: string;
}

export interface Office {
  readonly child: ChildProcess;
  /** The lines the cluster logged. */
  readonly lines: readonly string[];
  /** Resolves when the cluster is open; rejects with what the process failed with. */
  readonly opened: Promise<void>;
  urlFor(databaseName: string): Promise<string>;
  close(): Promise<void>;
  /** Signals the whole process group, as a terminal does, and waits until the process has ended. */
  signal(signal: NodeJS.Signals): Promise<void>;
}

export const thisProject = path.join(__dirname, '../../../../..');
const script = 'test/subgraphs/office/database/embedded/officeProcess.ts';

/** Starts a process that opens the cluster of a DATA_DIR. */
export function startOffice(options: OfficeOptions): Office {
  const child = spawnOffice(options);
  const lines: string[] = [];
  child.on('message', (report: Report) => {
    if (report.kind === 'log') lines.push(report.line);
  });
  const opened = awaitReport(child, 'opened').then(() => undefined);
  // A test that kills the process does not wait for it.
  opened.catch(() => undefined);
  return {
    child,
    lines,
    opened,
    urlFor: async (databaseName) => (await ask(child, { urlFor: databaseName }, 'url')).url,
    close: async () => {
      await ask(child, 'close', 'closed');
      await ended(child);
    },
    signal: async (signal) => {
      if (child.pid !== undefined && !hasEnded(child)) process.kill(-child.pid, signal);
      await ended(child);
    },
  };
}

function spawnOffice({ dataDir, user, project, workingFolder }: OfficeOptions): ChildProcess {
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  const file = path.join(project ?? thisProject, script);
  return spawn(process.execPath, ['--import', tsx, file, dataDir], {
    ...user,
    cwd: workingFolder ?? '/',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Each in a process group of its own, so that a signal can be sent to it as from a terminal.
    detached: true,
  });
}

type ReportOf<Kind extends Report['kind']> = Extract<Report, { kind: Kind }>;

async function ask<Kind extends Report['kind']>(
  child: ChildProcess,
  order: Order,
  kind: Kind,
): Promise<ReportOf<Kind>> {
  const answer = awaitReport(child, kind);
  child.send(order);
  return answer;
}

/** Waits for a report of one kind, or throws what the process failed with. */
function awaitReport<Kind extends Report['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<ReportOf<Kind>> {
  return new Promise((resolve, reject) => {
    const isOfKind = (report: Report): report is ReportOf<Kind> => report.kind === kind;
    child.on('message', (report: Report) => {
      if (isOfKind(report)) resolve(report);
      if (report.kind === 'failed') reject(new Error(`${report.name}: ${report.message}`));
    });
    child.on('exit', () => reject(new Error('the office process ended')));
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function ended(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await once(child, 'exit');
}
