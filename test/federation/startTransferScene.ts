import { anArrivedCase } from './anArrivedCase';
import { onDay } from './onDay';
import { startFederation, type TestFederation } from './startFederation';
import type { TestOffice } from './startTestOffice';
import { type Entry, transferCalls, type TransferCalls, type Waiting } from './transferCalls';

/** Offices between which referrals are passed, and what is asked of them again and again. */
export interface TransferScene extends AsyncDisposable {
  readonly hub: TestFederation;
  readonly essex: TransferCalls;
  readonly kent: TransferCalls;
  readonly mopac: TransferCalls;
  officeOf(code: string): TestOffice;
  /** A case that Essex has sent to Kent, as it waits there. */
  sent(changes?: Parameters<typeof anArrivedCase>[2]): Promise<SentCase>;
  /** Takes the receipts for a transfer back to Essex. */
  settle(transfer: string): Promise<Entry[]>;
  /** What Essex and Kent say of a transfer, compared. */
  statusOf(transfer: string): Promise<string | undefined>;
  /** How many cases with personal details Kent has of a transfer. */
  countAtKent(transfer: string): Promise<number>;
}

export type SentCase = Waiting & { readonly reference: string };

/** A hub with all offices, on a day of its own. */
export async function startTransferScene(day: string): Promise<TransferScene> {
  onDay(day);
  const hub = await startFederation();
  const [essex, kent, mopac] = [
    transferCalls(hub, 'essex'),
    transferCalls(hub, 'kent'),
    transferCalls(hub, 'mopac'),
  ];
  const officeOf = (code: string): TestOffice => {
    const office = hub.offices.get(code);
    if (!office) throw new Error(`${code} does not run.`);
    return office;
  };
  return {
    hub,
    essex,
    kent,
    mopac,
    officeOf,
    sent: async (changes = {}) => {
      const { reference } = await anArrivedCase(hub, 'essex', changes);
      const { written, errors } = await essex.transfer({ reference });
      const id = (written?.transfer as { id: string } | null)?.id;
      const waiting = (await kent.waiting()).find((each) => each.id === id);
      if (!waiting) throw new Error(`It does not wait: ${JSON.stringify({ written, errors })}`);
      return { ...waiting, reference };
    },
    settle: async (transfer) => {
      const entries: Entry[] = [];
      for (const receipt of await essex.receipts([transfer])) {
        entries.push(await essex.record(receipt));
      }
      return entries;
    },
    statusOf: async (transfer) => {
      const { data } = await essex.reconcile();
      const { lines } = data.transferReconciliation;
      return lines.find((line) => line.transfer === transfer)?.status;
    },
    countAtKent: async (transfer) => {
      const [row] = await officeOf('kent').dataSource.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM referral_case c
           JOIN transfer_received r USING (reference)
           JOIN referral_person p USING (reference) WHERE r.transfer = $1`,
        [transfer],
      );
      return row?.count ?? 0;
    },
    [Symbol.asyncDispose]: async () => {
      await hub.stop();
      jest.useRealTimers();
    },
  };
}

/** The codes of what was wrong with a request. */
export function problemsOf({ written }: Entry): string[] {
  return (written?.problems ?? []).map(({ code }) => code);
}
