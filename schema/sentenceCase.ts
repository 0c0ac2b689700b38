/** `PAID_BY_OTHERS` becomes "Paid by others". */
export function sentenceCase(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
