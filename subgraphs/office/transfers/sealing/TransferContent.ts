import { z } from 'zod';

import { referralCodes } from '../../referrals/cases/referralCodes';

const text = z.string().max(2_000);
const textOrNull = text.nullable();
const day = z.iso.date();

/** What one office tells another of a person: nothing of it is ever outside an envelope. */
const personSchema = z.strictObject({
  name: textOrNull,
  bornOn: textOrNull,
  address: textOrNull,
  phone: textOrNull,
  email: textOrNull,
  safeContact: textOrNull,
});

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
  /** Why it is passed on, in words. */
  reason: text,
  /** Whether the case is made up, for demonstration. */
  isSynthetic: z.boolean(),
  referral: z.strictObject({
    receivedOn: day,
    priorityCategory: z.enum(referralCodes.PRIORITY_CATEGORY),
    crimeType: z.enum(referralCodes.CRIME_TYPE),
    source: z.enum(referralCodes.SOURCE),
    allegedOn: day.nullable(),
    requestedOn: day.nullable(),
  }),
  person: personSchema,
});

export type TransferContent = z.infer<typeof transferContentSchema>;
