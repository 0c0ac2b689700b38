import { inPounds } from '../../../schema/inPounds';
import {
  apportionmentDetailsSchema,
  commissionDetailsSchema,
} from '../jointCommissions/commissionDetails';
import type { BookDecisionRow } from '../loaders/findDecisions';
import { statementDetailsSchema } from '../pairStatements/readStatementAnswers';
import type { BookDecisionResolvers } from '../resolverTypes';

export const BookDecision: BookDecisionResolvers = {
  references: (decision) => decision.entries.concat(commissionOf(decision) ?? []),
  financialYear: yearOf,
  explanation: explain,
};

function yearOf({ kind, reference, details }: BookDecisionRow): string | null {
  if (kind === 'STATEMENT_AGREED' || kind === 'STATEMENT_DISPUTED') {
    return statementDetailsSchema.parse(JSON.parse(details ?? '')).financialYear;
  }
  return /:year:([0-9]{4}-[0-9]{2})$/.exec(reference)?.[1] ?? null;
}

function commissionOf({ kind, details }: BookDecisionRow): string | null {
  const about: unknown = JSON.parse(details ?? 'null');
  if (kind === 'COMMISSIONED') return commissionDetailsSchema.parse(about).id;
  return kind === 'APPORTIONED' ? apportionmentDetailsSchema.parse(about).jointCommissionId : null;
}

/** The decision in a sentence a board member can read. */
function explain(decision: BookDecisionRow): string {
  const { kind, entries, details } = decision;
  const about: unknown = JSON.parse(details ?? 'null');
  switch (kind) {
    case 'MATCHED':
      return `Put together by hand: ${entries.join(', ')}.`;
    case 'UNMATCHED':
      return `Kept apart by hand: ${entries.join(', ')}.`;
    case 'EXPLAINED':
      return `${entries.join(', ')} stays open although ${yearOf(decision)} is closed.`;
    case 'CLOSED':
      return `The books of ${yearOf(decision)} were closed.`;
    case 'REOPENED':
      return `The books of ${yearOf(decision)} were opened again.`;
    case 'STATEMENT_AGREED':
      return explainStatement('Agreed', about);
    case 'STATEMENT_DISPUTED':
      return explainStatement('Disputed', about);
    case 'COMMISSIONED':
      return `Bought for several: ${commissionDetailsSchema.parse(about).title}.`;
    case 'APPORTIONED': {
      const { jointCommissionId, totalPence, basis } = apportionmentDetailsSchema.parse(about);
      return `${inPounds(totalPence)} of ${jointCommissionId} were divided on the basis ${basis}.`;
    }
  }
}

function explainStatement(verdict: string, about: unknown): string {
  const { counterparty, cutOff, chargeCount, chargedPence } = statementDetailsSchema.parse(about);
  const charges = chargeCount === 1 ? 'one charge' : `${chargeCount} charges`;
  return `${verdict} the statement of ${counterparty} at ${cutOff}: ${charges}, ${inPounds(chargedPence)}.`;
}
