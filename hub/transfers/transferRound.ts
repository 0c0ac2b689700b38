import { createHash } from 'node:crypto';

import { z } from 'zod';

import { officeFieldName } from '../../schema/officeIdentity';
import { todayInBritain } from '../../schema/todayInBritain';
import { getOffice } from '../../subgraphs/offices';
import type { HubAnswer } from '../ask/askHub';

/** Asks the hub as a caseworker of the office. */
export interface TransferAsker {
  readonly office: string;
  /** Who asks, so that two people's requests do not take each other's keys. */
  readonly subject: string;
  readonly ask: (query: string, variables: Record<string, unknown>) => Promise<HubAnswer>;
}

/** What a round has done. */
export interface TransferRound {
  /** Transfers that were fetched, also those that had been before. */
  readonly fetchedCount: number;
  /** Envelopes that could not be opened with this office's keys: they are sealed again. */
  readonly unreadableCount: number;
  /** Receipts of other offices that were recorded. */
  readonly receiptCount: number;
  /** What could not be done, in sentences; the next round tries again. */
  readonly problems: readonly string[];
}

/** How many are asked for at once, the oldest first; a round goes on until there are no more. */
const atOnce = 50;

/**
 * One round of an office's transfers, through the hub: fetches what waits for it, and records what
 * others signed about what it sent. Every step can be repeated, so that a round that is killed
 * anywhere loses and doubles nothing.
 */
export async function runTransferRound(asker: TransferAsker): Promise<TransferRound> {
  const fetched = await fetchWaiting(asker);
  const recorded = await settleSent(asker);
  return {
    fetchedCount: fetched.outcomes.filter((outcome) => outcome !== 'UNREADABLE').length,
    unreadableCount: fetched.outcomes.filter((outcome) => outcome === 'UNREADABLE').length,
    receiptCount: recorded.count,
    problems: [...fetched.problems, ...recorded.problems],
  };
}

const coverage = `coverage { missing { office { name } reason } }`;
const coverageSchema = z.object({
  missing: z.array(z.object({ office: z.object({ name: z.string() }), reason: z.string() })),
});
const problemsSchema = z.array(z.object({ code: z.string(), message: z.string() }));

const waitingSchema = z.object({
  waitingTransfers: z.object({
    coverage: coverageSchema,
    transfers: z.array(z.object({ cursor: z.string(), id: z.string(), envelope: z.string() })),
  }),
});

interface Fetched {
  readonly outcomes: readonly string[];
  readonly problems: readonly string[];
}

/** Page after page: one that cannot be taken keeps nobody from those behind it. */
async function fetchWaiting(asker: TransferAsker): Promise<Fetched> {
  const outcomes: string[] = [];
  const problems: string[] = [];
  for (let after: string | null | undefined = null; after !== undefined;) {
    const { waitingTransfers }: z.infer<typeof waitingSchema> = await askFor(asker, waitingSchema, {
      query: `query ($first: Int, $after: String) {
        waitingTransfers(first: $first, after: $after) {
          ${coverage} transfers { cursor id envelope } } }`,
      variables: { first: atOnce, after },
    });
    problems.push(...inSentences(waitingTransfers.coverage));
    for (const { id, envelope } of waitingTransfers.transfers) {
      const written = await write(asker, {
        ...{ field: 'receiveTransfer', argument: 'envelope', value: envelope },
        ...{ type: 'ReceiveTransferInput', selection: 'outcome' },
      });
      if (typeof written.outcome === 'string') outcomes.push(written.outcome);
      problems.push(...written.problems.map((problem) => `${id}: ${problem}`));
    }
    after = waitingTransfers.transfers[atOnce - 1]?.cursor;
  }
  return { outcomes, problems: [...new Set(problems)] };
}

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

interface Settled {
  readonly count: number;
  readonly problems: readonly string[];
}

