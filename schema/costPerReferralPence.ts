/**
 * What was awarded for each referral, to the nearest penny: made of disclosed counts alone, so it
 * tells no more than they do.
 *
 * @returns null where no count or no award is known
 */
export function costPerReferralPence(row: {
  readonly costedCount: number;
  readonly awardedPence: number | null;
}): number | null {
  if (row.awardedPence === null || row.costedCount === 0) return null;
  return Math.round(row.awardedPence / row.costedCount);
}
