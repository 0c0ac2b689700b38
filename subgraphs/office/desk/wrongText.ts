/** Lines are kept; other control characters, half characters and what turns the direction of
 * writing around would show something else than was entered. */
const unwritten = /[^\P{Cc}\n\r\t]|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a text that somebody entered, without repeating it; null where nothing is. */
export function wrongText(text: string, lengthMax: number): string | null {
  if (text.length > lengthMax) return `A text of at most ${lengthMax} characters is expected.`;
  return unwritten.test(text)
    ? 'A text without control characters, or characters that turn its direction, is expected.'
    : null;
}
