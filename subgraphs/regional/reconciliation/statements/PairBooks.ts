import type { PairReply } from '../../../../schema/pairReply';

/** What one of two offices says of the other. */
export interface PairBooks {
  /** Code of the office whose books these are. */
  readonly office: string;
  readonly reply: PairReply;
}
