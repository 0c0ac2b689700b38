import type { DataSource, EntityManager } from 'typeorm';

import type { PersonalKeys } from '../person/PersonalKeys';
import { rewrapKey } from '../person/sealPerson';

/** Records to a transaction. */
const recordsAtOnce = 500;

/**
 * Makes a new key of the office and wraps the data key of every record with it; the records
 * themselves stay as they are. It can be stopped at any time and run again. The key before stays in
 * the file until the next rotation, as somebody may be writing with it at this moment; older keys
 * go once no record needs them.
 *
 * @returns how many records were wrapped anew
 */
export async function rotateKeys(dataSource: DataSource, keys: PersonalKeys): Promise<number> {
  const [previous] = await keys.addKey();
  const current = (await keys.current()).id;
  let rewrapped = 0;
  for (let count = recordsAtOnce; count === recordsAtOnce; rewrapped += count) {
    count = await dataSource.transaction((manager) => rewrapSome(manager, keys, current));
  }
  const used = await dataSource.query<{ id: string }[]>(
    'SELECT DISTINCT key_id AS id FROM referral_person',
  );
  await keys.keepOnly(new Set([...used.map(({ id }) => id), ...(previous ? [previous] : [])]));
  return rewrapped;
}

async function rewrapSome(
  manager: EntityManager,
  keys: PersonalKeys,
  current: string,
): Promise<number> {
  const rows = await manager.query<{ reference: string; keyId: string; wrappedKey: Buffer }[]>(
    `SELECT reference, key_id AS "keyId", wrapped_key AS "wrappedKey" FROM referral_person
      WHERE key_id <> $1 ORDER BY reference LIMIT ${recordsAtOnce} FOR UPDATE`,
    [current],
  );
  for (const { reference, ...wrapped } of rows) {
    const { keyId, wrappedKey } = await rewrapKey(keys, reference, wrapped);
    await manager.query(
      'UPDATE referral_person SET key_id = $2, wrapped_key = $3 WHERE reference = $1',
      [reference, keyId, wrappedKey],
    );
  }
  return rows.length;
}
