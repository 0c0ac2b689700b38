/** How an answer can be printed: for a terminal, a program, a spreadsheet or on paper. */
const answerFormats = ['table', 'json', 'csv', 'html'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

export interface AskArguments {
  /** The saved question to ask; null to list them. */
  readonly name: string | null;
  /** How to print the answer. */
  readonly format: AnswerFormat;
  /** Whether to describe the question, or list all of them, and no more. */
  readonly help: boolean;
  /** Which demonstration caller to ask as; null to ask as whom the question is for. */
  readonly caller: string | null;
  /** Which list of the answer to print as CSV; null for the main one. */
  readonly list: string | null;
  /** The question's variables, by name, as text. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Reads `NAME --format FORMAT --list LIST --help --as CALLER --VARIABLE VALUE`, in any order;
 * `--json` is short for `--format json`. Throws on anything else, naming the word.
 */
export function readArguments(words: readonly string[]): AskArguments {
  const rest = [...words];
  const names: string[] = [];
  const options: Record<string, string> = {};
  let json = false;
  let help = false;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json') json = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (!word.startsWith('--')) names.push(word);
    else {
      const [option = '', inline] = word.slice(2).split(/=(.*)/s);
      const value = inline ?? rest.shift();
      if (value === undefined) throw new Error(`--${option}: needs a value.`);
      if (Object.hasOwn(options, option)) throw new Error(`--${option}: is given twice.`);
      options[option] = value;
    }
  }
  if (names.length > 1) throw new Error(`One question at a time, not ${names.join(' and ')}.`);
  const { as: caller = null, format: written, list = null, ...variables } = options;
  const format = written === undefined ? (json ? 'json' : 'table') : formatNamed(written);
  if (list !== null && format !== 'csv') {
    throw new Error('--list: only --format csv prints one list; the other formats print all.');
  }
  return { name: names[0] ?? null, help, caller, list, options: variables, format };
}

function formatNamed(written: string): AnswerFormat {
  const format = answerFormats.find((name) => name === written);
  if (format) return format;
  throw new Error(`--format: "${written}" is none. There are: ${answerFormats.join(', ')}.`);
}
