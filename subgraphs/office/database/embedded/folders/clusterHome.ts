import path from 'node:path';

/**
 * Where PostgreSQL's own files lie: in DATA_DIR, or elsewhere when PostgreSQL's user cannot reach
 * that.
 */
export interface ClusterHome {
  readonly folder: string;
  /** PostgreSQL's data folder. It is there only when it is complete. */
  readonly cluster: string;
  readonly log: string;
}

/** Names the files of the cluster that lies in a folder. */
export function clusterHome(folder: string): ClusterHome {
  return { folder, cluster: path.join(folder, 'cluster'), log: path.join(folder, 'server.log') };
}
