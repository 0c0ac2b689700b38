import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { readPostmaster } from '../../../../../subgraphs/office/database/embedded/findServer';

import { Scene } from './Scene';
import { askDatabase } from './askDatabase';
import { serverProcesses } from './serverProcesses';

/** Processes are killed and machines lose power at any moment; the next start finds its way. */

const timeoutMs = 60_000;

describe('a start after a crash', () => {
  let scene: Scene;
  let dataDir: string;
  let folder: string;
  let cluster: string;
  beforeEach(() => {
    scene = new Scene();
    dataDir = scene.dataDir();
    folder = path.join(dataDir, 'postgres');
    cluster = path.join(folder, 'cluster');
  });
  afterEach(() => scene.end(), timeoutMs);

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'takes over the server of an office ended by %s, which did not reach the server',
    async (signal) => {
      const killed = await scene.open({ dataDir });
      const url = await killed.urlFor('essex');
      await killed.signal(signal);
      expect(await serverProcesses(cluster)).not.toEqual([]);

      const next = await scene.open({ dataDir });
      expect(await next.urlFor('essex')).toBe(url);
      await next.close();
      expect(await serverProcesses(cluster)).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'begins again where the creation of the cluster was cut short',
    async () => {
      const killed = scene.start({ dataDir });
      while (!hasUnfinished(folder)) await sleep(5);
      await killed.signal('SIGKILL');
      expect(existsSync(cluster)).toBe(false);
      expect(hasUnfinished(folder)).toBe(true);

      const next = await scene.open({ dataDir });
      expect(await askDatabase(await next.urlFor('essex'), 'select 1 as one')).toEqual([
        { one: 1 },
      ]);
      await next.close();
      expect(hasUnfinished(folder)).toBe(false);
    },
    timeoutMs,
  );

  it(
    'does not mind a postmaster.pid whose number is now that of another program, or an empty one',
    async () => {
      await (await scene.open({ dataDir })).close();
      const file = path.join(cluster, 'postmaster.pid');
      for (const text of [`${process.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`, '']) {
        writeFileSync(file, text);
        const office = await scene.open({ dataDir });
        expect(await askDatabase(await office.urlFor('essex'), 'select 1 as one')).toEqual([
          { one: 1 },
        ]);
        await office.close();
      }
    },
    timeoutMs,
  );

  it(
    'keeps what was committed before the server itself was killed, and says so to those it left',
    async () => {
      const office = await scene.open({ dataDir });
      const url = await office.urlFor('essex');
      await askDatabase(url, 'create table note as select 42 as answer');
      const port = new URL(url).port;
      process.kill((await readPostmaster(cluster))?.pid ?? 0, 'SIGKILL');
      await expect(office.urlFor('essex')).rejects.toThrow(
        /^ClusterError: The embedded PostgreSQL of DATA_DIR .* has stopped/,
      );

      const next = await scene.open({ dataDir });
      const nextUrl = await next.urlFor('essex');
      expect(await askDatabase(nextUrl, 'select * from note')).toEqual([{ answer: 42 }]);
      // The same port, so that connection pools of the living find the new server.
      expect(new URL(nextUrl).port).toBe(port);
      await next.close();
    },
    timeoutMs,
  );
});

function hasUnfinished(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('initialising-'));
}
