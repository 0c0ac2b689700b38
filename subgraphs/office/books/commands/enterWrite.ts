import type { EntityManager } from 'typeorm';

import { readOffices } from '../../../../schema/codelists';
import type { ProblemCode } from '../../generated/resolverTypes';
import { requireActor, withoutNulls, type WriteRequest } from '../../idempotency/performOnce';
import type { Problem } from '../../server/Problem';
import type { OfficeContext } from '../../server/officeContext';
import type { BookCharge } from '../BookCharge';
import { appendPlanned, type BookAnswer, type BookPlan } from '../appendEvents';
import type { BookProblem } from '../checkEvent';

const knownOffices = new Set(readOffices().map(({ code }) => code));

/**
 * Enters in the office's books what somebody asks for, in their name. What they got wrong are
 * problems, each with the field of the input to blame.
 *
 * @param fieldOf the field of the input to blame, by the field of the event that is wrong
 * @throws ACCESS_REFUSED when the token does not say who it is: an entry has an author
 */
export async function enterWrite(
  { dataSource, office, caller }: Pick<OfficeContext, 'dataSource' | 'office' | 'caller'>,
  { name, input }: WriteRequest,
  plan: (manager: EntityManager) => Promise<BookPlan>,
  fieldOf: (field: string) => string = inputField,
): Promise<BookAnswer> {
  const answer = await appendPlanned(
    dataSource,
    { office: office.code, knownOffices },
    {
      idempotencyKey: input.idempotencyKey,
      actor: requireActor(caller, name),
      origin: 'RECORDED',
      plan,
      request: [name, withoutNulls(input)],
    },
  );
  return {
    ...answer,
    problems: withoutRepeats(
      answer.problems.map((problem) => ({ ...problem, field: fieldOf(problem.field) })),
    ),
  };
}

/** One field of an input can be wrong in several events that were made of it: once is enough. */
function withoutRepeats(problems: readonly BookProblem[]): BookProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** What the books call the field of an event, as the input of a request calls it. */
function inputField(field: string): string {
  const name = field.replace(/^events\[\d+\]\./, '').replace(/^opening\./, '');
  return renamed[name] ?? name;
}

/** What is wrong with the step itself is wrong with the charge that was chosen for it. */
const renamed: Readonly<Record<string, string>> = {
  kind: 'reference',
  actor: 'reference',
  jointCommissionId: 'jointCommission',
};

/** What became of a request about one charge. */
export interface ChargePayload {
  readonly crossCharge: BookCharge | null;
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What became of a request to divide a joint commission. */
export interface SharesPayload {
  readonly shares: readonly { readonly officeCode: string; readonly amountPence: number }[];
  readonly remainingPence: number | null;
  readonly crossCharges: readonly BookCharge[];
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What became of a decision. */
export interface DecidedPayload {
  readonly accepted: boolean;
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What became of a request to record a joint commission. */
export interface CommissionedPayload {
  readonly id: string | null;
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What became of the answer to a whole statement. */
export interface AnsweredPayload extends DecidedPayload {
  readonly crossCharges: readonly BookCharge[];
}

export function answeredPayload({ lines, problems }: BookAnswer): AnsweredPayload {
  return { accepted: problems.length === 0, crossCharges: lines, problems };
}

export function decidedPayload({ problems }: BookAnswer): DecidedPayload {
  return { accepted: problems.length === 0, problems };
}

export function chargePayload({ lines, problems }: BookAnswer): ChargePayload {
  return { crossCharge: lines[0] ?? null, problems };
}
