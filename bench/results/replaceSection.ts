/** Between these lines stands what the bench writes; around them what people write. */
const begins = '<!-- What follows is written by `npm run bench`. -->';
const ends = '<!-- What was written by `npm run bench` ends here. -->';

/**
 * A text with its generated section replaced, or appended where there is none. What people wrote
 * around it stays as it is. Throws when only one of the two lines is there.
 */
export function replaceSection(text: string, section: string): string {
  const generated = `${begins}\n\n${section.trim()}\n\n${ends}`;
  const [start, end] = [text.indexOf(begins), text.indexOf(ends)];
  if (start < 0 && end < 0) return `${text.trimEnd()}\n\n${generated}\n`.trimStart();
  if (start < 0 || end < start) {
    throw new Error('The line that begins or ends the generated section of the results is lost.');
  }
  return text.slice(0, start) + generated + text.slice(end + ends.length);
}
