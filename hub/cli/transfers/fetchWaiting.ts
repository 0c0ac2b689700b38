import { z } from 'zod';

import {
  coverageFields,
  coverageSchema,
  missingInWords,
  type TransferAsker,
} from './TransferAsker';
import { messageOf } from './messageOf';

/** What became of what waited in other offices. */
export interface FetchedTransfers {
  /** Taken in, or refused, now or before. */
  readonly fetchedCount: number;
  /** Asked back by their sender in time: they will never be taken in. */
  readonly recalledCount: number;
  /** Sealed to a key that is gone. */
  readonly unreadableCount: number;
  readonly notes: readonly string[];
  readonly problems: readonly string[];
}

/** How many are asked for at once, the oldest first; a round goes on until there are no more. */
const atOnce = 50;

const waitingSchema = z.object({
  waitingTransfers: z.object({
    coverage: coverageSchema,
    transfers: z.array(z.object({ cursor: z.string(), id: z.string(), envelope: z.string() })),
  }),
});

const takenSchema = z.object({
  outcome: z.enum(['RECEIVED', 'REFUSED', 'UNREADABLE']),
  reference: z.string().nullable(),
  recalled: z.boolean(),
});
type Taken = z.infer<typeof takenSchema>;

type TakenHere = Taken & { readonly id: string };

/** What a round has taken in so far, and what it could not. */
interface Taking {
  readonly taken: TakenHere[];
  readonly problems: string[];
}

/**
 * Takes in what waits, page after page: what cannot be taken keeps nobody from what is behind.
 *
 * @throws an error that says why nothing could be asked; what comes later is a problem
 */
export async function fetchWaiting(asker: TransferAsker): Promise<FetchedTransfers> {
  const taking: Taking = { taken: [], problems: [] };
  const { taken, problems } = taking;
  try {
    await takePages(asker, taking);
  } catch (error) {
    if (taken.length === 0 && problems.length === 0) throw error;
    problems.push(messageOf(error));
  }
  const count = (is: (each: Taken) => boolean): number => taken.filter(is).length;
  return {
    fetchedCount: count(({ outcome, recalled }) => outcome !== 'UNREADABLE' && !recalled),
    recalledCount: count(({ outcome, recalled }) => outcome === 'REFUSED' && recalled),
    unreadableCount: count(({ outcome }) => outcome === 'UNREADABLE'),
    notes: taken.filter(isTooLate).map(tooLate),
    problems,
  };
}

async function takePages(asker: TransferAsker, { taken, problems }: Taking): Promise<void> {
  for (let after: string | null | undefined = null; after !== undefined;) {
    const { waitingTransfers }: z.infer<typeof waitingSchema> = await asker.read(
      waitingSchema,
      `query ($first: Int, $after: String) { waitingTransfers(first: $first, after: $after) {
         ${coverageFields} transfers { cursor id envelope } } }`,
      { first: atOnce, after },
    );
    problems.push(...missingInWords(waitingTransfers.coverage));
    for (const { id, envelope } of waitingTransfers.transfers) {
      const written = await asker.write(takenSchema, {
        field: 'receiveTransfer',
        argument: 'envelope',
        value: envelope,
        isRepeatable: true,
        type: 'ReceiveTransferInput',
        selection: 'outcome reference recalled',
      });
      if (written.payload) taken.push({ id, ...written.payload });
      problems.push(...written.problems.map((problem) => `${id}: ${problem}`));
    }
    after = waitingTransfers.transfers[atOnce - 1]?.cursor;
    if (after !== undefined) asker.progress(`${taken.length} fetched, more wait …`);
  }
}

function isTooLate({ outcome, recalled }: Taken): boolean {
  return outcome === 'RECEIVED' && recalled;
}

function tooLate({ id, reference }: TakenHere): string {
  return `${id}: its sender asked for it back after it was taken in as ${reference}: settle with them what becomes of it.`;
}
