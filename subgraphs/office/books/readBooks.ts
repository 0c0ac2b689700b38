import type { DataSource, EntityManager } from 'typeorm';

import type { BooksQuestion, BooksReply } from '../../../schema/books';
import type { StatedMatchDecision } from '../../../schema/chargeRecord';

import { type BookCharge, chargeRecordOf, originOf } from './BookCharge';
import { findKeptCharges, type KeptColumns, penceOf } from './chargeProjection';
import { findBookCharges } from './findCharges';

/** The entries of a reply, without what people decided on them. */
type Entries = Omit<BooksReply, 'decisions'>;

/**
 * Every entry of a year, those withdrawn and allocated among them: they explain others. What was
 * published comes first, replayed, then what was entered, as it is kept.
 */
export async function findBooks(
  dataSource: DataSource,
  { financialYear }: BooksQuestion,
): Promise<BooksReply> {
  const [kept, decisions] = await Promise.all([
    findKeptCharges(dataSource, financialYear),
    findMatchDecisions(dataSource),
  ]);
  const isPublished = kept !== null;
  const replayed = entriesOf(
    await findBookCharges(dataSource.manager, { financialYear, isPublished }),
  );
  const entries = kept === null ? replayed : joined(replayed, entriesKept(kept));
  if (decisions.length === 0) return { ...entries, decisions };
  const ofYear = new Set(entries.references);
  return {
    ...entries,
    decisions: decisions.filter(({ references }) => references.some((one) => ofYear.has(one))),
  };
}

function entriesOf(lines: readonly BookCharge[]): Entries {
  const records = lines.map(chargeRecordOf);
  return {
    references: records.map(({ reference }) => reference),
    quotedReferences: records.map(({ quotedReference }) => quotedReference),
    directions: records.map(({ direction }) => direction),
    counterparties: lines.map(({ charge }) => charge.opening.counterparty),
    counterpartiesAsPublished: lines.map(
      ({ published }) => published?.counterpartyAsPublished ?? null,
    ),
    jointCommissions: records.map(({ jointCommission }) => jointCommission),
    amountsPence: records.map(({ amountPence }) => amountPence),
    settledAmountsPence: records.map(({ settledPence }) => settledPence),
    precisionsPence: records.map(({ precisionPence }) => precisionPence),
    chargedOn: records.map(({ chargedOn }) => chargedOn),
    dueOn: records.map(({ dueOn }) => dueOn),
    states: records.map(({ state }) => state),
    disputeReasons: records.map(({ disputeReason }) => disputeReason),
    origins: lines.map(originOf),
  };
}

/** The codes and states in the table are those that were put there from the same types. */
function entriesKept(kept: KeptColumns): Entries {
  return {
    references: kept.reference as string[],
    quotedReferences: kept.quoted_reference,
    directions: kept.direction as Entries['directions'],
    counterparties: kept.counterparty,
    counterpartiesAsPublished: kept.reference.map(() => null),
    jointCommissions: kept.joint_commission_id,
    amountsPence: penceOf(kept.owed_pence),
    settledAmountsPence: penceOf(kept.settled_pence),
    precisionsPence: kept.precision_pence.map((item) => (item === null ? null : Number(item))),
    chargedOn: kept.charged_on,
    dueOn: kept.due_on,
    states: kept.state as Entries['states'],
    disputeReasons: kept.dispute_reason,
    origins: kept.origin as Entries['origins'],
  };
}

function joined(first: Entries, second: Entries): Entries {
  if (first.references.length === 0) return second;
  const columns = Object.entries(first) as [keyof Entries, unknown[]][];
  return Object.fromEntries(
    columns.map(([name, items]) => [name, [...items, ...second[name]]]),
  ) as unknown as Entries;
}

/** Every such decision in the office's books, in the order they were made. SQL: events are grouped. */
export function findMatchDecisions(
  database: Pick<EntityManager, 'query'>,
): Promise<StatedMatchDecision[]> {
  return database.query<StatedMatchDecision[]>(
    `SELECT min(kind) = 'MATCHED' AS "isMatch", min(actor) AS "decidedBy", min(reason) AS reason,
            to_char(min(happened_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              AS "decidedAt",
            array_agg(into_reference ORDER BY sequence) AS "references"
       FROM book_event
      WHERE kind IN ('MATCHED', 'UNMATCHED')
      GROUP BY reference
      ORDER BY min(sequence)`,
  );
}
