/**
 * The groups of three letters of a folded name, as PostgreSQL's pg_trgm makes them: each word with
 * two spaces before and one behind.
 */
export function trigramsOf(folded: string): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const word of folded.split(' ')) {
    const letters = [' ', ' ', ...word, ' '];
    for (let start = 0; word !== '' && start + 3 <= letters.length; start += 1) {
      trigrams.add(letters.slice(start, start + 3).join(''));
    }
  }
  return trigrams;
}

/** How much of two sets is the same: what they share of all they hold, from 0 to 1. */
export function similarityOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const trigram of few) if (many.has(trigram)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
