import type { CrimeType, PriorityCategory, ReferralSource, ReferralState } from './caseColumns';
import type { ContactState } from './clock/readContactClock';

/** What is known of a case when it comes; nothing of it changes later. */
export interface CaseOpening {
  /** Pseudonymous, beginning with the office's code. */
  readonly reference: string;
  readonly origin: 'RECORDED' | 'SYNTHETIC';
  readonly receivedOn: string;
  readonly priorityCategory: PriorityCategory;
  readonly crimeType: CrimeType;
  /** Who the victim is in relation to the crime; null where that is not known. */
  readonly relation: VictimRelation | null;
  readonly source: ReferralSource;
  /** The office that passed it on; null unless the source is TRANSFER. */
  readonly receivedFrom: string | null;
  /** The office of the area the victim lives in; null where that is not known. */
  readonly residenceOffice: string | null;
  readonly allegedOn: string | null;
}

/**
 * A victim's case as it is analysed: a pseudonymous reference and codes, nothing of the person.
 * Days are written 2014-11-27 and null where there is none.
 */
export interface ReferralCase extends CaseOpening {
  readonly state: ReferralState;
  /** The day the victim asked for support; null where they have not. */
  readonly requestedOn: string | null;
  /** Who supports the victim; null where nobody was chosen. */
  readonly providerId: string | null;
  /** The day the details went to victims' services; null while they have not. */
  readonly passedOn: string | null;
  readonly contactedOn: string | null;
  /** The moment of the report, and of the contact, ISO 8601; null where only the day is known. */
  readonly reportedAt: string | null;
  readonly contactedAt: string | null;
  /** Within how many hours of the report the office promised contact when the case came; null for
   * no promise. A promise that is changed later holds for the cases that come then. */
  readonly promisedHours: number | null;
  /** The earliest and the latest moment at which that promise can run out, ISO 8601; null for none,
   * as while its clock stands still. */
  readonly contactLimitFrom: string | null;
  readonly contactLimitUntil: string | null;
  /** What became of that promise; null while it is open, and where nothing was promised. */
  readonly contactOutcome: ContactState | null;
  /** The last day to contact the victim in time; null while the details were not passed on. */
  readonly contactDueOn: string | null;
  /** How far the needs were assessed; null while they were not. */
  readonly assessment: Assessment | null;
  /** The day support ended; null while the case is open. */
  readonly closedOn: string | null;
  /** The office it was passed to; null where it was not. */
  readonly transferredTo: string | null;
  /** The last day in time of the two-day clock; null while it stands still. */
  readonly dueOn: string | null;
  /** How the victim copes and recovers, from 1 (badly) to 5 (well); null where not measured. */
  readonly copeStart: number | null;
  readonly recoverStart: number | null;
  readonly copeEnd: number | null;
  readonly recoverEnd: number | null;
  /** The last day the record is kept; null while the case is open. */
  readonly retainUntil: string | null;
}

/** The needs assessments: a first one, and one in detail. */
export type Assessment = 'INITIAL' | 'DETAILED';

/**
 * Who a victim can be in relation to the crime: whom the Victims' Code gives rights, and whom the
 * Victims and Prisoners Act 2024, section 1, calls a victim.
 */
export const victimRelations = [
  'BEREAVED_RELATIVE',
  'DIRECT',
  'PARENT_OR_GUARDIAN',
  'WITNESS',
] as const;
export type VictimRelation = (typeof victimRelations)[number];
