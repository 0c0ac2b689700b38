import type { EntityManager } from 'typeorm';

import { inPounds } from '../../../process/formatting';
import { findOrganisation } from '../../../schema/codelists';
import { quoteGiven } from '../../../schema/quoteGiven';
import { tooEarlyYear } from '../../../schema/scalars';
import { Award } from '../awards/Award';
import { owedPence } from '../books/BookCharge';
import type { BookPlan } from '../books/appendEvents';
import { type BookProblem, type BookProblemCode, enteredText, penceMax } from '../books/checkEvent';
import { referenceFor } from '../books/commands/raise';
import { findBookCharges } from '../books/findCharges';
import type { CommissionPhaseInput, CreateJointCommissionInput } from '../generated/resolverTypes';

import { type Commission, type CommissionDetails, commissionReference } from './Commission';
import { findCommissions } from './findCommissions';

/** More phases than any work has. */
const phasesMax = 50;

type ObjectTo = (code: BookProblemCode, field: string, message: string) => void;

/** The identifier of a new joint commission: the one given, or one made from the key. */
export function commissionIdFor(office: string, input: CreateJointCommissionInput): string {
  return input.id ?? referenceFor(office, input.idempotencyKey).replace(':x-', ':work-');
}

/** A joint commission, entered in the lead office's books with its phases. */
export async function planCommission(
  manager: EntityManager,
  office: string,
  input: CreateJointCommissionInput,
): Promise<BookPlan> {
  const problems: BookProblem[] = [];
  const objectTo: ObjectTo = (code, field, message) => problems.push({ code, field, message });
  const id = commissionIdFor(office, input);
  checkText(objectTo, 'id', id);
  if (!id.startsWith(`${office}:`) || id.indexOf(':') !== id.lastIndexOf(':')) {
    objectTo('FIELD_INVALID', 'id', `It begins with "${office}:" and holds no further colon.`);
  } else if (id.slice(office.length + 1).trim() === '') {
    objectTo('FIELD_INVALID', 'id', 'Enter a name after the code of the office.');
  } else if ((await findCommissions(manager)).some((known) => known.id === id)) {
    objectTo('JOINT_COMMISSION_EXISTS', 'id', `This office leads "${id}" already.`);
  }
  checkText(objectTo, 'title', input.title);
  if (typeof input.note === 'string') checkText(objectTo, 'note', input.note);
  const provider = typeof input.provider === 'string' ? findOrganisation(input.provider) : null;
  if (provider && provider.id === null) {
    const unknown = `${quoteGiven(provider.identifier)} is no organisation of the register.`;
    objectTo('FIELD_INVALID', 'provider', provider.problem ?? unknown);
  }
  if (input.phases.length === 0 || input.phases.length > phasesMax) {
    objectTo('FIELD_INVALID', 'phases', `Enter 1 to ${phasesMax} phases.`);
    return { events: [], problems };
  }
  const phases: CommissionDetails['phases'] = [];
  for (const [index, phase] of input.phases.entries()) {
    const awards = input.phases.slice(0, index).map(({ award }) => award ?? null);
    if (input.phases.findIndex(({ title }) => title === phase.title) !== index) {
      const message = `Another phase is called "${phase.title}" already.`;
      objectTo('FIELD_INVALID', `phases[${index}].title`, message);
    }
    phases.push(await planPhase(manager, { phase, field: `phases[${index}]`, awards, objectTo }));
  }
  if (problems.length > 0) return { events: [], problems };
  const { title, basis = 'NOT_RECORDED', note = null } = input;
  const providerId = provider?.id ?? null;
  const details: CommissionDetails = { id, title, providerId, basis, note, phases };
  const reference = commissionReference(office, id);
  return {
    events: [{ reference, kind: 'COMMISSIONED', details: JSON.stringify(details) }],
    problems,
  };
}

function checkText(objectTo: ObjectTo, field: string, given: string): void {
  const issue = enteredText.safeParse(given).error?.issues[0];
  if (issue) objectTo('FIELD_INVALID', field, `${field} ${issue.message}.`);
}

interface PhaseParts {
  readonly phase: CommissionPhaseInput;
  readonly field: string;
  /** The awards of the phases before. */
  readonly awards: readonly (string | null)[];
  readonly objectTo: ObjectTo;
}

async function planPhase(
  manager: EntityManager,
  { phase, field, awards, objectTo }: PhaseParts,
): Promise<CommissionDetails['phases'][number]> {
  const { title, award: awardId = null, costPence = null, financialYear = null } = phase;
  checkText(objectTo, `${field}.title`, title);
  if (awardId === null) {
    if (financialYear === null) {
      objectTo('FIELD_MISSING', `${field}.financialYear`, 'No award says which year it is of.');
    }
    const tooEarly = financialYear === null ? null : tooEarlyYear(financialYear);
    if (tooEarly !== null) objectTo('FIELD_INVALID', `${field}.financialYear`, tooEarly);
    if (costPence !== null && (costPence < 0 || costPence > penceMax)) {
      const message = `Enter whole pence from 0 to ${penceMax}.`;
      const code = costPence < 0 ? 'AMOUNT_TOO_SMALL' : 'AMOUNT_TOO_LARGE';
      objectTo(code, `${field}.costPence`, message);
    }
    return { title, financialYear: financialYear ?? '', awardId, costPence };
  }
  const isReadable = !awardId.includes('\u0000');
  const award = isReadable ? await manager.findOneBy(Award, { id: awardId }) : null;
  if (!award) objectTo('FIELD_INVALID', `${field}.award`, `This office has no award "${awardId}".`);
  if (award && awards.includes(awardId)) {
    objectTo('FIELD_INVALID', `${field}.award`, `${awardId} pays for another phase already.`);
  }
  const unused = 'The award says it: leave it out.';
  // An award that is not there says nothing.
  if (award && costPence !== null) objectTo('FIELD_NOT_USED', `${field}.costPence`, unused);
  if (award && financialYear !== null) {
    objectTo('FIELD_NOT_USED', `${field}.financialYear`, unused);
  }
  return { title, financialYear: award?.financialYear ?? '', awardId, costPence: null };
}

/**
 * Why others cannot be charged so much of a cost: nothing is charged beyond the cost, taken
 * together with what stands as charged already. What was withdrawn does not count, and what was
 * passed on counts once, where it was passed on to. Where a phase has no known cost the cost is not
 * known either, and nothing is refused.
 *
 * @param sharesPence what the other offices would be charged
 */
export async function findOvercharge(
  manager: EntityManager,
  commission: Commission,
  sharesPence: number,
): Promise<BookProblem[]> {
  const costs = commission.phases.flatMap(({ costPence }) => costPence ?? []);
  if (costs.length < commission.phases.length) return [];
  const costPence = costs.reduce((sum, cost) => sum + cost, 0);
  const chargedPence = (await findBookCharges(manager, { isJoint: true }))
    .map(({ charge }) => charge)
    .filter(({ opening }) => opening.jointCommissionId === commission.id)
    .filter(({ opening, state }) => opening.direction === 'RECEIVABLE' && state !== 'WITHDRAWN')
    .reduce((sum, charge) => sum + owedPence(charge), 0);
  if (sharesPence <= costPence - chargedPence) return [];
  const message =
    `The other offices would be charged ${inPounds(sharesPence)}. The cost is ` +
    `${inPounds(costPence)}, and ${inPounds(chargedPence)} of it is charged already.`;
  return [{ code: 'AMOUNT_TOO_LARGE', field: 'totalPence', message }];
}
