import type { BookCharge } from '../books/BookCharge';
import type { BookEvent } from '../books/BookEvent';
import type { BookProblem } from '../books/BookProblem';
import { commissionReference } from '../jointCommissions/Commission';
import type { Commission } from '../jointCommissions/Commission';
import type { ApportionmentDetails } from '../jointCommissions/commissionDetails';
import type { ApportionJointCommissionInput } from '../resolverTypes';

interface Division {
  readonly totalPence: number;
  /** Those of all who take part, the lead office among them. */
  readonly shares: readonly { readonly office: string; readonly amountPence: number }[];
  readonly phases: readonly string[];
}

/** The event that keeps on what basis, among whom and for which phases something was divided. */
export function keepApportionment(
  office: string,
  { jointCommission, basis, participants }: ApportionJointCommissionInput,
  { totalPence, shares, phases }: Division,
): BookEvent {
  const shareOf = new Map(shares.map((share) => [share.office, share.amountPence]));
  const details: ApportionmentDetails = {
    ...{ jointCommissionId: jointCommission, basis, totalPence, phases: [...phases] },
    participants: participants.map((participant) => ({
      officeCode: participant.office,
      weight: participant.weight ?? null,
      agreedPence: participant.amountPence ?? null,
      sharePence: shareOf.get(participant.office) ?? 0,
    })),
  };
  const reference = commissionReference(office, jointCommission);
  return { reference, kind: 'APPORTIONED', details: JSON.stringify(details) };
}

/** The phases a division is for: those of the charges passed on or, of a cost, those given. */
export function phasesOf(
  parents: readonly BookCharge[],
  { phases }: ApportionJointCommissionInput,
): string[] {
  const passedOn = parents.flatMap(({ published }) => published?.phase ?? []);
  return [...new Set([...passedOn, ...(phases ?? [])])];
}

/** What is wrong with the phases given. */
export function findPhaseProblems(
  { charges, phases }: ApportionJointCommissionInput,
  commission: Commission,
): BookProblem[] {
  if (!phases || phases.length === 0) return [];
  if (charges && charges.length > 0) {
    const message = 'The charges that are passed on say it: leave it out.';
    return [{ code: 'FIELD_NOT_USED', field: 'phases', message }];
  }
  const known = commission.phases.map(({ title }) => title);
  return phases.flatMap((phase, index): BookProblem[] => {
    const isTwice = phases.indexOf(phase) !== index;
    if (known.includes(phase) && !isTwice) return [];
    const message = isTwice
      ? `"${phase}" is named twice.`
      : `${commission.id} has no phase called "${phase}".`;
    return [{ code: 'FIELD_INVALID', field: `phases[${index}]`, message }];
  });
}
