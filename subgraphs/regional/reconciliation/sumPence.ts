/** Adds the amounts of entries or the like. */
export function sumPence(entries: readonly { readonly amountPence: number }[]): number {
  return entries.reduce((sum, { amountPence }) => sum + amountPence, 0);
}
