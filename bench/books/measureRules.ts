import { compareReferences } from '../../subgraphs/regional/reconciliation/matchByReference';
import { reconcile } from '../../subgraphs/regional/reconciliation/reconcile';

import { benchOfficeCodes, makeEntries } from './makeEntries';

const runs = 3;

/** How long the rules by themselves take: the entries are there, nothing is read or answered. */
export function measureRules(tell: (line: string) => void): void {
  for (const quotedShare of [100, 80, 0]) {
    const entries = makeEntries(quotedShare);
    const books = benchOfficeCodes.map((office) => ({
      // An office answers in order of reference.
      entries: entries.filter((entry) => entry.office === office).sort(compareReferences),
      decisions: [],
    }));
    for (let run = 1; run <= runs; run += 1) {
      const start = performance.now();
      const before = process.cpuUsage();
      const { lines, summary } = reconcile({
        books,
        cutOff: '2015-03-31',
        federated: benchOfficeCodes,
        absenceOf: () => null,
        nameOf: (code) => code,
      });
      const tookMs = Math.round(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      const statuses = summary.statuses.map(({ status, count }) => `${status} ${count}`);
      tell(
        [
          `rules, ${quotedShare}% quoted, run ${run}: ${entries.length} entries`,
          `${lines.length} lines, ${tookMs} ms`,
          `${Math.round((user + system) / 1000)} ms of processor`,
          `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident`,
          statuses.join(' '),
        ].join(', '),
      );
    }
  }
}
