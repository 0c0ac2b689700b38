import { encodeCursor } from '../../../schema/cursor';
import { linePlace } from '../reconciliation/linePlace';
import type { ReconciliationLine as FoundLine } from '../reconciliation/ReconciliationLine';
import type { NearMatchResolvers, ReconciliationLineResolvers } from '../resolverTypes';
import { officeStub, tryCrossChargeStub } from '../stubs';

/** A line with the list it is in, which marks its cursor: a place means nothing in another list. */
export interface ListedLine {
  readonly line: FoundLine;
  readonly list: unknown;
}

export const ReconciliationLine: ReconciliationLineResolvers = {
  cursor: ({ line, list }) => encodeCursor(list, linePlace(line)),
  status: ({ line }) => line.status,
  rule: ({ line }) => line.rule,
  creditor: ({ line: { creditor } }, _, { directory }) =>
    creditor === null ? null : officeStub(directory, creditor),
  debtor: ({ line: { debtor } }, _, { directory }) =>
    debtor === null ? null : officeStub(directory, debtor),
  receivable: ({ line }, _, { directory }) =>
    line.receivable.map(({ reference }) => tryCrossChargeStub(directory, reference)),
  payable: ({ line }, _, { directory }) =>
    line.payable.map(({ reference }) => tryCrossChargeStub(directory, reference)),
  amountPence: ({ line }) => line.amountPence,
  differencePence: ({ line }) => line.differencePence,
  agreedPence: ({ line }) => line.agreedPence,
  ageDays: ({ line }) => line.ageDays,
  ageingBand: ({ line }) => line.ageingBand,
  synthetic: ({ line: { receivable, payable } }) =>
    [...receivable, ...payable].some(({ isSynthetic }) => isSynthetic),
  nearMatch: ({ line }) => line.nearMatch,
  explanation: ({ line }) => line.explanation,
};

export const NearMatch: NearMatchResolvers = {
  receivable: ({ receivable }) => receivable.map(({ reference }) => reference),
  payable: ({ payable }) => payable.map(({ reference }) => reference),
};
