/* What finance staff enter in an office's books. A write keeps its key: sent again, it is the same. */
import type {
  AcknowledgeCrossChargeInput,
  AdjustCrossChargeInput,
  ApportionJointCommissionInput,
  CloseBooksInput,
  ConfirmAdjustmentInput,
  CreateJointCommissionInput,
  DisputeCrossChargeInput,
  MatchEntriesInput,
  RaiseCrossChargeInput,
  ReasonedCrossChargeInput,
  RecordSettlementInput,
  ReopenBooksInput,
} from '../../subgraphs/office/generated/resolverTypes';

import { problemFields, type Write } from './enterAt';

/** What is asked of a payload about one charge. */
const chargePayload = `crossCharge { reference state amountPence settledPence proposedPence origin
    quotedReference counterparty { code } office { code } events { kind by reason amountPence } }
  ${problemFields}`;
const decisionPayload = `accepted ${problemFields}`;

/** An input of which a test gives what matters to it. */
type Given<Input> = Partial<Input>;
/** An input with a key of its own, where the test gives none. */
type Keyed<Input> = Omit<Input, 'idempotencyKey'> & { readonly idempotencyKey?: string };

export const charges = {
  /** A charge of a pound to Kent, with what differs from it. */
  raise: (changes: Given<RaiseCrossChargeInput> = {}) =>
    charge('raiseCrossCharge', {
      counterparty: 'kent',
      amountPence: 100,
      description: 'x',
      financialYear: '2014-15',
      ...changes,
    }),
  acknowledge: (input: Keyed<AcknowledgeCrossChargeInput>) =>
    charge('acknowledgeCrossCharge', input),
  dispute: (input: Keyed<DisputeCrossChargeInput>) => charge('disputeCrossCharge', input),
  withdraw: (input: Keyed<ReasonedCrossChargeInput>) => charge('withdrawCrossCharge', input),
  adjust: (input: Keyed<AdjustCrossChargeInput>) => charge('adjustCrossCharge', input),
  confirmAdjustment: (input: Keyed<ConfirmAdjustmentInput>) => charge('confirmAdjustment', input),
  settle: (input: Keyed<RecordSettlementInput>) => charge('recordSettlement', input),
};

export const decisions = {
  match: (input: Keyed<MatchEntriesInput>) => decision('matchEntries', input),
  unmatch: (input: Keyed<MatchEntriesInput>) => decision('unmatchEntries', input),
  close: (input: Keyed<CloseBooksInput>) => decision('closeBooks', input),
  reopen: (input: Keyed<ReopenBooksInput>) => decision('reopenBooks', input),
};

export const commissions = {
  create: (input: Keyed<CreateJointCommissionInput>) =>
    bookWrite('createJointCommission', input, `id ${problemFields}`),
  apportion: (input: Keyed<ApportionJointCommissionInput>) =>
    bookWrite(
      'apportionJointCommission',
      input,
      `shares { officeCode amountPence } remainingPence ${problemFields}
       crossCharges { reference state amountPence counterparty { code } }`,
    ),
};

/** Any write in the books, of which a test asks only what was wrong. */
export const problemsOfWrite = (field: string, input: object): Write =>
  bookWrite(field, input, problemFields);

let keys = 0;

function bookWrite(field: string, input: object, selection: string): Write {
  return { field, input: { idempotencyKey: `write-${(keys += 1)}`, ...input }, selection };
}

function charge(field: string, input: object): Write {
  return bookWrite(field, input, chargePayload);
}

function decision(field: string, input: object): Write {
  return bookWrite(field, input, decisionPayload);
}
