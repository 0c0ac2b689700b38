/** How much of what was given is repeated in an error. */
const lengthMax = 60;

/** Characters that nobody sees, by the names that people know them by. */
const invisible: ReadonlyMap<string, string> = new Map([
  ['\u{0}', 'NUL'],
  ['\t', 'TAB'],
  ['\n', 'LINE BREAK'],
  ['\r', 'CARRIAGE RETURN'],
  ['\u{a0}', 'NO-BREAK SPACE'],
  ['\u{ad}', 'SOFT HYPHEN'],
  ['\u{200b}', 'ZERO WIDTH SPACE'],
  ['\u{200c}', 'ZERO WIDTH NON-JOINER'],
  ['\u{200d}', 'ZERO WIDTH JOINER'],
  ['\u{202f}', 'NARROW NO-BREAK SPACE'],
  ['\u{2060}', 'WORD JOINER'],
  ['\u{feff}', 'BYTE ORDER MARK'],
  ['\u{fffd}', 'REPLACEMENT CHARACTER'],
]);

/**
 * What somebody gave, in quotes, no longer than a person needs to recognise it. What cannot be seen
 * is named: a no-break space that a spreadsheet brought along stands as [NO-BREAK SPACE].
 */
export function quoteGiven(text: string): string {
  let quoted = '';
  for (const character of text) {
    const shown = nameOf(character);
    if (quoted.length + shown.length > lengthMax) return `"${quoted}…"`;
    quoted += shown;
  }
  return `"${quoted}"`;
}

/** A character as it is; one that cannot be seen by its name, or its code such as [U+202E]. */
export function nameOf(character: string): string {
  const name = invisible.get(character);
  if (name !== undefined) return `[${name}]`;
  if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character)) return character;
  const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
  return `[U+${code.padStart(4, '0')}]`;
}
