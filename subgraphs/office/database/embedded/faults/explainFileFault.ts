import { ClusterError } from './ClusterError';
import { faultCode } from './faultCode';

const sentences: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read or write there',
  EPERM: 'this user may not read or write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota of this user is used up',
  ENOTDIR: 'it is a file, or lies below one, and must be a folder',
  EEXIST: 'it is a file, or lies below one, and must be a folder',
  ENAMETOOLONG: 'the name is too long for this disk',
  ELOOP: 'its symbolic links lead in a circle',
  ENOENT: 'no folder can be made there',
  EIO: 'the disk cannot be read or written',
};

/** Turns a fault of the file system into a ClusterError; anything else stays as it is. */
export function explainFileFault(fault: unknown, dataDir: string): unknown {
  const sentence = sentences[faultCode(fault) ?? ''];
  // Elsewhere than in making a folder, what is missing is none of the person's folders.
  const isForeign = faultCode(fault) === 'ENOENT' && Object(fault).syscall !== 'mkdir';
  if (sentence === undefined || isForeign) return fault;
  const file = pathOf(fault);
  const place = file === null || file === dataDir ? '' : ` (${file})`;
  return new ClusterError(
    `DATA_DIR ${dataDir} cannot be used: ${sentence}${place}. ` +
      'Set DATA_DIR to a folder of this user, or DATABASE_URL to a PostgreSQL server.',
    { cause: fault },
  );
}

function pathOf(fault: unknown): string | null {
  const hasPath = typeof fault === 'object' && fault !== null && 'path' in fault;
  return hasPath && typeof fault.path === 'string' ? fault.path : null;
}
