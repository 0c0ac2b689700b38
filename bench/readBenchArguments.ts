import { parseArgs } from 'node:util';

import { nationSizeMax } from '../hub/local/nation/nationOffices';

import { type EngineName, engineNames } from './engines/engines';
import { type QuestionLetter, questionLetters } from './questions/benchQuestions';

/** What `npm run bench` was asked to do. */
export interface BenchArguments {
  /** How long one load lasts. */
  readonly seconds: number;
  /** How many loads of each kind count, after one that warms up. */
  readonly rounds: number;
  /** How many requests are under way at once. */
  readonly connections: number;
  readonly engines: readonly EngineName[];
  readonly questions: readonly QuestionLetter[];
  /** How many offices the synthetic nation has, for questions about all offices. */
  readonly officeCount: number;
  /** How many awards each of them has. */
  readonly awardCount: number;
  /** The first port; what the bench starts listens on it and the 99 after it. */
  readonly port: number;
  /** Whether to compare answers and measure nothing. */
  readonly checkOnly: boolean;
  /** The file whose section on gateways is written anew. */
  readonly results: string;
}

const portsNeeded = 100;

/** Reads `--seconds 2 --rounds 3` and so on. Throws on anything else, naming the argument. */
export function readBenchArguments(words: readonly string[]): BenchArguments {
  const given = parse(words);
  return {
    seconds: numberIn('seconds', given.seconds, { min: 0.2, max: 600 }),
    rounds: numberIn('rounds', given.rounds, { min: 1, max: 100, whole: true }),
    connections: numberIn('connections', given.connections, { min: 1, max: 1_000, whole: true }),
    engines: namesIn('engines', given.engines, engineNames),
    questions: namesIn('questions', given.questions, questionLetters),
    officeCount: numberIn('offices', given.offices, { min: 1, max: nationSizeMax, whole: true }),
    awardCount: numberIn('awards', given.awards, { min: 1, max: 1_000_000, whole: true }),
    port: numberIn('port', given.port, { min: 1_024, max: 65_536 - portsNeeded, whole: true }),
    checkOnly: given['check-only'],
    results: given.results,
  };
}

function parse(words: readonly string[]) {
  const text = (standard: string) => ({ type: 'string', default: standard }) as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        seconds: text('3'),
        rounds: text('5'),
        connections: text('16'),
        engines: text(engineNames.join(',')),
        questions: text(questionLetters.join(',')),
        offices: text(String(nationSizeMax)),
        awards: text('1000'),
        port: text('8700'),
        'check-only': { type: 'boolean', default: false },
        results: text('bench/results.md'),
      },
    }).values;
  } catch (error) {
    throw new Error(error instanceof Error ? error.message : String(error));
  }
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

function numberIn(name: string, text: string, { min, max, whole = false }: Bounds): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (number >= min && number <= max && (!whole || Number.isInteger(number))) return number;
  const kind = whole ? 'a whole number' : 'a number';
  throw new Error(`--${name}: must be ${kind} from ${min} to ${max}, not "${text}".`);
}

function namesIn<Name extends string>(
  argument: string,
  text: string,
  known: readonly Name[],
): readonly Name[] {
  const words = text.split(',').map((word) => word.trim());
  const strangers = words.filter((word) => !known.some((name) => name === word));
  if (strangers.length > 0) {
    const options = known.join(', ');
    throw new Error(`--${argument}: must be some of ${options}, not "${strangers.join(',')}".`);
  }
  // In the order they are known, each once.
  return known.filter((name) => words.includes(name));
}
