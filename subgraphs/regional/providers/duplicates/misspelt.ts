/** Where neither is longer, or a digit differs, they are two words: Cope and Hope, Ward 12 and 13. */
const lettersMin = 5;

/** Two words that one slip of the pen may have made of each other. */
export interface Misspelling {
  readonly one: string;
  readonly other: string;
}

/**
 * The pairs of words that differ by one slip: two letters swapped, or one left out, added or
 * mistaken, but never the first. Words are not compared with each other: each is filed under itself
 * with a letter left out, one after the other, and two that are a slip apart meet there (SymSpell,
 * Garbe 2012).
 */
export function findMisspellings(words: Iterable<string>): readonly Misspelling[] {
  const filed = new Map<string, string[]>();
  const found = new Map<string, Misspelling>();
  for (const word of words) {
    const letters = [...word];
    if (letters.length < lettersMin - 1 || /\p{N}/u.test(word)) continue;
    const keys = new Set([
      word,
      ...letters.map((_, left) => letters.filter((__, index) => index !== left).join('')),
    ]);
    for (const key of keys) {
      const known = filed.get(key);
      for (const other of known ?? []) {
        const isLong = Math.max([...other].length, letters.length) >= lettersMin;
        if (isLong && isOneSlip(other, word))
          found.set(`${other} ${word}`, { one: other, other: word });
      }
      if (known) known.push(word);
      else filed.set(key, [word]);
    }
  }
  return [...found.values()];
}

/** Whether one slip makes one word of the other. */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length);
  if (!short || !long || one === other || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (letters: readonly string[], from: number): string => letters.slice(from).join('');
  const isSwapped =
    short.length === long.length &&
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    rest(short, start + 2) === rest(long, start + 2);
  if (isSwapped) return true;
  if (start === 0) return false;
  return short.length === long.length
    ? rest(short, start + 1) === rest(long, start + 1)
    : rest(short, start) === rest(long, start + 1);
}
