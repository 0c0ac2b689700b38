import { compareReferences } from './compareReferences';
import type { ReconciliationLine } from './ReconciliationLine';

interface PlacedLine {
  readonly reference: string;
  readonly line: ReconciliationLine;
}

/** Lines by creditor, debtor and first reference; those that name nobody come first. */
export function sortLines(lines: readonly ReconciliationLine[]): ReconciliationLine[] {
  const byCreditor = new Map<string, Map<string, PlacedLine[]>>();
  for (const line of lines) {
    const creditor = line.creditor ?? '';
    const debtor = line.debtor ?? '';
    const placed = { reference: (line.receivable[0] ?? line.payable[0])?.reference ?? '', line };
    const byDebtor = byCreditor.get(creditor) ?? new Map<string, PlacedLine[]>();
    const found = byDebtor.get(debtor);
    if (found) found.push(placed);
    else byCreditor.set(creditor, byDebtor.set(debtor, [placed]));
  }
  const sorted: ReconciliationLine[] = [];
  for (const byDebtor of inOrder(byCreditor)) {
    for (const placed of inOrder(byDebtor)) {
      for (const { line } of placed.sort(compareReferences)) sorted.push(line);
    }
  }
  return sorted;
}

/** What stands under each code, in order of the codes. */
function inOrder<Item>(byCode: ReadonlyMap<string, Item>): Item[] {
  return [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
