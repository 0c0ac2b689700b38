import { z } from 'zod';

const text = z.string().max(2_000).nullable();

/** What is known of the person behind a case. In clear it stands at the office's desk alone. */
export const personalDetailsSchema = z.strictObject({
  name: text,
  /** Written 2014-11-27 where it is known. */
  bornOn: text,
  address: text,
  phone: text,
  email: text,
  /** How the person can be contacted without putting them at risk. */
  safeContact: text,
});

export type PersonalDetails = z.infer<typeof personalDetailsSchema>;
