import path from 'node:path';

/** Our own small files in DATA_DIR; PostgreSQL never reads them. */
export interface OwnPaths {
  readonly dataDir: string;
  readonly folder: string;
  /** The roll that is the lock around starting and stopping. */
  readonly lock: string;
  /** The roll of those who use the cluster. */
  readonly users: string;
  readonly password: string;
  /** Says where the cluster lies when it could not lie in this folder. */
  readonly place: string;
}

/** Names the files that are kept in a DATA_DIR. */
export function ownPaths(dataDir: string): OwnPaths {
  const folder = path.join(dataDir, 'postgres');
  return {
    dataDir,
    folder,
    lock: path.join(folder, 'lock'),
    users: path.join(folder, 'users'),
    password: path.join(folder, 'password'),
    place: path.join(folder, 'place.txt'),
  };
}
