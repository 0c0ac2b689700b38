import { readFile, stat } from 'node:fs/promises';

import { SettingsError } from '../../../../process/readSettings';
import { codedError } from '../../../../schema/errorCodes';

import { holdKeys } from './holdKeys';
import { keyFileSchema } from './KeyFile';
import type { KeyFile } from './KeyFile';
import { keyFileFault } from './keyFileFault';
import { newestKey } from './TransferKey';
import type { PublishedKey, TransferKey } from './TransferKey';

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
