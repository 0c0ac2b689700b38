/** How long reconciling 5 offices with 100,000 entries each takes, and the memory it needs. */
import type { BookEntry } from '../subgraphs/regional/reconciliation/BookEntry';
import { compareReferences } from '../subgraphs/regional/reconciliation/compareReferences';
import { reconcile } from '../subgraphs/regional/reconciliation/reconcile';

const offices = ['cambridgeshire', 'essex', 'kent', 'mopac', 'west-midlands'];
const chargeCount = 250_000;

/** A small generator of its own, so that every run measures the same synthetic books. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Charges of which a share is quoted, matches by amount, is split, differs or stands alone. */
function makeEntries(quotedShare: number): BookEntry[] {
  const next = seeded(7);
  const entries: BookEntry[] = [];
  for (let number = 0; number < chargeCount; number += 1) {
    const creditor = offices[number % 5] ?? '';
    const debtor = offices[(number + 1 + next(4)) % 5] ?? '';
    const day = String(1 + next(28)).padStart(2, '0');
    const charge: BookEntry = {
      reference: `${creditor}:${number}`,
      quotedReference: null,
      ...{ office: creditor, direction: 'RECEIVABLE', counterparty: debtor },
      counterpartyAsPublished: null,
      jointCommission: `${creditor}:work-${next(200)}`,
      amountPence: 100 + next(10_000_000),
      ...{ settledPence: 0, precisionPence: null, state: 'RAISED', disputeReason: null },
      ...{ chargedOn: `2015-02-${day}`, dueOn: null },
    };
    entries.push(charge);
    const answer = (share: string, amountPence: number): BookEntry => ({
      ...charge,
      reference: `${debtor}:${number}${share}`,
      quotedReference: next(100) < quotedShare ? charge.reference : null,
      ...{ office: debtor, direction: 'PAYABLE', counterparty: creditor, amountPence },
    });
    const kind = next(100);
    if (kind < 85) entries.push(answer('', charge.amountPence));
    else if (kind < 90) {
      entries.push(answer('a', 40), answer('b', charge.amountPence - 40));
    } else if (kind < 95) entries.push(answer('', charge.amountPence + 50));
  }
  return entries;
}

/** Measures with all, most and none of the answers quoting a reference. */
export function reconciliation(): void {
  for (const quotedShare of [100, 80, 0]) {
    const entries = makeEntries(quotedShare);
    const books = offices.map((office) => ({
      // An office answers in order of reference.
      entries: entries.filter((entry) => entry.office === office).sort(compareReferences),
      decisions: [],
    }));
    for (let run = 1; run <= 3; run += 1) {
      const start = process.hrtime.bigint();
      const before = process.cpuUsage();
      const { lines, summary } = reconcile({
        books,
        ...{ cutOff: '2015-03-31', federated: offices, missing: [], nameOf: (code) => code },
      });
      const tookMs = Number((process.hrtime.bigint() - start) / 1_000_000n);
      const { user, system } = process.cpuUsage(before);
      const cpuMs = Math.round((user + system) / 1000);
      const memoryMb = Math.round(process.memoryUsage().rss / 2 ** 20);
      console.log(
        `${quotedShare}% quoted, run ${run}: ${entries.length} entries, ${lines.length} lines, ${tookMs} ms (${cpuMs} ms of processor), ${memoryMb} MB resident, auto-match rate ${summary.autoMatchRate?.toFixed(3)}`,
      );
      if (run === 3) console.log(summary.statuses.map((s) => `${s.status} ${s.count}`).join(', '));
    }
  }
}

reconciliation();
