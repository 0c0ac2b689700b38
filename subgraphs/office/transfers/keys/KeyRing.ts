import { readFile, stat } from 'node:fs/promises';

import type { KeyLike } from 'jose';

import { SettingsError } from '../../../../process/readSettings';
import { codedError } from '../../../../schema/errorCodes';

import { holdKeys, type KeyFile, keyFileFault, keyFileSchema } from './KeyFile';

/**
 * The key pairs by which an office takes part in transfers, from its key file. The file is looked
 * at whenever keys are needed, so that a rotation counts without a restart.
 */
export class KeyRing {
  private held: readonly TransferKey[] = [];
  private readVersion = '';

  constructor(
    private readonly office: string,
    private readonly file: string,
  ) {}

  /**
   * Every key pair the office holds, also old ones, the newest first.
   *
   * @throws OFFICE_UNAVAILABLE while the file cannot be read: what is wrong with it is the
   * operator's matter, who finds it in the same words where a process starts or keys are rotated
   */
  async read(): Promise<readonly TransferKey[]> {
    try {
      return await this.load();
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      const message = `${this.office} cannot read its transfer keys now: send the same request again once they are there.`;
      const refused = codedError('OFFICE_UNAVAILABLE', message, { office: this.office });
      // What is wrong with the file is for the log alone.
      throw Object.assign(refused, { cause: error });
    }
  }

  /**
   * The same, as a process does when it starts.
   *
   * @throws a SettingsError that names the file when it is no key file of this office
   */
  async load(): Promise<readonly TransferKey[]> {
    try {
      const version = await this.fileVersion();
      if (version === '' || version !== this.readVersion) {
        const keyFile: KeyFile = keyFileSchema.parse(JSON.parse(await readFile(this.file, 'utf8')));
        if (keyFile.office !== this.office) throw new WrongOffice();
        this.held = await holdKeys(keyFile);
        this.readVersion = version;
      }
      return this.held;
    } catch (error) {
      throw new SettingsError(
        `TRANSFER_KEYS_FILE: ${this.file} must hold the transfer keys of ${this.office}: ` +
          `${reasonOf(error)}. \`npm run transfers:keys\` makes them.`,
      );
    }
  }

  /** Changes whenever the file does; empty while there is none. */
  async fileVersion(): Promise<string> {
    const found = await stat(this.file).catch(() => null);
    return found ? `${found.mtimeMs}-${found.ino}` : '';
  }

  /** The key to sign with on a day; null when the last one has run out. */
  async signingKey(on: string): Promise<TransferKey | null> {
    return newestKey(await this.read(), 'SIGN', on);
  }

  /** The public halves, as everybody can read them. */
  async published(): Promise<PublishedKey[]> {
    return (await this.read()).map(({ privateKey: _, ...key }) => key);
  }
}

class WrongOffice extends Error {}

/** In one line; what the file holds is not repeated, as it is keys. */
function reasonOf(error: unknown): string {
  return error instanceof WrongOffice ? 'it is the file of another office' : keyFileFault(error);
}

/** SEAL: others encrypt to it what only this office may read. SIGN: it signs what it sends. */
export type TransferKeyUse = 'SEAL' | 'SIGN';

/** A public key of an office as everybody can read it in the directory. Days are 2014-11-27. */
export interface PublishedKey {
  /** The SHA-256 thumbprint of the key (RFC 7638): it is its name, and what another office pins. */
  readonly fingerprint: string;
  readonly use: TransferKeyUse;
  /** The public key as a JSON Web Key. */
  readonly publicKey: string;
  readonly validFrom: string;
  /** The last day on which anything new is sealed or signed with it. */
  readonly validUntil: string;
  /** All of this, signed with a signing key of the office: its own, or the one before it. */
  readonly statement: string;
}

/** A key pair that the office itself holds. */
export interface TransferKey extends PublishedKey {
  readonly privateKey: KeyLike;
}

/** Whether something new may be sealed or signed with a key on a day. */
function isValidOn(
  { validFrom, validUntil }: Pick<PublishedKey, 'validFrom' | 'validUntil'>,
  on: string,
): boolean {
  return validFrom <= on && on <= validUntil;
}

/** The newest of the keys of one use that are valid on a day; the first given where two began at
 * once. */
export function newestKey<Key extends PublishedKey>(
  keys: readonly Key[],
  use: TransferKeyUse,
  on: string,
): Key | null {
  const valid = keys.filter((key) => key.use === use && isValidOn(key, on));
  return valid.reduce<Key | null>(
    (newest, key) => (newest === null || key.validFrom > newest.validFrom ? key : newest),
    null,
  );
}
