import { stat } from 'node:fs/promises';

import { ClusterError } from './faults';
import { runProgram } from './runProgram';

/**
 * The operating system's user that PostgreSQL runs as, when that is not the user of this process.
 */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root, another user is borrowed for it: the owner of the
 * cluster when there is one already (whatever user that was, only that one may run it), else
 * `postgres`, else `nobody`. No user is ever created. Null when this process is not root: then
 * PostgreSQL runs as we do.
 */
export async function chooseServerUser(existingCluster: string | null): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const user =
    (existingCluster === null ? null : await ownerOf(existingCluster)) ??
    (await tryGetUser('postgres')) ??
    (await tryGetUser('nobody'));
  if (user === null) {
    throw new ClusterError(
      'PostgreSQL does not run as root, and this system has no user "postgres" or "nobody". ' +
        'Run the hub as an ordinary user, or set DATABASE_URL.',
    );
  }
  await assertCanRunAs(user);
  return user;
}

async function ownerOf(cluster: string): Promise<ServerUser | null> {
  const { uid, gid } = await stat(cluster);
  // Here unsigned, see below.
  return uid === 0 ? null : { uid: uid | 0, gid: gid | 0 };
}

async function tryGetUser(name: string): Promise<ServerUser | null> {
  // `id` also knows the users that are not in /etc/passwd: those of macOS, or of a directory
  // service.
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((flag) => runProgram({ file: 'id', args: [flag, name], user: null })),
  );
  if (uid?.ok !== true || gid?.ok !== true) return null;
  // macOS prints its nobody (-2) unsigned; node takes signed numbers of 32 bits.
  return { uid: Number(uid.output) | 0, gid: Number(gid.output) | 0 };
}

/** In some containers root may not become another user. */
async function assertCanRunAs(user: ServerUser): Promise<void> {
  const { ok, output } = await runProgram({ file: '/bin/sh', args: ['-c', ':'], user });
  if (ok) return;
  throw new ClusterError(
    `PostgreSQL does not run as root, and this root may not run programs as user ${user.uid} ` +
      `(${output}). Run the hub as an ordinary user, or set DATABASE_URL.`,
  );
}
