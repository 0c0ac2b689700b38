import { planAnswer } from '../books/commands/answer';
import { planClosing, planReopening } from '../books/commands/close';
import { chargePayload, decidedPayload, enterWrite } from '../books/commands/enterWrite';
import { planMatch } from '../books/commands/match';
import { planRaise } from '../books/commands/raise';
import { answerStatement } from '../books/commands/statement';
import { enterStep } from '../books/commands/step';
import { caseMutations } from '../cases/caseResolvers';
import { apportionJointCommission } from '../commissions/planApportionment';
import { commissionIdFor, planCommission } from '../commissions/planCommission';
import type { MutationResolvers, OwnMutationResolvers } from '../generated/resolverTypes';
import { transferWrites } from '../transfers/transferResolvers';

export const OwnMutation: OwnMutationResolvers = {
  ...caseMutations,
  raiseCrossCharge: (queue, { input }, context) =>
    queue.run(async () =>
      chargePayload(
        await enterWrite(context, { name: 'raiseCrossCharge', input }, (manager) =>
          planRaise(manager, context.office.code, input),
        ),
      ),
    ),
  acknowledgeCrossCharge: (queue, { input }, context) =>
    queue.run(async () => {
      const { acknowledgedPence = null, reason = null } = input;
      const kind = acknowledgedPence === null ? 'ACKNOWLEDGED' : 'PART_ACKNOWLEDGED';
      return chargePayload(
        await enterWrite(context, { name: 'acknowledgeCrossCharge', input }, (manager) =>
          planAnswer(manager, context.office.code, input, { kind, acknowledgedPence, reason }),
        ),
      );
    }),
  disputeCrossCharge: (queue, { input }, context) =>
    queue.run(async () => {
      const { reasonCode, reason } = input;
      return chargePayload(
        await enterWrite(context, { name: 'disputeCrossCharge', input }, (manager) =>
          planAnswer(manager, context.office.code, input, { kind: 'DISPUTED', reasonCode, reason }),
        ),
      );
    }),
  withdrawCrossCharge: enterStep('withdrawCrossCharge', 'WITHDRAWN'),
  adjustCrossCharge: enterStep('adjustCrossCharge', 'ADJUSTMENT_PROPOSED'),
  confirmAdjustment: enterStep('confirmAdjustment', 'ADJUSTED'),
  refuseAdjustment: enterStep('refuseAdjustment', 'ADJUSTMENT_REFUSED'),
  recordSettlement: enterStep('recordSettlement', 'SETTLED'),
  createJointCommission: (queue, { input }, context) =>
    queue.run(async () => {
      const { code } = context.office;
      const request = { name: 'createJointCommission', input };
      const { problems } = await enterWrite(context, request, (manager) =>
        planCommission(manager, code, input),
      );
      return { id: problems.length > 0 ? null : commissionIdFor(code, input), problems };
    }),
  apportionJointCommission: (queue, { input }, context) =>
    queue.run(() => apportionJointCommission(context, input)),
  matchEntries: (queue, { input }, context) =>
    queue.run(async () =>
      decidedPayload(
        await enterWrite(context, { name: 'matchEntries', input }, (manager) =>
          planMatch(manager, context.office.code, input, 'MATCHED'),
        ),
      ),
    ),
  unmatchEntries: (queue, { input }, context) =>
    queue.run(async () =>
      decidedPayload(
        await enterWrite(context, { name: 'unmatchEntries', input }, (manager) =>
          planMatch(manager, context.office.code, input, 'UNMATCHED'),
        ),
      ),
    ),
  agreeStatement: answerStatement('agreeStatement', 'ACKNOWLEDGED'),
  disputeStatement: answerStatement('disputeStatement', 'DISPUTED'),
  closeBooks: (queue, { input }, context) =>
    queue.run(async () =>
      decidedPayload(
        await enterWrite(context, { name: 'closeBooks', input }, (manager) =>
          planClosing(manager, context.office.code, input),
        ),
      ),
    ),
  ...transferWrites,
  reopenBooks: (queue, { input }, context) =>
    queue.run(async () =>
      decidedPayload(
        await enterWrite(context, { name: 'reopenBooks', input }, (manager) =>
          planReopening(manager, context.office.code, input),
        ),
      ),
    ),
};

/** Performs the fields of one mutation one after the other, in the order they stand. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** A write that fails does not keep the next from being tried: each answers for itself. */
  run<Result>(write: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(write, write);
    this.last = result;
    return result;
  }
}

/** In each office's schema `own` is called after the office: `essex`. Its fields refuse, each for itself. */
export const Mutation: MutationResolvers = {
  own: () => new WriteQueue(),
};
