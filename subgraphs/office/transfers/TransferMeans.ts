import type { KeyDirectory } from './keys/KeyDirectory';
import type { KeyRing } from './keys/KeyRing';

/** What an office needs to take part in transfers. */
export interface TransferMeans {
  /** Its own keys. */
  readonly ring: KeyRing;
  /** The keys of others. */
  readonly directory: KeyDirectory;
}
