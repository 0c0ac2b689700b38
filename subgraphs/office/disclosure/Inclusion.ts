import type { ReferralBreakdown } from '../../../schema/chooseBreakdown';

/** Some codes of a breakdown. */
export interface CodesOf {
  readonly breakdown: ReferralBreakdown;
  readonly codes: readonly string[];
}

/** Every case with one of the codes of the part has one of the codes of the whole. */
export interface Inclusion {
  readonly part: CodesOf;
  readonly whole: CodesOf;
}

/**
 * What everybody can know of how breakdowns hang together, from the Victims' Code or from how a
 * case is worked; a reader may hold one breakdown against another by it.
 */
export const publicInclusions: readonly Inclusion[] = [
  {
    // The Victims' Code lists these among the most serious crimes.
    part: {
      breakdown: 'CRIME_TYPE',
      codes: ['DOMESTIC_ABUSE', 'HATE_CRIME', 'HOMICIDE', 'SEXUAL_OFFENCE'],
    },
    whole: { breakdown: 'PRIORITY_CATEGORY', codes: ['MOST_SERIOUS_CRIME'] },
  },
  {
    // No case is accepted without the provider that accepts it.
    part: { breakdown: 'PROVIDER', codes: ['NOT_RECORDED'] },
    whole: {
      breakdown: 'STATE',
      codes: ['RECEIVED', 'ASSESSED', 'CLOSED', 'DECLINED', 'TRANSFERRED'],
    },
  },
  {
    // The clock of a victim who declines in time stands still.
    part: { breakdown: 'STATE', codes: ['DECLINED'] },
    whole: { breakdown: 'CLOCK', codes: ['NOT_BREACHED'] },
  },
];
