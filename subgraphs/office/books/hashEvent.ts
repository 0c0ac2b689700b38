import { createHash } from 'node:crypto';

import { hashedColumns } from './EventRow';
import type { EventRow } from './EventRow';

/**
 * SHA-256 over the canonical text of an event: a JSON list of its columns in a fixed order, each
 * as text or null, and its details where it has any. As the hash of the event before is among
 * them, every event seals all before it.
 */
export function hashEvent(row: Omit<EventRow, 'hash'>): string {
  const details = typeof row.details === 'string' ? [row.details] : [];
  const canonical = JSON.stringify([...hashedColumns.map((column) => row[column]), ...details]);
  return createHash('sha256').update(canonical).digest('hex');
}
