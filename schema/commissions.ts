/* Joint commissions: what an office is asked of them, and what it may answer. */
import { z } from 'zod';

import { text } from './questions';
import {
  type Amounts,
  atMost,
  columns,
  type NounReplies,
  notNegative,
  officeCodes,
  own,
  resultOrProblem,
  rule,
  total,
  unique,
} from './replyRule';

export const jointCommissionsQuestionSchema = z.strictObject({
  financialYear: text.nullable(),
});
export type JointCommissionsQuestion = z.infer<typeof jointCommissionsQuestionSchema>;

const jointCommissionRow = [
  ...own('id', 'awardIds', 'shareReferences'),
  ...columns('shareOffices', 'shareAmountsPence', 'shareReferences'),
  unique('awardIds'),
  unique('shareReferences'),
  // A phase can be entered before there is an award for it, so awards are not what is counted.
  rule<{ readonly phases: readonly Amounts[]; readonly withoutAmount: number }>(
    ['phases', 'withoutAmount'],
    ({ phases, withoutAmount }) => {
      if (phases.some((phase) => phase['costPence'] === undefined)) return null;
      const unknown = phases.filter((phase) => phase['costPence'] === null);
      return withoutAmount > unknown.length
        ? '.withoutAmount is more than the phases without a cost'
        : null;
    },
  ),
  officeCodes('shareOffices'),
  ...notNegative('costPence', 'chargedPence', 'chargedToNamedPence'),
  atMost('chargedToNamedPence', 'chargedPence'),
  rule<{ readonly shareAmountsPence: readonly number[]; readonly chargedToNamedPence: number }>(
    ['shareAmountsPence', 'chargedToNamedPence'],
    ({ shareAmountsPence, chargedToNamedPence }) =>
      total(shareAmountsPence, (share) => share) === chargedToNamedPence
        ? null
        : '.chargedToNamedPence is not the sum of the shares',
  ),
];

const apportionmentRow = [
  rule<{
    readonly totalPence: number;
    readonly participants: readonly { readonly sharePence: number }[];
  }>(['totalPence', 'participants'], ({ totalPence, participants }) =>
    total(participants, ({ sharePence }) => sharePence) <= totalPence
      ? null
      : '.participants bear more than was divided',
  ),
];

export const commissionReplies: NounReplies = {
  rules: {
    JointCommissionRow: jointCommissionRow,
    JointCommissionPhaseRow: [...own('awardId'), ...notNegative('costPence')],
    ApportionmentRow: apportionmentRow,
    ParticipationRow: [officeCodes('officeCode'), ...notNegative('sharePence', 'agreedPence')],
    ApportionedShare: [officeCodes('officeCode'), ...notNegative('amountPence')],
    JointCommissionPayload: [resultOrProblem('id'), ...own('id')],
  },
  identities: {
    JointCommissionRow: 'id',
    ApportionedShare: 'officeCode',
    ParticipationRow: 'officeCode',
  },
};
