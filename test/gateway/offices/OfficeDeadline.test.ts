import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { OfficeDeadline } from '../../../gateway/offices/OfficeDeadline';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Waits for a signal without holding the deadline it is of. */
function aborted(context: Record<string, unknown>): Promise<void> {
  const { signal } = new OfficeDeadline(50, context);
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
}

it('still fires after a garbage collection', async () => {
  const stop = new AbortController();
  const waiting = aborted({ stopped: stop.signal });
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve, 10));
  collectGarbage();
  await expect(waiting).resolves.toBeUndefined();
}, 5_000);

it('ends with the operation, and says which of the two it was', () => {
  const stop = new AbortController();
  const deadline = new OfficeDeadline(60_000, { stopped: stop.signal });
  expect(deadline.reason).toBeNull();
  stop.abort();
  expect([deadline.signal.aborted, deadline.reason]).toEqual([true, 'STOPPED']);
  deadline.end();
});

it('is over from the start when the operation is stopped already', () => {
  const deadline = new OfficeDeadline(60_000, { stopped: AbortSignal.abort() });
  expect(deadline.reason).toBe('STOPPED');
  deadline.end();
});

it('lets go of the operation when it ends', () => {
  const stop = new AbortController();
  const deadline = new OfficeDeadline(60_000, { stopped: stop.signal });
  deadline.end();
  stop.abort();
  expect(deadline.signal.aborted).toBe(false);
});
