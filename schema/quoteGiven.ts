/** How much of what a caller gave is repeated in an error. */
const lengthMax = 60;

/** What a caller gave, in quotes: printable, and no longer than a person needs to recognise it. */
export function quoteGiven(text: string): string {
  const printable = [...text].map((character) =>
    /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? '\u{fffd}' : character,
  );
  const short = printable.slice(0, lengthMax).join('');
  return printable.length > lengthMax ? `"${short}…"` : `"${short}"`;
}
