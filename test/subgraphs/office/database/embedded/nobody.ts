import { execFileSync } from 'node:child_process';

function findNobody(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })),
  );
  return { uid: (uid ?? 0) | 0, gid: (gid ?? 0) | 0 };
}

/** An ordinary user to run an office as, when the tests run as root; otherwise null. */
export const nobody = findNobody();
