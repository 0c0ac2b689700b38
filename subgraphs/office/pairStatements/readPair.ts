import type { EntityManager } from 'typeorm';

import type { PairEntry, PairReply } from '../../../schema/pairReply';
import type { BookCharge } from '../books/BookCharge';
import { originOf } from '../books/originOf';
import { owedPence } from '../books/owedPence';
import { findBookCharges } from '../loaders/findBookCharges';
import { findMatchDecisions } from '../loaders/findMatchDecisions';

import { endOfDay } from './endOfDay';
import type { PairView } from './PairView';
import { readStatementAnswers } from './readStatementAnswers';

/**
 * What these books say of one other office at a cut-off: the charges up to that day, with the
 * payments recorded by its end, as everything else about them stands now. A charge without a day
 * is of the day it was entered, or the last day of its financial year if that came first; a
 * published one without a day is always there. An answer without a day that was entered later is
 * there, too, marked: it is of the day of the charge it answers.
 */
export async function readPair(
  database: Pick<EntityManager, 'query'>,
  view: PairView,
): Promise<PairReply> {
  const { counterparty, financialYear, cutOff } = view;
  // One after the other: within a transaction there is one connection.
  const lines = await findBookCharges(database, { counterparty, financialYear });
  const decisions = await findMatchDecisions(database);
  const answers = await readStatementAnswers(database, view);
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
  const { reference, opening, state, disputeReason, settledPence } = line.charge;
  const laterPence = line.events
    .filter(({ kind, happenedAt }) => kind === 'SETTLED' && Date.parse(happenedAt) >= endMs)
    .reduce((sum, { amountPence }) => sum + (amountPence ?? 0), 0);
  return {
    ...{ reference, quotedReference: opening.quotedReference ?? null },
    ...{ direction: opening.direction, description: opening.description },
    financialYear: opening.financialYear,
    jointCommission: opening.jointCommissionId ?? null,
    ...{ amountPence: owedPence(line.charge), settledPence: settledPence - laterPence },
    precisionPence: opening.precisionPence ?? null,
    ...{ chargedOn: opening.chargedOn ?? null, dueOn: opening.dueOn ?? null },
    // At the cut-off it was not yet paid in full: whoever pays accepts.
    state: state === 'SETTLED' && laterPence > 0 ? 'ACKNOWLEDGED' : state,
    ...{ disputeReason, isSynthetic: originOf(line) === 'SYNTHETIC' },
    isLater: isEnteredLater(line, view),
  };
}
