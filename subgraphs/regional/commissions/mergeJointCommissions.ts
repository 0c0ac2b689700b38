import type { ApportionmentBasis, RecordOrigin } from '../generated/resolverTypes';

/** A joint commission as its lead office replies. */
export interface JointCommissionReply {
  readonly id: string;
  readonly title: string;
  readonly providerId: string | null;
  readonly costPence: number;
  readonly withoutAmount: number;
  readonly chargedPence: number;
  readonly chargedToNamedPence: number;
  readonly basis: ApportionmentBasis;
  readonly phases: readonly PhaseReply[];
  readonly apportionments: readonly ApportionmentReply[];
  readonly origin: RecordOrigin;
  readonly awardIds: readonly string[];
  readonly shareOffices: readonly string[];
  readonly shareAmountsPence: readonly number[];
  readonly shareReferences: readonly string[];
  readonly note: string | null;
}

/** One of its phases. */
export interface PhaseReply {
  readonly title: string | null;
  readonly financialYear: string;
  readonly awardId: string | null;
  readonly costPence: number | null;
}

/** A division of it that was confirmed. */
export interface ApportionmentReply {
  readonly at: string;
  readonly by: string;
  readonly basis: ApportionmentBasis;
  readonly totalPence: number;
  readonly phases: readonly string[];
  readonly participants: readonly ParticipationReply[];
}

/** An office that takes part in a division. */
export interface ParticipationReply {
  readonly officeCode: string;
  readonly weight: number | null;
  readonly agreedPence: number | null;
  readonly sharePence: number;
}

export interface MergedJointCommission extends JointCommissionReply {
  readonly lead: string;
  /** What the lead office bears itself. */
  readonly retainedPence: number;
  /** What was charged without naming an office. */
  readonly unallocatedPence: number;
  readonly shares: readonly NamedShare[];
}

/** What one named office was charged, and the entry in the lead office's books. */
export interface NamedShare {
  readonly office: string;
  readonly amountPence: number;
  readonly reference: string;
}

/** Puts the offices' joint commissions into one list and works out what nobody is named for. */
export function mergeJointCommissions(
  replies: readonly { readonly office: string; readonly reply: readonly JointCommissionReply[] }[],
): readonly MergedJointCommission[] {
  return replies.flatMap(({ office: lead, reply }) =>
    reply.map((row) => ({
      ...row,
      lead,
      retainedPence: row.costPence - row.chargedPence,
      unallocatedPence: row.chargedPence - row.chargedToNamedPence,
      shares: row.shareOffices.map((office, index) => ({
        office,
        amountPence: row.shareAmountsPence[index] ?? 0,
        reference: row.shareReferences[index] ?? '',
      })),
    })),
  );
}
