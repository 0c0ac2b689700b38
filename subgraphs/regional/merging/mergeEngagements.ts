/** What one office says of one provider. */
export interface EngagementReply {
  readonly awardCount: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
  readonly paidByOthersCount: number;
}

export interface MergedEngagements {
  /** Codes of the offices that deal with the provider. */
  readonly offices: readonly string[];
  readonly awardCount: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
}

/** Adds up what the offices say of one provider; an office that never names it is left out. */
export function mergeEngagements(
  replies: readonly { readonly office: string; readonly reply: EngagementReply }[],
): MergedEngagements {
  const engaged = replies.filter(({ reply }) => reply.awardCount + reply.paidByOthersCount > 0);
  const sum = (property: 'awardCount' | 'totalPence' | 'withoutAmount'): number =>
    engaged.reduce((total, { reply }) => total + reply[property], 0);
  return {
    offices: engaged.map(({ office }) => office),
    awardCount: sum('awardCount'),
    totalPence: sum('totalPence'),
    withoutAmount: sum('withoutAmount'),
  };
}
