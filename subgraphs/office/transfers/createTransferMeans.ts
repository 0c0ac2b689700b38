import { KeyDirectory } from './keys/KeyDirectory';
import { KeyRing } from './keys/KeyRing';
import { readPins } from './keys/readPins';
import type { TransferMeans } from './TransferMeans';

interface TransferSettings {
  readonly TRANSFER_KEYS_FILE: string;
  readonly TRANSFER_PINS: string;
  readonly DIRECTORY_URL: string;
}

/** How long the keys of another office are used before they are fetched again. */
const keepMs = 5_000;

/**
 * What an office needs for transfers; null where it names no key file: it takes no part then.
 *
 * @throws a SettingsError that names the file when it is no key file of this office
 */
export async function createTransferMeans(
  office: string,
  settings: TransferSettings,
): Promise<TransferMeans | null> {
  if (settings.TRANSFER_KEYS_FILE === '') return null;
  const ring = new KeyRing(office, settings.TRANSFER_KEYS_FILE);
  await ring.load();
  const pins = readPins(settings.TRANSFER_PINS);
  return { ring, directory: new KeyDirectory({ url: () => settings.DIRECTORY_URL, pins, keepMs }) };
}
