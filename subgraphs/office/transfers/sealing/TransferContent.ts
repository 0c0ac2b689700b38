import { z } from 'zod';

import { referralCodes } from '../../referrals/cases/referralCodes';
import { victimRelations } from '../../referrals/cases/VictimRelation';
import { personalDetailsSchema } from '../../referrals/person/PersonalDetails';

const text = z.string().max(2_000);
const day = z.iso.date();

/** What an envelope holds: one referral, as the office that sends it has it. */
export const transferContentSchema = z.strictObject({
  /** The same for every envelope of one transfer: it is stored once by it. */
  transfer: z.string().regex(/^[a-z-]+:t-[0-9a-f]{32}$/),
  from: z.string(),
  to: z.string(),
  /** The case at the office that sends it. */
  reference: text,
  sentOn: day,
  dueOn: day,
  /** Why it is passed on, as a code such as LIVES_THERE. */
  reasonCode: z.string().regex(/^[A-Z][A-Z_]{0,39}$/),
  /** The last day of the explicit consent it is passed on with; null where none is needed, or where
   * it has no end. */
  consentUntil: day.nullable(),
  /** Whether the case is made up, for demonstration. */
  isSynthetic: z.boolean(),
  // Without the moment of the report: what the next office promises runs from when it gets it.
  referral: z.strictObject({
    receivedOn: day,
    priorityCategory: z.enum(referralCodes.PRIORITY_CATEGORY),
    crimeType: z.enum(referralCodes.CRIME_TYPE),
    /** Left out where it is not known, as by offices of before it was asked. */
    relation: z.enum(victimRelations).optional(),
    /** The day from which the victim's details go to no provider, as they withdrew their consent;
     * left out where they did not. */
    withdrawnOn: day.optional(),
    source: z.enum(referralCodes.SOURCE),
    allegedOn: day.nullable(),
    requestedOn: day.nullable(),
  }),
  person: personalDetailsSchema,
});

export type TransferContent = z.infer<typeof transferContentSchema>;
