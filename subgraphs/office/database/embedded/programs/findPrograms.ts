import path from 'node:path';

import { ClusterError } from '../faults/ClusterError';
import type { ClusterHome } from '../folders/clusterHome';
import { runProgram } from '../processes/runProgram';
import type { ServerUser } from '../processes/ServerUser';
import { copyProgramsBeside } from './copyProgramsBeside';
import { nativeFolder } from './nativeFolder';

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** The first part of PostgreSQL's version, to which a data folder is bound. */
  readonly version: number;
}

/**
 * Finds PostgreSQL's programs where the given user can run them: in node_modules, or else in a copy
 * beside the cluster. The copy is needed when the project lies in a folder closed to that user, or
 * when links between libraries are missing. Call it under the lock.
 */
export async function findPrograms(home: ClusterHome, user: ServerUser | null): Promise<Programs> {
  const native = nativeFolder();
  const installed = await tryPrograms(native, user);
  if ('version' in installed) return installed;
  const copied = await tryPrograms(await copyProgramsBeside(home, native), user);
  if ('version' in copied) return copied;
  throw new ClusterError(
    'The embedded PostgreSQL does not run on this machine ' +
      `(${copied.reason.replaceAll('\n', ' / ')}). Set DATABASE_URL to a PostgreSQL server.`,
  );
}

/** Tried rather than reasoned: rights, links, libraries and the kind of machine all have to fit. */
async function tryPrograms(
  folder: string,
  user: ServerUser | null,
): Promise<Programs | { readonly reason: string }> {
  const programs = {
    initdb: path.join(folder, 'bin', 'initdb'),
    postgres: path.join(folder, 'bin', 'postgres'),
  };
  let version = 0;
  // Both, because they need different libraries.
  for (const file of [programs.initdb, programs.postgres]) {
    const { ok, output } = await runProgram({ file, args: ['--version'], user });
    version = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1]);
    if (!ok || Number.isNaN(version)) return { reason: output };
  }
  return { ...programs, version };
}
