import { createHash } from 'node:crypto';

/** The identifier of a new charge: the same for each time the same request is sent. */
export function referenceFor(office: string, idempotencyKey: string, part = ''): string {
  const hash = createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 16);
  return `${office}:x-${hash}${part === '' ? '' : `-${part}`}`;
}
