/** Whether a membership holds on a day. One whose dates are unknown counts. */
export function isInForce(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  on: string,
): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}
