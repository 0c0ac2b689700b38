import type { OfficeContext } from '../officeContext';
import type { CaseOutcome } from '../referrals/cases/appendCaseEvent';
import type { OwnMutationResolvers } from '../resolverTypes';
import { enterCase } from '../writing/enterCase';
import type { CasePayload, CaseWrite } from '../writing/enterCase';
import { planConsent, planMove, planOutcome, planReferral } from '../writing/planReferral';
import type { WriteQueue } from '../writing/WriteQueue';

/** The fields of an office's mutation that write about cases. */
export const caseMutations: Pick<
  OwnMutationResolvers,
  'recordReferral' | 'moveReferral' | 'recordConsent' | 'recordOutcome'
> = {
  recordReferral: writing('recordReferral', planReferral),
  moveReferral: writing('moveReferral', planMove),
  recordConsent: writing('recordConsent', planConsent),
  recordOutcome: writing('recordOutcome', planOutcome),
};

function writing<Input extends { readonly idempotencyKey: string }>(
  name: string,
  plan: (write: CaseWrite, input: Input) => Promise<CaseOutcome>,
) {
  return (
    queue: WriteQueue,
    { input }: { readonly input: Input },
    context: OfficeContext,
  ): Promise<CasePayload> =>
    queue.run(() => enterCase(context, { name, input }, (write) => plan(write, input)));
}
