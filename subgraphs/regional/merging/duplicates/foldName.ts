/**
 * A name as it is compared: without case, accents and punctuation. "Women’s Aid & Refuge" becomes
 * "womens aid and refuge".
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[\p{M}'‘’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
