import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { Scene } from './Scene';
import { askDatabase } from './askDatabase';
import { serverProcesses } from './serverProcesses';

/** The offices of one machine share one PostgreSQL, whoever comes first and leaves last. */

const timeoutMs = 60_000;

describe('several processes with one DATA_DIR', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.end(), timeoutMs);

  it(
    'start one server between them, and the last one out stops it',
    async () => {
      const dataDir = scene.dataDir();
      const cluster = path.join(dataDir, 'postgres', 'cluster');
      const offices = [1, 2, 3].map(() => scene.start({ dataDir }));
      await Promise.all(offices.map((office) => office.opened));

      const urls = await Promise.all(offices.map((office) => office.urlFor('essex')));
      expect(new Set(urls).size).toBe(1);
      const servers = (await serverProcesses(cluster)).filter((line) => line.includes(' -D '));
      expect(servers).toHaveLength(1);

      const [first, second, last] = offices;
      await first?.close();
      await second?.close();
      expect(await serverProcesses(cluster)).not.toEqual([]);
      await last?.close();
      expect(await serverProcesses(cluster)).toEqual([]);
      expect(readdirSync(path.join(dataDir, 'postgres', 'users'))).toEqual([]);
      expect(readdirSync(path.join(dataDir, 'postgres', 'lock'))).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'keep their data over a restart, each in a database of its own',
    async () => {
      const dataDir = scene.dataDir();
      const first = await scene.open({ dataDir });
      const essex = await first.urlFor('essex');
      await askDatabase(essex, 'create table note as select 42 as answer');
      await first.close();

      const again = await scene.open({ dataDir });
      const kent = await again.urlFor('kent');
      expect(await askDatabase(await again.urlFor('essex'), 'select * from note')).toEqual([
        { answer: 42 },
      ]);
      expect(await askDatabase(kent, `select to_regclass('note') as note`)).toEqual([
        { note: null },
      ]);
      await again.close();
    },
    timeoutMs,
  );

  it(
    'take a relative path with spaces and letters of all kinds, longer than a socket may be',
    async () => {
      const folder = scene.folder();
      const dataDir = path.join('Données du bureau', 'ünï'.repeat(15), 'x'.repeat(120));
      const office = await scene.open({ dataDir, workingFolder: folder });
      const url = await office.urlFor('Kent-and_Medway');
      expect(await askDatabase(url, 'select current_database() as name')).toEqual([
        { name: 'Kent-and_Medway' },
      ]);
      expect(existsSync(path.join(folder, dataDir, 'postgres'))).toBe(true);
      await office.close();
    },
    timeoutMs,
  );

  it(
    'run a durable server that only this machine can reach, and only with the password',
    async () => {
      const dataDir = scene.dataDir();
      const office = await scene.open({ dataDir });
      const url = await office.urlFor('essex');
      const settings = `
        select string_agg(setting, ' ' order by name) as settings from pg_settings where name in
          ('data_checksums', 'fsync', 'full_page_writes', 'listen_addresses', 'max_connections',
           'password_encryption', 'synchronous_commit', 'TimeZone', 'unix_socket_directories')`;
      expect(await askDatabase(url, settings)).toEqual([
        { settings: 'UTC on on on 127.0.0.1 200 scram-sha-256 on ' },
      ]);
      // By code point, on every machine: a list does not change its order when it is moved.
      expect(await askDatabase(url, `select 'Z' < 'a' and 'z' < 'ä' as alike`)).toEqual([
        { alike: true },
      ]);
      await expect(askDatabase(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(
        'password authentication failed',
      );
      expect(statSync(path.join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
      await office.close();
    },
    timeoutMs,
  );
});
