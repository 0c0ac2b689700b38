import { appendFileSync, chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ensureDatabase } from '../../../../../subgraphs/office/database/embedded/connection';
import {
  ClusterError,
  explainFileFault,
  explainOutput,
} from '../../../../../subgraphs/office/database/embedded/faults';
import { openCluster } from '../../../../../subgraphs/office/database/embedded/openCluster';

import { Scene } from './Scene';
import { nobody } from './nobody';
import { serverProcesses } from './serverProcesses';

/** Whoever sets DATA_DIR wrongly reads one sentence that names it, not a stack of a database. */

const timeoutMs = 60_000;
const hint = 'Set DATA_DIR to a folder of this user, or DATABASE_URL to a PostgreSQL server.';

function open(dataDir: string): Promise<unknown> {
  return openCluster({ dataDir, log: () => undefined });
}

describe('openCluster', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.end(), timeoutMs);

  it('says that DATA_DIR is a file, or lies below one', async () => {
    const file = path.join(scene.folder(), 'file');
    writeFileSync(file, '');
    for (const dataDir of [file, path.join(file, 'data')]) {
      await expect(open(dataDir)).rejects.toMatchObject({
        name: 'ClusterError',
        message:
          `DATA_DIR ${dataDir} cannot be used: it is a file, or lies below one, ` +
          `and must be a folder. ${hint}`,
      });
    }
  });

  it('says that DATA_DIR lies in a circle of links', async () => {
    const link = path.join(scene.folder(), 'link');
    symlinkSync(link, link);
    await expect(open(path.join(link, 'data'))).rejects.toThrow(
      /^DATA_DIR .* cannot be used: its symbolic links lead in a circle/,
    );
  });

  it('says that no folder can be made at DATA_DIR', async () => {
    await expect(open('/proc/x')).rejects.toThrow(
      `DATA_DIR /proc/x cannot be used: no folder can be made there. ${hint}`,
    );
  });

  it(
    'says that DATA_DIR may not be written',
    async () => {
      const folder = scene.folder();
      chmodSync(folder, 0o555);
      const office = scene.start({ dataDir: folder, ...(nobody === null ? {} : { user: nobody }) });
      await expect(office.opened).rejects.toThrow(
        `ClusterError: DATA_DIR ${folder} cannot be used: ` +
          `this user may not read or write there (${folder}/postgres). ${hint}`,
      );
    },
    timeoutMs,
  );

  it(
    'says what is wrong with a cluster that is there, and leaves no process',
    async () => {
      const dataDir = scene.dataDir();
      const cluster = path.join(dataDir, 'postgres', 'cluster');
      await (await scene.open({ dataDir })).close();

      writeFileSync(path.join(dataDir, 'postgres', 'password'), 'of another cluster');
      await expect(open(dataDir)).rejects.toThrow(
        /^The file postgres\/password in DATA_DIR does not belong to the PostgreSQL cluster there/,
      );
      appendFileSync(path.join(cluster, 'postgresql.conf'), 'max_wal_size = lots\n');
      await expect(open(dataDir)).rejects.toThrow(
        /^PostgreSQL did not start with DATA_DIR .*: It said last: .*max_wal_size.*server\.log\)$/,
      );
      writeFileSync(path.join(cluster, 'PG_VERSION'), '17\n');
      await expect(open(dataDir)).rejects.toMatchObject({
        name: 'ClusterError',
        message:
          `DATA_DIR ${dataDir} holds a PostgreSQL 17 cluster; this hub runs 18. ` +
          'Move the data with pg_dump, or set DATA_DIR to another folder.',
      });
      expect(await serverProcesses(cluster)).toEqual([]);
    },
    timeoutMs,
  );

  it('does not put an empty database where lost data were', async () => {
    const dataDir = scene.dataDir();
    mkdirSync(path.join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(path.join(dataDir, 'postgres', 'place.txt'), '/nowhere\n');
    await expect(open(dataDir)).rejects.toMatchObject({
      name: 'ClusterError',
      message:
        `The data of DATA_DIR ${dataDir} were in /nowhere/cluster, which is gone. ` +
        `Bring it back, or delete ${dataDir}/postgres/place.txt to begin with empty databases.`,
    });
  });
});

describe('ensureDatabase', () => {
  it.each(['', 'a'.repeat(64), '1st', 'essex?', 'é'])('refuses the name "%s"', async (name) => {
    // Before it connects: nothing listens on that port.
    await expect(ensureDatabase({ port: 1, password: '' }, name)).rejects.toThrow(
      `"${name}" cannot be the name of a database: it must begin with a letter, go on with ` +
        'letters, digits, _ or -, and have at most 63 of them.',
    );
  });
});

describe('explainFileFault', () => {
  it('names the setting for each fault of a disk, and leaves our own mistakes alone', () => {
    const fault = Object.assign(new Error('no'), { code: 'ENOSPC', syscall: 'open', path: '/d/x' });
    expect(explainFileFault(fault, '/d')).toEqual(
      new ClusterError(`DATA_DIR /d cannot be used: the disk is full (/d/x). ${hint}`),
    );
    const mistake = new TypeError('of ours');
    expect(explainFileFault(mistake, '/d')).toBe(mistake);
  });
});

describe('explainOutput', () => {
  it('puts the known cause before the last lines', () => {
    const full = ['LOG: starting', 'FATAL: No space left on device', 'LOG: stopped', ''];
    expect(explainOutput(full.join('\n'))).toBe(
      'the disk is full. It said last: FATAL: No space left on device',
    );
    expect(explainOutput('1\n2\n3\n4\n')).toBe('It said last: 2 / 3 / 4');
    expect(explainOutput('FATAL: odd')).toBe('It said last: FATAL: odd');
  });
});
