/** The codes of a case, each list with everything a case can be. Every case has one of each. */
export const referralCodes = {
  /** The priority categories of the Victims' Code; others are standard. */
  PRIORITY_CATEGORY: [
    'MOST_SERIOUS_CRIME',
    'PERSISTENTLY_TARGETED',
    'VULNERABLE_OR_INTIMIDATED',
    'STANDARD',
  ],
  CRIME_TYPE: [
    'BURGLARY',
    'CRIMINAL_DAMAGE',
    'DOMESTIC_ABUSE',
    'FRAUD',
    'HATE_CRIME',
    'HOMICIDE',
    'NOT_RECORDED',
    'ROAD_COLLISION',
    'ROBBERY',
    'SEXUAL_OFFENCE',
    'STALKING',
    'THEFT',
    'VIOLENCE',
  ],
  SOURCE: [
    'ACTION_FRAUD',
    'BRITISH_TRANSPORT_POLICE',
    'POLICE',
    'SELF',
    'STATUTORY_AGENCY',
    'THIRD_PARTY',
    'TRANSFER',
  ],
  STATE: ['RECEIVED', 'ASSESSED', 'ACCEPTED', 'IN_SUPPORT', 'CLOSED', 'DECLINED', 'TRANSFERRED'],
  /** Whether the two-day clock ran out before the details were passed on. */
  CLOCK: ['BREACHED', 'NOT_BREACHED'],
} as const;

export type PriorityCategory = (typeof referralCodes.PRIORITY_CATEGORY)[number];
export type CrimeType = (typeof referralCodes.CRIME_TYPE)[number];
export type ReferralSource = (typeof referralCodes.SOURCE)[number];
export type ReferralState = (typeof referralCodes.STATE)[number];
