import type { CrimeType, PriorityCategory, ReferralSource, ReferralState } from './referralCodes';

/**
 * A victim's case as it is analysed: a pseudonymous reference and codes, nothing of the person.
 * Days are written 2014-11-27 and null where there is none.
 */
export interface ReferralCase {
  readonly reference: string;
  readonly origin: 'RECORDED' | 'SYNTHETIC';
  readonly receivedOn: string;
  readonly priorityCategory: PriorityCategory;
  readonly crimeType: CrimeType;
  readonly source: ReferralSource;
  readonly state: ReferralState;
  /** Who supports the victim; null where nobody was chosen. */
  readonly providerId: string | null;
  readonly allegedOn: string | null;
  readonly requestedOn: string | null;
  /** The day the details went to victims' services; null while they have not. */
  readonly passedOn: string | null;
}
