import { enterAt, problemFields } from './enterAt';
import type { Answer, TestFederation } from './startFederation';

/** What a caseworker of an office does about transfers, through the gateway. */
export interface TransferCalls {
  transfer(input: TransferInput): Promise<Entry>;
  waiting(): Promise<readonly Waiting[]>;
  receive(envelope: string, idempotencyKey?: string): Promise<Entry>;
  refuse(envelope: string, reasonCode: string): Promise<Entry>;
  recall(transfer: string, input?: RecallInput): Promise<Entry>;
  receipts(transfers: readonly string[]): Promise<readonly string[]>;
  record(receipt: string): Promise<Entry>;
  reconcile(): Promise<Answer<Reconciled>>;
}

export interface TransferInput {
  readonly reference: string;
  readonly to?: string;
  readonly reasonCode?: string;
  readonly idempotencyKey?: string;
}

export interface RecallInput {
  readonly reasonCode?: string;
  readonly idempotencyKey?: string;
}

/** What became of a write: its payload, or errors. */
export interface Entry {
  readonly written: {
    readonly transfer?: unknown;
    readonly outcome?: string | null;
    readonly reference?: string | null;
    readonly receipt?: string | null;
    readonly sealedAgain?: boolean;
    readonly recalled?: boolean;
    readonly problems: readonly { readonly code: string; readonly field: string }[];
  } | null;
  readonly errors: Answer['errors'];
}

export interface Waiting {
  readonly id: string;
  readonly from: { readonly code: string };
  readonly sentOn: string;
  readonly dueOn: string;
  readonly envelope: string;
}

export interface Reconciled {
  readonly transferReconciliation: {
    readonly cutOff: string;
    readonly coverage: { readonly complete: boolean };
    readonly lines: readonly {
      readonly transfer: string;
      readonly status: string;
      readonly daysLate: number;
      readonly receiptRecorded: boolean;
      readonly explanation: string;
    }[];
  };
}

const sent = `transfer { id reference toCode sentOn dueOn outcome decidedOn reasonCode
  recall recalledOn recallDueOn recallReasonCode needsSealing }`;
let keys = 0;

export function transferCalls(hub: TestFederation, office: string): TransferCalls {
  const caller = `${office}-caseworker`;
  const enter = (field: string, input: Record<string, string>, selection: string) => {
    const given = { idempotencyKey: `key-${(keys += 1)}`, ...input };
    const write = { field, input: given, selection: `${selection} ${problemFields}` };
    return enterAt(hub, office, write, caller) as Promise<Entry>;
  };
  const taken = 'transfer outcome reference receipt recalled';
  return {
    transfer: (input) =>
      enter('transferReferral', { to: 'kent', reasonCode: 'LIVES_THERE', ...input }, sent),
    waiting: async () => {
      const { data, errors } = await hub.ask<{
        waitingTransfers: { transfers: readonly Waiting[] };
      }>(
        '{ waitingTransfers { transfers { id from { code } sentOn dueOn envelope } } }',
        {},
        caller,
      );
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data.waitingTransfers.transfers;
    },
    receive: (envelope, idempotencyKey) =>
      enter('receiveTransfer', { envelope, ...(idempotencyKey && { idempotencyKey }) }, taken),
    refuse: (envelope, reasonCode) => enter('refuseTransfer', { envelope, reasonCode }, taken),
    recall: (transfer, input = {}) =>
      enter('recallTransfer', { transfer, reasonCode: 'SENT_BY_MISTAKE', ...input }, sent),
    receipts: async (transfers) => {
      const { data } = await hub.ask<{
        transferReceipts: { receipts: readonly { receipt: string }[] };
      }>(
        `query ($transfers: [ID!]!) { transferReceipts(transfers: $transfers) {
           receipts { receipt } } }`,
        { transfers },
        caller,
      );
      return data.transferReceipts.receipts.map(({ receipt }) => receipt);
    },
    record: (receipt) => enter('recordReceipt', { receipt }, `sealedAgain ${sent}`),
    reconcile: () =>
      hub.ask<Reconciled>(
        `{ transferReconciliation { cutOff coverage { complete }
           lines { transfer status daysLate receiptRecorded explanation } } }`,
        {},
        caller,
      ),
  };
}
