/**
 * The words after a command, where it knows them all.
 *
 * @throws an error that shows how the command is called
 */
export function wordsAfter(command: string, known: readonly string[] = []): ReadonlySet<string> {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return new Set(words);
  const call = ['npm run', command, ...(known.length > 0 ? [`[-- ${known.join(' ')}]`] : [])];
  throw new Error(
    `"${unknown}" is no word of this command, and nothing was done: ${call.join(' ')}`,
  );
}
