import type { StatedCharge } from '../../../../schema/statementDigest';

import { isPairLineAgreed } from './PairLine';
import type { PairLine } from './PairLine';

/** What the other office charges this one, with what answers it; what is paid is over. */
export function findStatedCharges(lines: readonly PairLine[], office: string): StatedCharge[] {
  return lines
    .filter(({ debtor, status }) => debtor === office && status !== 'SETTLED')
    .flatMap((line) =>
      line.receivable.map((entry) => ({
        ...{ reference: entry.reference, amountPence: entry.amountPence },
        ...{ description: entry.description, financialYear: entry.financialYear },
        ...{ chargedOn: entry.chargedOn, dueOn: entry.dueOn },
        ...{ jointCommission: entry.jointCommission, agreed: isPairLineAgreed(line) },
        answeredBy: line.payable.map(({ reference }) => reference),
      })),
    );
}
