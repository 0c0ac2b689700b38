import { readOffices } from '../../../schema/codelists';
import { inPounds } from '../../../schema/inPounds';
import { unknownOffice } from '../../../schema/officeNames';
import type { BookProblem, BookProblemCode } from '../books/BookProblem';
import type { ChargeState } from '../books/ChargeState';
import { penceMax } from '../books/penceMax';
import type { ApportionJointCommissionInput } from '../resolverTypes';

const knownOffices = new Set(readOffices().map(({ code }) => code));

/** Why a division cannot be made, whatever the shares: its charges or cost, and who takes part. */
export function findDivisionProblems(
  office: string,
  input: ApportionJointCommissionInput,
  parents: readonly ChargeState[],
): BookProblem[] {
  return [...findWrongSource(input, parents), ...findWrongOffices(office, input)];
}

/** Either charges that can be passed on, all of one year, or a cost with a year. */
function findWrongSource(
  input: ApportionJointCommissionInput,
  parents: readonly ChargeState[],
): BookProblem[] {
  const { charges, totalPence = null, financialYear = null, jointCommission } = input;
  const problems: BookProblem[] = [];
  const objectTo = (code: BookProblemCode, field: string, message: string): void => {
    problems.push({ code, field, message });
  };
  if (!charges || charges.length === 0) {
    const needed = 'Without charges to pass on it is needed.';
    if (totalPence === null) objectTo('FIELD_MISSING', 'totalPence', needed);
    if (financialYear === null) objectTo('FIELD_MISSING', 'financialYear', needed);
    if (totalPence !== null && (totalPence < 0 || totalPence > penceMax)) {
      const expected = `From ${inPounds(0)} to ${inPounds(penceMax)} were expected.`;
      objectTo(totalPence < 0 ? 'AMOUNT_TOO_SMALL' : 'AMOUNT_TOO_LARGE', 'totalPence', expected);
    }
    return problems;
  }
  const unused = 'The charges that are passed on say it: leave it out.';
  // Charges that are not in the books say nothing.
  const isSaid = parents.length > 0;
  if (isSaid && totalPence !== null) objectTo('FIELD_NOT_USED', 'totalPence', unused);
  if (isSaid && financialYear !== null) objectTo('FIELD_NOT_USED', 'financialYear', unused);
  charges.forEach((reference, index) => {
    const parent = parents.find((charge) => charge.reference === reference);
    const field = `charges[${index}]`;
    if (charges.indexOf(reference) !== index) {
      objectTo('FIELD_INVALID', field, `${reference} is named twice.`);
    } else if (!parent) {
      objectTo('UNKNOWN_CHARGE', field, `${reference} is not in these books.`);
    } else if (parent.opening.jointCommissionId !== jointCommission) {
      objectTo('FIELD_INVALID', field, `${reference} does not belong to ${jointCommission}.`);
    } else if (parent.opening.financialYear !== parents[0]?.opening.financialYear) {
      objectTo('FIELD_INVALID', field, `${reference} is of another financial year.`);
    } else if (!isPassable(parent)) {
      const expected = 'only an open, unpaid charge that names no office is passed on.';
      objectTo('NOT_ALLOWED_NOW', field, `${reference} is ${parent.state}: ${expected}`);
    }
  });
  return problems;
}

function isPassable({ opening, state, settledPence, pendingAdjustment }: ChargeState): boolean {
  const isOpen = state === 'RAISED' && settledPence === 0 && pendingAdjustment === null;
  return isOpen && opening.direction === 'RECEIVABLE' && opening.counterparty === null;
}

/** Of a cost the office may bear a share itself; what it charges others it does not. */
function findWrongOffices(
  own: string,
  { participants, charges }: ApportionJointCommissionInput,
): BookProblem[] {
  return participants.flatMap(({ office }, index): BookProblem[] => {
    const field = `participants[${index}].office`;
    if (!knownOffices.has(office)) {
      return [{ code: 'UNKNOWN_OFFICE', field, message: unknownOffice(office) }];
    }
    const isOwn = office === own && (charges?.length ?? 0) > 0;
    const message = 'An office does not charge itself.';
    return isOwn ? [{ code: 'CHARGES_ITSELF', field, message }] : [];
  });
}