/** Looks after what this office sent and waits for, page after page. */
async function settleSent(asker: TransferAsker): Promise<Settled> {
  let count = 0;
  const problems: string[] = [];
  for (let after: string | null | undefined = null; after !== undefined;) {
    const answer: z.infer<typeof sentSchema> = await askFor(asker, sentSchema, {
      query: `query ($office: ID!, $first: Int, $after: ID) { office(code: $office) {
        sentTransfers(waiting: true, first: $first, after: $after) { id needsSealing } } }`,
      variables: { office: asker.office, first: atOnce, after },
    });
    const sent: typeof answer.office.sentTransfers = answer.office.sentTransfers;
    const recorded = await recordReceipts(
      asker,
      sent.map(({ id }) => id),
    );
    count += recorded.count;
    // After the receipts: what was received before the key was lost needs no sealing.
    for (const { id } of sent.filter(({ needsSealing }) => needsSealing)) {
      const written = await write(asker, {
        ...{ field: 'sealTransferAgain', argument: 'transfer', value: id },
        ...{ type: 'SealTransferAgainInput', selection: 'sealedAgain' },
      });
      problems.push(...written.problems.map((problem) => `${id}: ${problem}`));
    }
    problems.push(...recorded.problems);
    after = sent[atOnce - 1]?.id;
  }
  return { count, problems: [...new Set(problems)] };
}

async function recordReceipts(
  asker: TransferAsker,
  transfers: readonly string[],
): Promise<Settled> {
  if (transfers.length === 0) return { count: 0, problems: [] };
  const { transferReceipts } = await askFor(asker, receiptsSchema, {
    query: `query ($transfers: [ID!]!) { transferReceipts(transfers: $transfers) {
      ${coverage} receipts { transfer receipt } } }`,
    variables: { transfers },
  });
  let count = 0;
  const problems = inSentences(transferReceipts.coverage);
  for (const { transfer, receipt } of transferReceipts.receipts) {
    const written = await write(asker, {
      ...{ field: 'recordReceipt', argument: 'receipt', value: receipt },
      ...{ type: 'RecordReceiptInput', selection: 'sealedAgain' },
    });
    if (written.problems.length === 0) count += 1;
    problems.push(...written.problems.map((problem) => `${transfer}: ${problem}`));
  }
  return { count, problems };
}

interface Writing {
  readonly field: string;
  readonly argument: string;
  readonly value: string;
  readonly type: string;
  readonly selection: string;
}

interface Written {
  readonly outcome?: unknown;
  readonly problems: readonly string[];
}

/** Enters something at the asker's own office. That it could not be reached is a problem, too. */
async function write(asker: TransferAsker, writing: Writing): Promise<Written> {
  const { field, argument, value, type, selection } = writing;
  const own = officeFieldName(getOffice(asker.office));
  const { data, errors = [] } = await asker.ask(
    `mutation ($input: ${type}!) { ${own} { ${field}(input: $input) {
      ${selection} problems { code message } } } }`,
    { input: { idempotencyKey: keyFor(asker, value), [argument]: value } },
  );
  const payload = Object(Object(data)[own])[field] as { problems?: unknown } | null | undefined;
  const problems = problemsSchema.safeParse(payload?.problems).data;
  if (!problems) return { problems: errors.map(({ message }) => message) };
  return { ...payload, problems: problems.map(({ message }) => message) };
}

/**
 * The same request gets the same key for a day: however often it is repeated it leaves one trace,
 * and what could not be read is tried anew on the next day.
 */
function keyFor({ subject }: TransferAsker, value: string): string {
  return createHash('sha256')
    .update(JSON.stringify([subject, todayInBritain(), value]))
    .digest('hex');
}

function inSentences({ missing }: z.infer<typeof coverageSchema>): string[] {
  return missing.map(({ office, reason }) => `${office.name} did not answer (${reason}).`);
}

async function askFor<Data>(
  { ask }: TransferAsker,
  schema: z.ZodType<Data>,
  { query, variables }: { readonly query: string; readonly variables: Record<string, unknown> },
): Promise<Data> {
  const { data, errors = [] } = await ask(query, variables);
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  const said = errors.map(({ message }) => message).join(' ');
  throw new Error(said || 'The hub answers otherwise than was expected.');
}
