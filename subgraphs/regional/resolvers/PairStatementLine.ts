import { encodeCursor } from '../../../schema/cursor';
import { linePlace } from '../reconciliation/linePlace';
import type { PairLine } from '../reconciliation/statements/PairLine';
import type {
  PairStatementEntryResolvers,
  PairStatementLineResolvers,
  PairStatementTotalResolvers,
} from '../resolverTypes';
import { officeStub } from '../stubs';

/** A line with the list it is in, which marks its cursor. */
export interface ListedPairLine {
  readonly line: PairLine;
  readonly list: unknown;
}

export const PairStatementLine: PairStatementLineResolvers = {
  cursor: ({ line, list }) => encodeCursor(list, linePlace(line)),
  creditor: ({ line: { creditor } }, _, { directory }) =>
    creditor === null ? null : officeStub(directory, creditor),
  debtor: ({ line: { debtor } }, _, { directory }) =>
    debtor === null ? null : officeStub(directory, debtor),
  status: ({ line }) => line.status,
  rule: ({ line }) => line.rule,
  chargedPence: ({ line }) => line.chargedPence,
  recordedPence: ({ line }) => line.recordedPence,
  differencePence: ({ line }) => line.differencePence,
  unagreedPence: ({ line }) => line.unagreedPence,
  chased: ({ line }) => line.isChased,
  receivable: ({ line }) => line.receivable,
  payable: ({ line }) => line.payable,
  synthetic: ({ line: { receivable, payable } }) =>
    [...receivable, ...payable].some(({ isSynthetic }) => isSynthetic),
  nearMatch: ({ line }) => line.nearMatch,
  explanation: ({ line }) => line.explanation,
};

export const PairStatementEntry: PairStatementEntryResolvers = {
  synthetic: ({ isSynthetic }) => isSynthetic,
};

export const PairStatementTotal: PairStatementTotalResolvers = {
  creditor: ({ creditor }, _, { directory }) => officeStub(directory, creditor),
  debtor: ({ debtor }, _, { directory }) => officeStub(directory, debtor),
};
