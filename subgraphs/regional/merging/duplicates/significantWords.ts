/** Words that offices write or leave out: small words and legal forms. */
const insignificant = new Set(
  'a an and at by cic cio co company for in limited llp ltd of on plc the to trading uk with'.split(
    ' ',
  ),
);

/** The words that make a folded name, each once, in alphabetical order. */
export function significantWords(folded: string): readonly string[] {
  return [...new Set(folded.split(' '))].filter((word) => !insignificant.has(word)).sort();
}
