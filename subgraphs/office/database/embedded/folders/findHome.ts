import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { ClusterError } from '../faults/ClusterError';
import { clusterHome } from './clusterHome';
import type { ClusterHome } from './clusterHome';
import type { OwnPaths } from './ownPaths';

/** Finds where the cluster of a DATA_DIR lies; null when it has none yet. */
export async function findHome(paths: OwnPaths): Promise<ClusterHome | null> {
  if (existsSync(paths.place)) return homeElsewhere(paths);
  const home = clusterHome(paths.folder);
  return existsSync(home.cluster) ? home : null;
}

async function homeElsewhere({ dataDir, place }: OwnPaths): Promise<ClusterHome> {
  const home = clusterHome((await readFile(place, 'utf8')).trim());
  if (existsSync(home.cluster)) return home;
  // An empty database in the place of the lost one would look as if all had been deleted.
  throw new ClusterError(
    `The data of DATA_DIR ${dataDir} were in ${home.cluster}, which is gone. ` +
      `Bring it back, or delete ${place} to begin with empty databases.`,
  );
}
