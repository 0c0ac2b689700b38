import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { todayInBritain } from '../../schema/todayInBritain';
import { KeptBooks } from '../../subgraphs/office/books/chargeProjection';
import { PersonalKeys } from '../../subgraphs/office/cases/people/PersonalKeys';
import { DataVersion } from '../../subgraphs/office/database/DataVersion';
import { openDatabase } from '../../subgraphs/office/database/openDatabase';
import {
  createOfficeContext,
  type OfficeContext,
} from '../../subgraphs/office/server/officeContext';
import { KeyDirectory } from '../../subgraphs/office/transfers/keys/KeyDirectory';
import { rotateKeyFile } from '../../subgraphs/office/transfers/keys/KeyFile';
import { KeyRing, type PublishedKey } from '../../subgraphs/office/transfers/keys/KeyRing';
import { believeKeys } from '../../subgraphs/office/transfers/keys/believeKeys';
import { getOffice } from '../../subgraphs/offices';

/** Keys of the other office without the way through a hub, believed once as always. */
class DirectoryAtHand extends KeyDirectory {
  private believed: readonly PublishedKey[] | null = null;

  constructor(private readonly other: () => KeyRing) {
    super({ url: () => '', pins: new Map(), keepMs: 0 });
  }

  override async keysOf(office: string): Promise<readonly PublishedKey[]> {
    this.believed ??= await believeKeys(office, await this.other().published(), []);
    return this.believed;
  }
}

interface OpenedParts {
  readonly code: string;
  readonly dataSource: DataSource;
  readonly plain: DataSource;
  readonly ring: KeyRing;
  readonly personalKeys: PersonalKeys;
  readonly version: DataVersion;
}

/** An office on a database of its own, and a second one for the same rows by plain SQL. */
export class BenchTransferOffice {
  private directory: DirectoryAtHand | null = null;

  private constructor(private readonly parts: OpenedParts) {}

  get dataSource(): DataSource {
    return this.parts.dataSource;
  }

  get plain(): DataSource {
    return this.parts.plain;
  }

  get personalKeys(): PersonalKeys {
    return this.parts.personalKeys;
  }

  /** @param urlFor makes a new, empty database */
  static async open(
    code: string,
    folder: string,
    urlFor: (name: string) => Promise<string>,
  ): Promise<BenchTransferOffice> {
    const url = await urlFor(`${code}_office`);
    const dataSource = await openDatabase({ url, poolSize: 2 });
    const plain = await openDatabase({ url: await urlFor(`${code}_plain`), poolSize: 2 });
    const personalKeys = new PersonalKeys(join(folder, `${code}-personal.json`));
    await personalKeys.makeIfMissing();
    const file = join(folder, `${code}-transfers.json`);
    await rotateKeyFile(file, code, todayInBritain());
    const ring = new KeyRing(code, file);
    const version = new DataVersion(url);
    return new BenchTransferOffice({ code, dataSource, plain, ring, personalKeys, version });
  }

  /** What a caseworker's request has at hand, made anew for each as at the office. */
  contextWith(other: BenchTransferOffice): OfficeContext {
    const { ring, version, dataSource, personalKeys } = this.parts;
    const { code, prefix } = getOffice(this.parts.code);
    return createOfficeContext({
      office: { code, prefix, name: code },
      dataSource,
      personalKeys,
      keptBooks: new KeptBooks(version),
      transfers: { ring, directory: this.directoryTo(other) },
      caller: { subject: 'bench', roles: ['office-caseworker'], office: code, regions: [] },
    });
  }

  async close(): Promise<void> {
    await this.parts.version.close();
    await this.dataSource.destroy();
    await this.plain.destroy();
  }

  private directoryTo(other: BenchTransferOffice): DirectoryAtHand {
    return (this.directory ??= new DirectoryAtHand(() => other.parts.ring));
  }
}
