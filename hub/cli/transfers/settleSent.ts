import { z } from 'zod';

import {
  coverageFields,
  coverageSchema,
  missingInWords,
  type TransferAsker,
} from './TransferAsker';
import { messageOf } from './messageOf';

/** What became of what the office sent and waits for. */
export interface SettledTransfers {
  /** Receipts of other offices that were recorded. */
  readonly receiptCount: number;
  /** Envelopes that were sealed: cases again, and words that one is asked back. */
  readonly sealedCount: number;
  readonly notes: readonly string[];
  readonly problems: readonly string[];
}

/** How many are looked after at once, the oldest first. */
const atOnce = 50;

const sentSchema = z.object({
  office: z.object({
    sentTransfers: z.array(z.object({ id: z.string(), needsSealing: z.boolean() })),
  }),
});
const receiptsSchema = z.object({
  transferReceipts: z.object({
    coverage: coverageSchema,
    receipts: z.array(z.object({ transfer: z.string(), receipt: z.string() })),
  }),
});
const recordedSchema = z.object({
  sealedAgain: z.boolean(),
  transfer: z.object({
    id: z.string(),
    reference: z.string(),
    toCode: z.string(),
    outcome: z.string().nullable(),
    recall: z.string().nullable(),
    reasonCode: z.string().nullable(),
  }),
});
const recordedFields = `sealedAgain transfer { id reference toCode outcome recall reasonCode }`;

/**
 * Looks after what this office sent and waits for, page after page. That nothing more can be asked
 * is a problem: what a receipt said of a case is told once, and must not be lost with it.
 */
export async function settleSent(asker: TransferAsker): Promise<SettledTransfers> {
  const settled: SettledTransfers[] = [];
  try {
    await settlePages(asker, settled);
  } catch (error) {
    settled.push({ ...total([]), problems: [messageOf(error)] });
  }
  return total(settled);
}

async function settlePages(asker: TransferAsker, settled: SettledTransfers[]): Promise<void> {
  for (let after: string | null | undefined = null; after !== undefined;) {
    const { office }: z.infer<typeof sentSchema> = await asker.read(
      sentSchema,
      `query ($office: ID!, $first: Int, $after: ID) { office(code: $office) {
         sentTransfers(waiting: true, first: $first, after: $after) { id needsSealing } } }`,
      { office: asker.office, first: atOnce, after },
    );
    const sent: typeof office.sentTransfers = office.sentTransfers;
    const transfers = sent.map(({ id }) => id);
    await recordReceipts(asker, transfers, settled);
    // After the receipts: what was received before the key was lost needs no sealing.
    for (const { id } of sent.filter(({ needsSealing }) => needsSealing)) {
      settled.push(await seal(asker, id));
    }
    after = sent[atOnce - 1]?.id;
    if (after !== undefined) asker.progress(`${total(settled).receiptCount} receipts so far …`);
  }
}

async function recordReceipts(
  asker: TransferAsker,
  transfers: readonly string[],
  settled: SettledTransfers[],
): Promise<void> {
  if (transfers.length === 0) return;
  const { transferReceipts } = await asker.read(
    receiptsSchema,
    `query ($transfers: [ID!]!) { transferReceipts(transfers: $transfers) {
       ${coverageFields} receipts { transfer receipt } } }`,
    { transfers },
  );
  settled.push({ ...total([]), problems: missingInWords(transferReceipts.coverage) });
  for (const { transfer, receipt } of transferReceipts.receipts) {
    const { payload, problems } = await asker.write(recordedSchema, {
      field: 'recordReceipt',
      argument: 'receipt',
      value: receipt,
      isRepeatable: true,
      type: 'RecordReceiptInput',
      selection: recordedFields,
    });
    settled.push({
      receiptCount: problems.length === 0 ? 1 : 0,
      sealedCount: payload?.sealedAgain ? 1 : 0,
      notes: payload ? noteOn(payload.transfer) : [],
      problems: problems.map((problem) => `${transfer}: ${problem}`),
    });
  }
}

/** It is needed now, whatever was answered before: the office itself looks whether it still is. */
async function seal(asker: TransferAsker, id: string): Promise<SettledTransfers> {
  const { payload, problems } = await asker.write(z.object({ sealedAgain: z.boolean() }), {
    field: 'sealTransferAgain',
    argument: 'transfer',
    value: id,
    isRepeatable: false,
    type: 'SealTransferAgainInput',
    selection: 'sealedAgain',
  });
  return {
    ...total([]),
    sealedCount: payload?.sealedAgain ? 1 : 0,
    problems: problems.map((problem) => `${id}: ${problem}`),
  };
}

/** What a caseworker has to know of a receipt: that a case is theirs again, or is not. */
function noteOn(transfer: z.infer<typeof recordedSchema>['transfer']): string[] {
  const { id, reference, toCode, outcome, recall, reasonCode } = transfer;
  if (recall === 'TOO_LATE') {
    return [
      `${id}: ${toCode} had taken ${reference} in before it was asked back: settle it there.`,
    ];
  }
  if (outcome !== 'REFUSED') return [];
  return [
    `${id}: ${toCode} does not take it (${reasonCode}): ${reference} is this office's again.`,
  ];
}

function total(parts: readonly SettledTransfers[]): SettledTransfers {
  return {
    receiptCount: parts.reduce((sum, { receiptCount }) => sum + receiptCount, 0),
    sealedCount: parts.reduce((sum, { sealedCount }) => sum + sealedCount, 0),
    notes: parts.flatMap(({ notes }) => notes),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
