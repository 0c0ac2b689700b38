import type { ApportionmentBasis, RecordOrigin } from '../resolverTypes';

/** Work the office buys for several, as it published or entered it. */
export interface Commission {
  /** It begins with the office's code. */
  readonly id: string;
  readonly title: string;
  /** The organisation that does the work; null where nobody has identified it. */
  readonly providerId: string | null;
  /** How its cost is to be divided, as recorded. */
  readonly basis: ApportionmentBasis;
  readonly note: string | null;
  readonly origin: RecordOrigin;
  /** In their order. */
  readonly phases: readonly CommissionPhase[];
}

export interface CommissionPhase {
  /** Null where it has no name. */
  readonly title: string | null;
  readonly financialYear: string;
  /** The award that pays for it; null where none does. */
  readonly awardId: string | null;
  /** What it costs, in whole pence: the award's amount where one pays. Null when not known. */
  readonly costPence: number | null;
}

/** The reference under which a joint commission stands in an office's books. */
export function commissionReference(office: string, id: string): string {
  return `${office}:commission:${id.slice(office.length + 1)}`;
}
