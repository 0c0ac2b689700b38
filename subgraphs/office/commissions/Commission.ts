import { z } from 'zod';

import type { ApportionmentBasis, RecordOrigin } from '../generated/resolverTypes';

/** Work the office buys for several, as it published or entered it. */
export interface Commission {
  /** It begins with the office's code. */
  readonly id: string;
  readonly title: string;
  /** The organisation that does the work; null where nobody has identified it. */
  readonly providerId: string | null;
  /** How its cost is to be divided, as recorded. */
  readonly basis: ApportionmentBasis;
  readonly note: string | null;
  readonly origin: RecordOrigin;
  /** In their order. */
  readonly phases: readonly CommissionPhase[];
}

export interface CommissionPhase {
  /** Null where it has no name. */
  readonly title: string | null;
  readonly financialYear: string;
  /** The award that pays for it; null where none does. */
  readonly awardId: string | null;
  /** What it costs, in whole pence: the award's amount where one pays. Null when not known. */
  readonly costPence: number | null;
}

/** The reference under which a joint commission stands in an office's books. */
export function commissionReference(office: string, id: string): string {
  return `${office}:commission:${id.slice(office.length + 1)}`;
}

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
