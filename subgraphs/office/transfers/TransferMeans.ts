import { codedError } from '../../../schema/errorCodes';
import type { PersonalKeys } from '../cases/people/PersonalKeys';
import type { OfficeContext } from '../server/officeContext';

import { KeyDirectory } from './keys/KeyDirectory';
import { KeyRing } from './keys/KeyRing';
import { readPins } from './keys/believeKeys';

/** What an office needs to take part in transfers. */
export interface TransferMeans {
  /** Its own keys. */
  readonly ring: KeyRing;
  /** The keys of others. */
  readonly directory: KeyDirectory;
}

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

/**
 * What an office needs to send and receive.
 *
 * @throws BAD_ARGUMENT when it holds no keys: it takes no part in transfers
 */
export function requireMeans({
  office,
  transfers,
  personalKeys,
}: OfficeContext): TransferMeans & { readonly personalKeys: PersonalKeys } {
  if (transfers && personalKeys) return { ...transfers, personalKeys };
  throw codedError('BAD_ARGUMENT', `${office.name} takes no part in transfers: it holds no keys.`);
}
