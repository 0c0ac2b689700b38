import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { findHome, ownPaths } from '../../../../../subgraphs/office/database/embedded/clusterHome';
import { findServer } from '../../../../../subgraphs/office/database/embedded/findServer';
import { stopServer } from '../../../../../subgraphs/office/database/embedded/stopServer';

import { type Office, type OfficeOptions, startOffice } from './startOffice';

/** The folders and offices of one test. `end` leaves nothing of them, however the test went. */
export class Scene {
  private readonly folders: string[] = [];
  private readonly dataDirs = new Set<string>();
  private readonly offices: Office[] = [];

  /** A new folder that every user may enter. */
  folder(): string {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'embedded-')));
    chmodSync(folder, 0o755);
    this.folders.push(folder);
    return folder;
  }

  /** A DATA_DIR that does not exist yet. */
  dataDir(): string {
    return path.join(this.folder(), 'data');
  }

  /** Starts an office and does not wait for it. */
  start(options: OfficeOptions): Office {
    const office = startOffice(options);
    this.offices.push(office);
    this.dataDirs.add(path.resolve(options.workingFolder ?? '/', options.dataDir));
    return office;
  }

  /** Starts an office and waits until its cluster is open. */
  async open(options: OfficeOptions): Promise<Office> {
    const office = this.start(options);
    await office.opened;
    return office;
  }

  async end(): Promise<void> {
    await Promise.all(this.offices.map((office) => office.signal('SIGKILL')));
    for (const dataDir of this.dataDirs) await removeDataDir(dataDir);
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }
}

async function removeDataDir(dataDir: string): Promise<void> {
  const home = await findHome(ownPaths(dataDir)).catch(() => null);
  if (home === null) return;
  // A test that failed may have left a server.
  const server = await findServer(home.cluster).catch(() => null);
  if (server !== null) await stopServer(server.pid);
  rmSync(home.folder, { recursive: true, force: true });
}
