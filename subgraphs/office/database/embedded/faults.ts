/** A fault of the embedded PostgreSQL, told in one line that a person can act on. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
}

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

/**
 * What a server answers that is being shut down or has crashed, and what the system answers for one
 * that is gone.
 */
const lostCodes = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/** Turns the loss of the server into a ClusterError; anything else stays as it is. */
export function explainLostServer(fault: unknown, dataDir: string): unknown {
  const code = faultCode(fault);
  if (code === null || !lostCodes.includes(code)) return fault;
  return new ClusterError(
    `The embedded PostgreSQL of DATA_DIR ${dataDir} has stopped (${code}). ` +
      'Its file server.log says why; start this process again.',
    { cause: fault },
  );
}

const lineCountMax = 3;

const causes: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/, 'the disk is full'],
  [/Disk quota exceeded/, 'the disk quota of this user is used up'],
  [/Read-only file system/, 'the disk is read-only'],
  [/Permission denied/, 'a file or folder is closed to the user it runs as'],
  [/could not look up effective user ID/, 'this user is not in the list of users of the system'],
];

/** Lines that tell of a fault; the very last ones often only take leave. */
const tellingLine = /FATAL|PANIC|ERROR|error|invalid|could not|cannot/;

/**
 * Says in one line what a program of PostgreSQL complained about: the cause when it is a known one,
 * and its last lines.
 */
export function explainOutput(output: string): string {
  const known = causes.find(([pattern]) => pattern.test(output));
  const lines = output.split('\n').map((line) => line.trim());
  const spoken = lines.filter((line) => line !== '');
  const telling = spoken.filter((line) => tellingLine.test(line));
  const last = (telling.length > 0 ? telling : spoken).slice(-lineCountMax);
  return `${known === undefined ? '' : `${known[1]}. `}It said last: ${last.join(' / ')}`;
}

/**
 * The code that the system or PostgreSQL gave to a fault, such as ENOENT or 42P04. The fault is not
 * asked whether it is an Error, because those of the system are of another realm within jest.
 */
export function faultCode(fault: unknown): string | null {
  const hasCode = typeof fault === 'object' && fault !== null && 'code' in fault;
  return hasCode && typeof fault.code === 'string' ? fault.code : null;
}
