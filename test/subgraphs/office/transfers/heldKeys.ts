import { addKeys, holdKeys } from '../../../../subgraphs/office/transfers/keys/KeyFile';
import type { TransferKey } from '../../../../subgraphs/office/transfers/keys/KeyRing';

/** The key pairs of an office after making keys on each of these days, the newest first. */
export async function heldKeys(office: string, ...days: string[]): Promise<TransferKey[]> {
  let file = await addKeys({ office, keys: [] }, days[0] ?? '2026-03-02');
  for (const day of days.slice(1)) file = await addKeys(file, day);
  return holdKeys(file);
}
