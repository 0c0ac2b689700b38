import { z } from 'zod';

/** The most characters of one detail. */
export const detailLengthMax = 2_000;

const text = z.string().max(detailLengthMax).nullable();

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
