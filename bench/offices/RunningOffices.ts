import type { OfficeIdentity } from '../../schema/officeIdentity';

/** An office that runs. */
export interface RunningOffice {
  readonly identity: OfficeIdentity;
  /** Where its GraphQL is. */
  readonly url: string;
}

/** Offices that run, and all that a gateway must know to ask them. */
export interface RunningOffices {
  /** What results call them, such as "the five offices". */
  readonly title: string;
  readonly offices: readonly RunningOffice[];
  /** A file with the supergraph that holds the addresses of offices and regional subgraph. */
  readonly supergraphFile: string;
  /** A file with the keys whose statements the offices believe. */
  readonly keysFile: string;
  /** A file that names who may issue tokens: in production our gateway wants one. */
  readonly issuersFile: string;
  /** How our own gateway is started over these offices: the file to run and what it is told. */
  readonly gateway: { readonly file: string; readonly settings: Readonly<Record<string, string>> };
  stop(): Promise<void>;
}
