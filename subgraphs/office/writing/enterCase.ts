import type { EntityManager } from 'typeorm';

import type { OfficeContext } from '../officeContext';
import type { Problem } from '../Problem';
import type { CaseOutcome } from '../referrals/cases/appendCaseEvent';
import { caseAfter } from '../referrals/cases/caseAfter';
import type { CaseOwner } from '../referrals/cases/checkCaseEvent';
import { findCase, findCaseEvents } from '../referrals/cases/findCase';
import { recordCaseReadings } from '../referrals/readings/recordCaseReadings';
import type { ShownCase } from '../resolvers/Referral';
import type { ProblemCode } from '../resolverTypes';

import { caseOwner } from './caseOwner';
import { enterOnce } from './enterOnce';
import type { WriteRequest } from './enterWrite';

/** What became of a request about a case. */
export interface CasePayload {
  readonly referral: ShownCase | null;
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What a write about a case has at hand while nobody else performs the same one. */
export interface CaseWrite {
  readonly manager: EntityManager;
  readonly actor: string;
  readonly owner: CaseOwner;
}

/**
 * Enters in a case what somebody asks for, in their name, once however often it is sent. The answer
 * shows the case as it stood after it, whatever has happened since.
 */
export async function enterCase(
  context: OfficeContext,
  request: WriteRequest,
  perform: (write: CaseWrite) => Promise<CaseOutcome>,
): Promise<CasePayload> {
  const owner = caseOwner(context.office);
  const { answer, problems } = await enterOnce(context, request, async (manager, actor) => {
    const outcome = await perform({ manager, actor, owner });
    if (outcome.case === null) return { answer: null, problems: outcome.problems };
    const { reference } = outcome.case;
    const { length } = await findCaseEvents(manager, [reference]);
    return { answer: { reference, eventCount: length }, problems: [] };
  });
  if (answer === null) return { referral: null, problems: problems.map(inInput) };
  const { manager } = context.dataSource;
  const standing = await findCase(manager, answer.reference);
  // A case that was purged since is gone for good.
  if (!standing) return { referral: null, problems: [] };
  const events = await findCaseEvents(manager, [answer.reference]);
  const eventsThen = events.slice(0, answer.eventCount);
  await recordCaseReadings(context, [standing]);
  return { referral: { ...caseAfter(standing, eventsThen), eventsThen }, problems: [] };
}

/** What an event calls its field, as the input of a request calls it. */
const renamed: Readonly<Record<string, string>> = {
  ...{ providerId: 'provider', reasonCode: 'reason', office: 'to' },
};

function inInput(problem: Problem<ProblemCode>): Problem<ProblemCode> {
  return { ...problem, field: renamed[problem.field] ?? problem.field };
}
