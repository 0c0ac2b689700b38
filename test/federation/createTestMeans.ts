import { todayInBritain } from '../../schema/todayInBritain';
import type { TransferMeans } from '../../subgraphs/office/transfers/TransferMeans';
import { KeyDirectory } from '../../subgraphs/office/transfers/keys/KeyDirectory';
import { rotateKeyFile } from '../../subgraphs/office/transfers/keys/KeyFile';
import { KeyRing } from '../../subgraphs/office/transfers/keys/KeyRing';

/** Fingerprints of signing keys by office. */
export type TestPins = ReadonlyMap<string, readonly string[]>;

/**
 * Makes what an office under test needs for transfers, with new keys in a file.
 *
 * @param directoryUrl where the hub answers, once it does
 * @param pins signing keys of other offices that are believed alone
 */
export async function createTestMeans(
  office: string,
  file: string,
  directoryUrl: () => string,
  pins: TestPins = new Map(),
): Promise<TransferMeans> {
  await rotateKeyFile(file, office, todayInBritain());
  const directory = new KeyDirectory({ url: directoryUrl, pins, keepMs: 0 });
  return { ring: new KeyRing(office, file), directory };
}
