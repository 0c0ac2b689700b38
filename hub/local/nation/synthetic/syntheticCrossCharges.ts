import { Chance } from './Chance';
import { syntheticNote, type SyntheticOffice } from './SyntheticOffice';
import { syntheticTerm, syntheticYears } from './syntheticYears';

/** A row of the table `cross_charge`. */
export interface CrossChargeRow {
  readonly reference: string;
  readonly direction: 'RECEIVABLE' | 'PAYABLE';
  readonly counterparty: string;
  readonly amount_pence: number;
  readonly description: string;
  readonly charged_on: string;
  readonly financial_year: string;
  readonly state: string;
  readonly note: string;
  readonly origin: 'SYNTHETIC';
}

/**
 * What an office charges others and is charged. Both sides of a pair are drawn from the same
 * chance, so that each office's books, made by themselves, tell of the same charges; now and then
 * the side that pays has another amount or has not recorded it, as it happens.
 *
 * @param codes every office of England and Wales, whether it is part of this nation or not
 */
export function syntheticCrossCharges(
  { code }: SyntheticOffice,
  seed: number,
  codes: readonly string[],
): CrossChargeRow[] {
  return codes.filter((other) => other !== code).flatMap((other) => between(code, other, seed));
}

function between(code: string, other: string, seed: number): CrossChargeRow[] {
  const pair = [code, other].sort();
  const chance = new Chance(seed, `${pair.join(' ')} charges`);
  const count = chance.weighted([
    [0, 6],
    [1, 2],
    [2, 1],
  ]);
  return Array.from({ length: count }, (_, index) => {
    const creditor = chance.oneOf(pair);
    const financialYear = chance.oneOf(syntheticYears);
    const amountPence = chance.wholeNumber(2, 120) * 50_000;
    const differencePence = chance.happens(0.1) ? 50_000 : 0;
    const isRecorded = !chance.happens(0.1);
    const { startsOn } = syntheticTerm(chance, financialYear);
    const state = chance.oneOf(['RAISED', 'ACKNOWLEDGED', 'SETTLED']);
    const isOwed = creditor === code;
    const row: CrossChargeRow = {
      reference: `${code}:syn-${other}-${index + 1}`,
      direction: isOwed ? 'RECEIVABLE' : 'PAYABLE',
      counterparty: other,
      amount_pence: isOwed ? amountPence : amountPence + differencePence,
      description: 'Work commissioned together (synthetic)',
      charged_on: startsOn,
      financial_year: financialYear,
      state,
      note: syntheticNote,
      origin: 'SYNTHETIC',
    };
    return isOwed || isRecorded ? [row] : [];
  }).flat();
}
