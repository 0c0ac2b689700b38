import type { DataSource } from 'typeorm';

import type { BooksReply } from '../../../schema/booksReply';
import type { BooksQuestion } from '../../../schema/questions';
import { originOf } from '../books/originOf';
import { owedPence } from '../books/owedPence';

import { findBookCharges } from './findBookCharges';
import { findMatchDecisions } from './findMatchDecisions';

/** Every entry of a year, those withdrawn and allocated among them: they explain others. */
export async function findBooks(
  dataSource: DataSource,
  { financialYear }: BooksQuestion,
): Promise<BooksReply> {
  const [lines, decisions] = await Promise.all([
    findBookCharges(dataSource, { financialYear }),
    findMatchDecisions(dataSource),
  ]);
  const charges = lines.map(({ charge }) => charge);
  const openings = charges.map(({ opening }) => opening);
  const ofYear = new Set(charges.map(({ reference }) => reference));
  return {
    decisions: decisions.filter(({ references }) => references.some((one) => ofYear.has(one))),
    references: charges.map(({ reference }) => reference),
    quotedReferences: openings.map(({ quotedReference }) => quotedReference ?? null),
    directions: openings.map(({ direction }) => direction),
    counterparties: openings.map(({ counterparty }) => counterparty),
    counterpartiesAsPublished: lines.map(
      ({ published }) => published?.counterpartyAsPublished ?? null,
    ),
    jointCommissions: openings.map(({ jointCommissionId }) => jointCommissionId ?? null),
    amountsPence: charges.map(owedPence),
    settledAmountsPence: charges.map(({ settledPence }) => settledPence),
    precisionsPence: openings.map(({ precisionPence }) => precisionPence ?? null),
    chargedOn: openings.map(({ chargedOn }) => chargedOn ?? null),
    dueOn: openings.map(({ dueOn }) => dueOn ?? null),
    states: charges.map(({ state }) => state),
    disputeReasons: charges.map(({ disputeReason }) => disputeReason),
    origins: lines.map(originOf),
  };
}
