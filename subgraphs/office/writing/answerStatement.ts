import type { OfficeContext } from '../officeContext';
import type { AgreeStatementInput, DisputeStatementInput } from '../resolverTypes';

import { enterWrite } from './enterWrite';
import { answeredPayload } from './payloads';
import type { AnsweredPayload } from './payloads';
import { planStatementAnswer } from './planStatementAnswer';
import type { Verdict } from './planStatementAnswer';
import type { WriteQueue } from './WriteQueue';

type AnswerInput = AgreeStatementInput & Partial<Pick<DisputeStatementInput, 'reasonCode'>>;

/** The resolver of a field that answers a whole statement. */
export function answerStatement(name: string, kind: Verdict['kind']) {
  return (
    queue: WriteQueue,
    { input }: { readonly input: AnswerInput },
    context: OfficeContext,
  ): Promise<AnsweredPayload> =>
    queue.run(async () => {
      const { reason = null, reasonCode = null } = input;
      return answeredPayload(
        await enterWrite(
          context,
          { name, input },
          (manager) =>
            planStatementAnswer(manager, context.office.code, input, { kind, reason, reasonCode }),
          inputField,
        ),
      );
    });
}

/** Whatever is wrong with one of the events is wrong with the charges they answer. */
function inputField(field: string): string {
  const name = field.replace(/^events\[\d+\]\./, '');
  if (name === field || name === 'reason' || name === 'reasonCode') return name;
  return name === 'opening.counterparty' ? 'counterparty' : 'charges';
}
