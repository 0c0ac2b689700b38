import { z } from 'zod';

/*
 * What the books keep of a joint commission and of its divisions, as JSON. What is there stays
 * there: a later shape must still read the earlier ones.
 */

const pence = z.int().min(0);
const basis = z.enum(['EQUAL', 'POPULATION', 'FORMULA', 'AGREED_AMOUNTS', 'NOT_RECORDED']);

/** Of an event COMMISSIONED. */
export const commissionDetailsSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  providerId: z.string().nullable(),
  basis,
  note: z.string().nullable(),
  phases: z.array(
    z.strictObject({
      title: z.string(),
      financialYear: z.string(),
      awardId: z.string().nullable(),
      costPence: pence.nullable(),
    }),
  ),
});
export type CommissionDetails = z.infer<typeof commissionDetailsSchema>;

/** Of an event APPORTIONED. */
export const apportionmentDetailsSchema = z.strictObject({
  jointCommissionId: z.string(),
  basis,
  totalPence: pence,
  phases: z.array(z.string()),
  participants: z.array(
    z.strictObject({
      officeCode: z.string(),
      weight: z.number().nullable(),
      agreedPence: pence.nullable(),
      sharePence: pence,
    }),
  ),
});
export type ApportionmentDetails = z.infer<typeof apportionmentDetailsSchema>;
