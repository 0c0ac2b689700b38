import { readSavedQuestions } from '../hub/cli/ask/savedQuestions';
import type { ForkedProcess } from '../hub/local/forkProcess';

import { type EngineName, engines, type ReadyEngine } from './engines/engines';
import { signAsPublic } from './engines/signAsPublic';
import type { LoadProcess } from './load/startLoad';
import { checkAnswers, type CheckedAnswers } from './measuring/checkAnswers';
import { measureCalls } from './measuring/measureCalls';
import { measureEngines, type Measurement } from './measuring/measureEngines';
import type { RunningOffices } from './offices/RunningOffices';
import type { BenchQuestion } from './questions/benchQuestions';
import { requestTemplate, type Traffic, traffics } from './questions/requestTemplate';
import { spellOut } from './questions/spellOut';
import type { BenchArguments } from './readBenchArguments';
import { answerLines } from './results/answerLines';
import { callTable } from './results/callTable';
import { measurementTable } from './results/measurementTable';

export interface BenchOptions extends BenchArguments {
  readonly offices: RunningOffices;
  readonly asked: readonly BenchQuestion[];
  readonly load: LoadProcess;
  /** Where a person who waits is told what is going on. */
  readonly tell: (line: string) => void;
}

type RunningEngines = ReadonlyMap<EngineName, ForkedProcess<ReadyEngine>>;

/**
 * Compares the answers of all engines over some offices, then measures them question by question.
 * Answers Markdown.
 */
export async function benchOffices(options: BenchOptions): Promise<string> {
  const { offices, asked, tell } = options;
  tell(`Comparing answers over ${offices.title}`);
  const saved = readSavedQuestions();
  const questions = asked.flatMap((question) => [question, ...spelledOut(question, offices)]);
  const checked = await withEngines(options, options.engines, (running) =>
    checkAnswers(
      [...saved, ...questions.map(({ title, query }) => ({ name: title, query }))],
      new Map([...running].map(([name, { ready }]) => [name, ready.url])),
    ),
  );
  const worthIt = questions.filter((question) => isWorthMeasuring(question, checked));
  const parts = [`### Answers of ${offices.title}`, answerLines(checked)];
  if (options.checkOnly) return parts.join('\n\n');
  for (const question of worthIt) {
    const part = await benchQuestion(options, question, checked);
    // Told at once: a long run that is broken off has not measured in vain.
    tell(part);
    parts.push(part);
  }
  return parts.join('\n\n');
}

/** A question about offices again, written once for each office's type. */
function spelledOut(question: BenchQuestion, offices: RunningOffices): BenchQuestion[] {
  const types = offices.offices.map(({ identity }) => `${identity.prefix}Office`);
  const query = spellOut(question.query, types);
  if (!query.includes('... on')) return [];
  const title = `${question.title}, written once for each office's type`;
  return [{ ...question, query, title, instead: question.title }];
}

/** A question written otherwise is measured when an engine answers it so, and not as it was. */
function isWorthMeasuring({ title, instead }: BenchQuestion, checked: CheckedAnswers): boolean {
  if (instead === undefined) return true;
  const refused = (name: string, engine: EngineName): boolean =>
    checked.get(name)?.get(engine)?.kind === 'refuses';
  return [...(checked.get(title)?.keys() ?? [])].some(
    (engine) => refused(instead, engine) && !refused(title, engine),
  );
}

async function benchQuestion(
  options: BenchOptions,
  question: BenchQuestion,
  checked: CheckedAnswers,
): Promise<string> {
  const { offices, tell, load, seconds, rounds, connections } = options;
  const able = options.engines.filter(
    (name) => checked.get(question.title)?.get(name)?.kind !== 'refuses',
  );
  const refusing = options.engines.filter((name) => !able.includes(name));
  return withEngines(options, able, async (running) => {
    const measured = new Map<Traffic, readonly Measurement[]>();
    for (const traffic of traffics) {
      const template = requestTemplate(question.query, traffic);
      tell(`(${question.letter}) ${question.title}: ${traffic} requests`);
      measured.set(
        traffic,
        await measureEngines({
          engines: running,
          load,
          template,
          connections,
          seconds,
          rounds,
          tell: (engine, round) => tell(`    ${round}/${rounds} ${engines[engine].title}`),
        }),
      );
    }
    const left = refusing.map((name) => engines[name].title).join(', ');
    return [
      `### (${question.letter}) ${question.title}`,
      `Over ${offices.title}.${left === '' ? '' : ` Not measured, as it refuses this: ${left}.`}`,
      measurementTable(measured),
      ...(question.letter === 'a' ? [await benchCalls(options, question, running)] : []),
    ].join('\n\n');
  });
}

async function benchCalls(
  options: BenchOptions,
  question: BenchQuestion,
  running: RunningEngines,
): Promise<string> {
  const { offices, load, seconds, rounds, tell } = options;
  tell(`(${question.letter}) ${question.title}: beside one direct call to each office`);
  const sign = await signAsPublic(offices.keysFile);
  const times = await measureCalls({
    offices,
    engines: running,
    sign,
    load,
    seconds,
    rounds,
    query: question.query,
  });
  return callTable(times);
}

/** Runs engines, each in a process of its own and fresh, for as long as some work lasts. */
async function withEngines<Result>(
  { offices, port }: BenchOptions,
  names: readonly EngineName[],
  work: (running: RunningEngines) => Promise<Result>,
): Promise<Result> {
  const running = new Map<EngineName, ForkedProcess<ReadyEngine>>();
  try {
    for (const [index, name] of names.entries()) {
      running.set(name, await engines[name].start(offices, port + 2 + index));
    }
    return await work(running);
  } finally {
    await Promise.all([...running.values()].map((engine) => engine.stop()));
  }
}
