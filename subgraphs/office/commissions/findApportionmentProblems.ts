import { inPounds } from '../../../process/formatting';
import { readOffices } from '../../../schema/codelists';
import { unknownOffice } from '../../../schema/officeNames';
import type { ChargeState } from '../books/BookCharge';
import { unknownCharge } from '../books/applyEvent';
import { type BookProblem, type BookProblemCode, penceMax } from '../books/checkEvent';
import type { ApportionJointCommissionInput } from '../generated/resolverTypes';
import type { Problem } from '../server/Problem';

import type { Apportionment, Participant } from './apportion';

export type ApportionmentProblemCode =
  | 'NOT_WHOLE_PENCE'
  | 'NO_PARTICIPANT'
  | 'PARTICIPANT_TWICE'
  | 'BASIS_NOT_RECORDED'
  | 'WEIGHT_INVALID'
  | 'NO_WEIGHT'
  | 'AMOUNT_MISSING'
  | 'AMOUNTS_EXCEED_TOTAL'
  | 'NOT_PART_OF_BASIS';

type ApportionmentProblem = Problem<ApportionmentProblemCode>;

/** Everything that keeps a total from being divided, each with the field to blame. */
export function findApportionmentProblems(apportionment: Apportionment): ApportionmentProblem[] {
  const { totalPence, basis, participants } = apportionment;
  const problems: ApportionmentProblem[] = [];
  if (!isWhole(totalPence)) {
    problems.push({
      code: 'NOT_WHOLE_PENCE',
      field: 'totalPence',
      message: `${totalPence} is not an amount: whole pence from 0 to 2^53 - 1 were expected.`,
    });
  }
  if (participants.length === 0) {
    problems.push({
      code: 'NO_PARTICIPANT',
      field: 'participants',
      message: 'Nobody takes part: at least one office was expected.',
    });
  }
  if (basis === 'NOT_RECORDED') {
    problems.push({
      code: 'BASIS_NOT_RECORDED',
      field: 'basis',
      message: 'Without a basis nothing can be divided: choose one, or agree amounts.',
    });
  }
  const offices = participants.map(({ office }) => office);
  participants.forEach((participant, index) => {
    const field = `participants[${index}]`;
    if (offices.indexOf(participant.office) !== index) {
      problems.push({
        code: 'PARTICIPANT_TWICE',
        field: `${field}.office`,
        message: `${participant.office} is named twice: each office has one share.`,
      });
    }
    problems.push(...problemsOfParticipant(basis, participant, field));
  });
  return problems.length > 0 ? problems : problemsOfSum(apportionment);
}

function problemsOfParticipant(
  basis: Apportionment['basis'],
  { weight = null, amountPence = null }: Participant,
  field: string,
): ApportionmentProblem[] {
  const usesWeights = basis === 'POPULATION' || basis === 'FORMULA';
  const usesAmounts = basis === 'AGREED_AMOUNTS';
  const problems: ApportionmentProblem[] = [];
  if (usesWeights && (weight === null || !isWhole(weight))) {
    problems.push({
      code: 'WEIGHT_INVALID',
      field: `${field}.weight`,
      message: `${weight ?? 'Nothing'} is not a weight: a whole number from 0 to 2^53 - 1 was expected (for 12.5 and 87.5 write 125 and 875).`,
    });
  }
  if (usesAmounts && amountPence === null) {
    problems.push({
      code: 'AMOUNT_MISSING',
      field: `${field}.amountPence`,
      message: 'The agreed amount is missing: unknown is not zero.',
    });
  }
  if (usesAmounts && amountPence !== null && !isWhole(amountPence)) {
    problems.push({
      code: 'NOT_WHOLE_PENCE',
      field: `${field}.amountPence`,
      message: `${amountPence} is not an amount: whole pence from 0 to 2^53 - 1 were expected.`,
    });
  }
  // What would silently be passed over is refused: its writer expects it to count.
  const unused = [
    ...(!usesWeights && weight !== null ? ['weight'] : []),
    ...(!usesAmounts && amountPence !== null ? ['amountPence'] : []),
  ];
  return problems.concat(
    unused.map((name): ApportionmentProblem => ({
      code: 'NOT_PART_OF_BASIS',
      field: `${field}.${name}`,
      message: `On the basis ${basis} this has no meaning: leave it out.`,
    })),
  );
}

function problemsOfSum({ totalPence, basis, participants }: Apportionment): ApportionmentProblem[] {
  const usesWeights = basis === 'POPULATION' || basis === 'FORMULA';
  if (usesWeights && participants.every(({ weight }) => weight === 0)) {
    const message = 'All weights are zero: at least one above zero was expected.';
    return [{ code: 'NO_WEIGHT', field: 'participants', message }];
  }
  const agreed = participants.reduce((sum, { amountPence }) => sum + BigInt(amountPence ?? 0), 0n);
  if (agreed <= BigInt(totalPence)) return [];
  const message = `The agreed amounts exceed the total of ${inPounds(totalPence)} by ${inPounds(Number(agreed - BigInt(totalPence)))}.`;
  return [{ code: 'AMOUNTS_EXCEED_TOTAL', field: 'participants', message }];
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

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
      problems.push(unknownCharge(reference, field));
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
