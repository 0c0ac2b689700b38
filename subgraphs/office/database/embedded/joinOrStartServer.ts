import { existsSync } from 'node:fs';

import { chooseHome } from './folders/chooseHome';
import type { ClusterHome } from './folders/clusterHome';
import { findHome } from './folders/findHome';
import { getPassword } from './folders/getPassword';
import type { OwnPaths } from './folders/ownPaths';
import { removeUnfinished } from './folders/removeUnfinished';
import { writeFileDurably } from './folders/writeFileDurably';
import { chooseServerUser } from './processes/chooseServerUser';
import { findPrograms } from './programs/findPrograms';
import { assertVersion } from './server/assertVersion';
import { awaitServer } from './server/awaitServer';
import { findServer } from './server/findServer';
import { initialiseCluster } from './server/initialiseCluster';
import type { Postmaster } from './server/readPostmaster';
import { startServer } from './server/startServer';

export type OpenServer = Postmaster & { readonly password: string };

/**
 * Finds the running server of a DATA_DIR, or starts one, on a new cluster where there is none. Call
 * it under the lock.
 */
export async function joinOrStartServer(
  paths: OwnPaths,
  log: (line: string) => void,
): Promise<OpenServer> {
  const password = await getPassword(paths.password);
  const home = await findHome(paths);
  const running = home === null ? null : await tryJoinServer(home, password);
  const server = running ?? (await start({ paths, home, password, log }));
  return { ...server, password };
}

async function tryJoinServer(
  { cluster }: ClusterHome,
  password: string,
): Promise<Postmaster | null> {
  const found = await findServer(cluster);
  return found === null ? null : awaitServer({ cluster, pid: found.pid, password });
}

interface Start {
  readonly paths: OwnPaths;
  readonly home: ClusterHome | null;
  readonly password: string;
  readonly log: (line: string) => void;
}

async function start({ paths, home: found, password, log }: Start): Promise<Postmaster> {
  const { dataDir } = paths;
  const user = await chooseServerUser(found?.cluster ?? null);
  const home = found ?? (await chooseHome({ paths, user, password }));
  await removeUnfinished(home.folder);
  const programs = await findPrograms(home, user);
  if (existsSync(home.cluster)) await assertVersion(dataDir, home, programs.version);
  else await initialiseCluster({ dataDir, home, programs, user, password });
  if (home.folder !== paths.folder) {
    await writeFileDurably(paths.place, `${home.folder}\n`);
    log(
      `The data of DATA_DIR ${dataDir} are in ${home.cluster}: ` +
        'PostgreSQL does not run as root, and the user it runs as cannot reach DATA_DIR.',
    );
  }
  return startServer({ dataDir, home, programs, user, password });
}
