import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { PairEntry, PairReply, StatementAnswer } from '../../../schema/pairs';
import { startOfDay } from '../../../schema/todayInBritain';
import { addCalendarDays } from '../cases/clock/workingDays';

import { type BookCharge, chargeRecordOf, originOf } from './BookCharge';
import { findBookCharges } from './findCharges';
import { findMatchDecisions } from './readBooks';

/**
 * What these books say of one other office at a cut-off: the charges up to that day, with the
 * payments recorded by its end, as everything else about them stands now. A charge without a day
 * is of the day it was entered, or the last day of its financial year if that came first; a
 * published one without a day is always there. An answer without a day that was entered later is
 * there, too, marked: it is of the day of the charge it answers.
 */
export async function readPair(manager: EntityManager, view: PairView): Promise<PairReply> {
  const { counterparty, financialYear, cutOff } = view;
  // One after the other: within a transaction there is one connection.
  const lines = await findBookCharges(manager, { counterparty, financialYear });
  const decisions = await findMatchDecisions(manager);
  const answers = await readStatementAnswers(manager, view);
  const endMs = endOfDay(cutOff);
  const entries = lines
    .filter(({ charge: { opening } }) => (opening.chargedOn ?? '') <= cutOff)
    .map((line) => toPairEntry(line, { cutOff, endMs }))
    .filter(({ isLater, quotedReference }) => !isLater || quotedReference !== null);
  const references = new Set(entries.map(({ reference }) => reference));
  return {
    entries,
    decisions: decisions.filter((decision) =>
      decision.references.some((reference) => references.has(reference)),
    ),
    answers,
  };
}

/** Of a year that was over by the cut-off, everything without a day counts. */
function isEnteredLater({ charge, published, events }: BookCharge, view: CutOff): boolean {
  const { chargedOn = null, financialYear } = charge.opening;
  if (published !== null || chargedOn !== null) return false;
  if (lastDayOf(financialYear) <= view.cutOff) return false;
  return Date.parse(events[0]?.happenedAt ?? '') >= view.endMs;
}

/** 2014-15 ends on 31 March 2015. */
function lastDayOf(financialYear: string): string {
  return `${Number(financialYear.slice(0, 4)) + 1}-03-31`;
}

interface CutOff {
  readonly cutOff: string;
  /** The moment at which that day ends. */
  readonly endMs: number;
}

function toPairEntry(line: BookCharge, view: CutOff): PairEntry {
  const { endMs } = view;
  const record = chargeRecordOf(line);
  const laterPence = line.events
    .filter(({ kind, happenedAt }) => kind === 'SETTLED' && Date.parse(happenedAt) >= endMs)
    .reduce((sum, { amountPence }) => sum + (amountPence ?? 0), 0);
  return {
    ...record,
    settledPence: record.settledPence - laterPence,
    // At the cut-off it was not yet paid in full: whoever pays accepts.
    state: record.state === 'SETTLED' && laterPence > 0 ? 'ACKNOWLEDGED' : record.state,
    isSynthetic: originOf(line) === 'SYNTHETIC',
    isLater: isEnteredLater(line, view),
  };
}

/** Whose view of whom, and when. */
export interface PairView {
  /** Code of the other office. */
  readonly counterparty: string;
  /** Only the books of this year; null for all years. */
  readonly financialYear: string | null;
  /** The last day whose charges and payments count. */
  readonly cutOff: string;
}

/** The moment at which a day such as 2015-03-31 ends in England and Wales, as a time in ms. */
export function endOfDay(day: string): number {
  return startOfDay(addCalendarDays(day, 1));
}

/** What the books keep of an answer to a whole statement, beside who gave it, when and why. */
export const statementDetailsSchema = z.strictObject({
  counterparty: z.string(),
  cutOff: z.string(),
  financialYear: z.string().nullable(),
  digest: z.string(),
  chargeCount: z.int().min(0),
  chargedPence: z.int().min(0),
});
export type StatementDetails = z.infer<typeof statementDetailsSchema>;

interface AnswerRow {
  readonly kind: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly details: string;
}

/** The reference under which the answers to a statement stand in an office's books. */
export function statementReference(office: string, view: PairView): string {
  const { counterparty, cutOff, financialYear } = view;
  const year = financialYear === null ? '' : `:${financialYear}`;
  return `${office}:statement:${counterparty}:${cutOff}${year}`;
}

/**
 * What the office has answered to the statement of a pair and cut-off, oldest first. SQL, as moments
 * are told to the microsecond, which a Date would lose.
 */
async function readStatementAnswers(
  database: Pick<EntityManager, 'query'>,
  { counterparty, cutOff, financialYear }: PairView,
): Promise<StatementAnswer[]> {
  const rows = await database.query<AnswerRow[]>(
    `SELECT kind, actor AS by, reason, details,
            to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM book_event
      WHERE kind IN ('STATEMENT_AGREED', 'STATEMENT_DISPUTED') AND details IS NOT NULL
      ORDER BY sequence`,
  );
  return rows.flatMap(({ kind, at, by, reason, details }) => {
    const about = statementDetailsSchema.parse(JSON.parse(details));
    const isOfPair = about.counterparty === counterparty && about.cutOff === cutOff;
    if (!isOfPair || about.financialYear !== financialYear) return [];
    const { digest, chargedPence } = about;
    return [{ agreed: kind === 'STATEMENT_AGREED', at, by, reason, digest, chargedPence }];
  });
}
