import { nationSizeMax } from './nationOffices';

/** How large a synthetic nation is, and what it is drawn from. */
export interface NationSize {
  readonly officeCount: number;
  /** Awards of each office. */
  readonly awardCount: number;
  readonly seed: number;
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly standard: number;
  readonly meaning: string;
}

/** Beyond a million awards the identifiers would need more digits. */
const ranges: Readonly<Record<string, Range>> = {
  offices: {
    min: 1,
    max: nationSizeMax,
    standard: nationSizeMax,
    meaning: 'how many offices, of those of England and Wales',
  },
  awards: { min: 1, max: 1_000_000, standard: 1_000, meaning: 'how many awards each office has' },
  seed: { min: 0, max: 2_147_483_647, standard: 1, meaning: 'what the records are drawn from' },
};

/**
 * Reads `--offices 43 --awards 100000 --seed 1`, in any order.
 *
 * @throws an error that names the argument and its range
 */
export function readNationArguments(words: readonly string[]): NationSize {
  const given = new Map<string, number>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', inline] = word.replace(/^--/, '').split(/=(.*)/s);
    const range = word.startsWith('--') && Object.hasOwn(ranges, name) ? ranges[name] : undefined;
    if (!range) throw new Error(`${word}: there is no such argument. ${nationUsage()}`);
    if (given.has(name)) throw new Error(`--${name}: is given twice.`);
    given.set(name, numberIn(range, name, inline ?? rest.shift()));
  }
  const valueOf = (name: string): number => given.get(name) ?? ranges[name]?.standard ?? 0;
  return {
    officeCount: valueOf('offices'),
    awardCount: valueOf('awards'),
    seed: valueOf('seed'),
  };
}

function numberIn({ min, max }: Range, name: string, text: string | undefined): number {
  const number = Number(text);
  if (text !== undefined && /^\d+$/.test(text) && number >= min && number <= max) return number;
  const found = text === undefined ? 'it has no value' : `not "${text}"`;
  throw new Error(`--${name}: must be a whole number from ${min} to ${max}; ${found}.`);
}

/** What can be said of a nation, for a terminal. */
export function nationUsage(): string {
  const lines = Object.entries(ranges).map(
    ([name, { min, max, standard, meaning }]) =>
      `  --${name} ${min} to ${max}: ${meaning} (${standard} when it is left out)`,
  );
  return `npm run nation takes:\n${lines.join('\n')}`;
}
