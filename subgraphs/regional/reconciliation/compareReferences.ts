/** Sorts by reference, by code unit, so that the order of the books never matters. */
export function compareReferences(
  a: { readonly reference: string },
  b: { readonly reference: string },
): number {
  return a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0;
}
