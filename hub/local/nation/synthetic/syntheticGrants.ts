import { Chance } from './Chance';
import { syntheticNote, type SyntheticOffice } from './SyntheticOffice';
import { syntheticYears } from './syntheticYears';

/** A row of the table `grant_received`. */
export interface GrantRow {
  readonly id: string;
  readonly name: string;
  readonly funder: string;
  readonly financial_year: string;
  readonly amount_pence: number;
  readonly precision_pence: number;
  readonly status: 'INDICATED' | 'RECEIVED' | 'SPENT';
  readonly note: string;
  readonly origin: 'SYNTHETIC';
}

/** A grant of every year: its share of the year's money, in parts of ten. */
const kinds = [
  { slug: 'victims', name: "Victims' services grant (synthetic)", tenths: 7 },
  { slug: 'sexual-violence', name: 'Sexual violence support grant (synthetic)', tenths: 2 },
  { slug: 'restorative', name: 'Restorative justice grant (synthetic)', tenths: 1 },
] as const;

/** What an average award is worth, with those that are not paid from a grant left out. */
const averageAwardPounds = 34_000;

/** The grants of an office: three in every year, sized so that its awards can be paid from them. */
export function syntheticGrants(
  { code }: SyntheticOffice,
  seed: number,
  awardCount: number,
): GrantRow[] {
  const chance = new Chance(seed, `${code} grants`);
  return syntheticYears.flatMap((financialYear, index) => {
    const awardsInYear = Math.max(1, awardCount / syntheticYears.length);
    const pounds = awardsInYear * averageAwardPounds * (0.9 + chance.fraction() / 5);
    const tenthInThousands = Math.ceil(pounds / 10_000);
    const isLast = index === syntheticYears.length - 1;
    return kinds.map(({ slug, name, tenths }): GrantRow => ({
      id: `${code}:syn-${slug}-${financialYear}`,
      name,
      funder: 'Ministry of Justice',
      financial_year: financialYear,
      amount_pence: tenthInThousands * tenths * 100_000,
      precision_pence: 100_000,
      status: isLast ? 'RECEIVED' : 'SPENT',
      note: syntheticNote,
      origin: 'SYNTHETIC',
    }));
  });
}
