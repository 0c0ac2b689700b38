import { compareReferences } from './compareReferences';
import type { ReconciliationLine } from './ReconciliationLine';

/** Lines by creditor, debtor and first reference; those that name nobody come first. */
export function sortLines(lines: readonly ReconciliationLine[]): ReconciliationLine[] {
  const byParties = new Map<string, { reference: string; line: ReconciliationLine }[]>();
  for (const line of lines) {
    const key = `${line.creditor ?? ''}\n${line.debtor ?? ''}`;
    const reference = (line.receivable[0] ?? line.payable[0])?.reference ?? '';
    const found = byParties.get(key);
    if (found) found.push({ reference, line });
    else byParties.set(key, [{ reference, line }]);
  }
  return [...byParties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => group.sort(compareReferences).map(({ line }) => line));
}
