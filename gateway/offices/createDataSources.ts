import type { Logger } from '../../process/logging/createLogger';
import type { OfficeIdentity } from '../../schema/officeIdentity';
import { Directory } from '../../subgraphs/regional/directory/Directory';
import { createRegionalSchema } from '../../subgraphs/regional/server/createRegionalSchema';
import type { AssertionKeys } from '../identity/AssertionKeys';
import { AssertionSigner } from '../identity/AssertionSigner';
import { OfficeContract } from '../replies/OfficeContract';

import { OfficeDataSource } from './OfficeDataSource';
import { RegionalDataSource } from './RegionalDataSource';

interface DataSourcesOptions {
  readonly offices: readonly { readonly identity: OfficeIdentity; readonly url: string }[];
  readonly officeDeadlineMs: number;
  readonly regionalUrl: string | null;
  readonly assertionKeys: AssertionKeys;
  readonly log: Logger;
}

export interface DataSources {
  readonly offices: ReadonlyMap<string, OfficeDataSource>;
  /** The source of a subgraph of the supergraph. Throws when the register does not hold it. */
  get(name: string): OfficeDataSource | RegionalDataSource;
  close(): Promise<void>;
}

/** How the gateway asks: one pool for each office; the regional subgraph here, or where it runs. */
export function createDataSources(options: DataSourcesOptions): DataSources {
  const { officeDeadlineMs: deadlineMs, regionalUrl, log } = options;
  const register = options.offices.map(({ identity }) => identity);
  const directory = new Directory(register);
  const signer = new AssertionSigner(options.assertionKeys);
  const isOffice = (code: string): boolean => directory.tryGetOffice(code) !== null;
  const asking = { deadlineMs, signer, log, isOffice };
  const offices = new Map(
    options.offices.map(({ identity, url }) => {
      const { code } = identity;
      const contract = OfficeContract.ofOffice(identity);
      const { name } = directory.getOffice(code);
      return [
        code,
        new OfficeDataSource({ ...asking, code, name, url, contract, isTrusted: false }),
      ];
    }),
  );
  const regional =
    regionalUrl === null
      ? new RegionalDataSource(createRegionalSchema(register), directory, log)
      : new OfficeDataSource({
          ...asking,
          code: 'regional',
          name: 'The regional subgraph',
          url: regionalUrl,
          contract: OfficeContract.ofRegional(register),
          isTrusted: true,
        });
  return {
    offices,
    get: (name) => {
      const found = name === 'regional' ? regional : offices.get(name);
      if (found) return found;
      throw new Error(`The supergraph names "${name}", which the register does not hold.`);
    },
    close: async () => {
      const remote = regional instanceof OfficeDataSource ? [regional] : [];
      await Promise.all([...offices.values(), ...remote].map((office) => office.close()));
    },
  };
}
