import type { DataSource, EntityManager } from 'typeorm';

import type { PersonalKeys } from '../people/PersonalKeys';
import {
  rewrapKey,
  type SealedPlace,
  type SealedTable,
  sealedTables,
  type WrappedKey,
} from '../people/SealedContent';

/** Records to a transaction. */
const recordsAtOnce = 500;

/**
 * Makes a new key of the office and wraps the data key of every record with it; the records
 * themselves stay as they are. It can be stopped at any time and run again. The key before stays in
 * the file until the next rotation, as somebody may be writing with it at this moment; older keys
 * go once no record needs them. Of two rotations at once each could write the file without the
 * other's key, so the second is refused.
 *
 * @returns how many records were wrapped anew
 */
export async function rotateKeys(dataSource: DataSource, keys: PersonalKeys): Promise<number> {
  const lockHolder = dataSource.createQueryRunner();
  try {
    const [lock] = (await lockHolder.query(
      `SELECT pg_try_advisory_lock(${rotationLock}) AS "isFree"`,
    )) as { readonly isFree: boolean }[];
    if (!lock?.isFree) throw new Error('The key is being rotated already: nothing was done.');
    return await rotate(dataSource, keys).finally(() =>
      lockHolder.query(`SELECT pg_advisory_unlock(${rotationLock})`),
    );
  } finally {
    await lockHolder.release();
  }
}

const rotationLock = `hashtext('rotation of personal keys')`;

async function rotate(dataSource: DataSource, keys: PersonalKeys): Promise<number> {
  const [previous] = await keys.addKey();
  const current = (await keys.current()).id;
  let rewrapped = 0;
  for (const table of sealedTables) {
    for (let count = recordsAtOnce; count === recordsAtOnce; rewrapped += count) {
      count = await dataSource.transaction((manager) => rewrapSome(manager, table, keys, current));
    }
  }
  const used = await dataSource.query<{ id: string }[]>(
    sealedTables.map(({ name }) => `SELECT DISTINCT key_id AS id FROM ${name}`).join(' UNION '),
  );
  await keys.keepOnly(new Set([...used.map(({ id }) => id), ...(previous ? [previous] : [])]));
  return rewrapped;
}

/** SQL, as it is the same for every table with something sealed in it. */
async function rewrapSome(
  manager: EntityManager,
  { name, position, keyBindingOf }: SealedTable,
  keys: PersonalKeys,
  current: string,
): Promise<number> {
  const rows = await manager.query<(SealedPlace & WrappedKey)[]>(
    `SELECT reference, ${position} AS position, key_id AS "keyId", wrapped_key AS "wrappedKey"
       FROM ${name} WHERE key_id <> $1
      ORDER BY reference, position LIMIT ${recordsAtOnce} FOR UPDATE`,
    [current],
  );
  for (const { keyId, wrappedKey, ...place } of rows) {
    const anew = await rewrapKey(keys, keyBindingOf(place), { keyId, wrappedKey });
    await manager.query(
      `UPDATE ${name} SET key_id = $3, wrapped_key = $4
        WHERE reference = $1 AND ${position} = $2::integer`,
      [place.reference, place.position, anew.keyId, anew.wrappedKey],
    );
  }
  return rows.length;
}
