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
