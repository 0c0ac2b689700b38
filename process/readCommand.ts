import type { ValidatorSpec } from 'envalid';

/** A command that a person runs, and what it takes. */
export interface Command {
  /** As it is called: `npm start`, `npm run cases:export`. */
  readonly call: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /** Words that it needs, such as REFERENCE, in their order. */
  readonly needs?: readonly string[];
  /** Flags that it knows, such as --dry-run, with their meaning. */
  readonly flags?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, ValidatorSpec<unknown>>>;
}

/**
 * The words after a command, which it knows all: what it needs, then the flags that were given.
 * `--help` prints what there is and ends the process; a word too many, one too few and an unknown
 * flag end it with one clear line and exit code 1, before anything is started.
 */
export function readCommand(
  command: Command,
  words: readonly string[] = process.argv.slice(2),
): readonly string[] {
  if (isHelp(words)) endWithHelp(helpOf(command));
  const { call, needs = [], flags = {} } = command;
  const given = words.filter((word) => !isFlag(word));
  const unknown =
    words.find((word) => isFlag(word) && !Object.hasOwn(flags, word)) ?? given[needs.length];
  const missing = needs[given.length];
  if (unknown === undefined && missing === undefined) {
    return [...given, ...words.filter(isFlag)];
  }
  const problem =
    unknown === undefined ? `${missing} is missing.` : `"${unknown}" is no argument of ${call}.`;
  console.error(
    `${problem} Nothing was done. It is called like this: ${usageOf(command)}\n` +
      `What it takes: ${call} -- --help`,
  );
  return process.exit(1);
}

/** Whether somebody wants to know what a command takes. */
export function isHelp(words: readonly string[]): boolean {
  return words.some((word) => word === '--help' || word === '-h');
}

/** Prints what a command takes; nothing else of it is run. */
export function endWithHelp(help: string): never {
  console.log(help);
  return process.exit(0);
}

/** What a command does and takes, for a terminal. */
export function helpOf(command: Command): string {
  const { about, flags = {}, settings = {} } = command;
  const width = Math.max(0, ...Object.keys(settings).map(({ length }) => length));
  const flagLines = Object.entries(flags).map(([flag, meaning]) => `  ${flag}  ${meaning}`);
  const settingLines = Object.entries(settings).map(
    ([name, spec]) => `  ${name.padEnd(width)}  ${spec.desc ?? ''}`,
  );
  return [
    usageOf(command),
    '',
    about,
    ...(flagLines.length > 0 ? ['', ...flagLines] : []),
    ...(settingLines.length > 0
      ? ['', 'Settings are environment variables; docs/settings.md has their defaults:', '']
      : []),
    ...settingLines,
  ].join('\n');
}

function usageOf({ call, needs = [], flags = {} }: Command): string {
  const words = [...needs, ...Object.keys(flags).map((flag) => `[${flag}]`)];
  return words.length > 0 ? `${call} -- ${words.join(' ')}` : call;
}

function isFlag(word: string): boolean {
  return word.startsWith('-');
}
