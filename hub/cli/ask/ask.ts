import { readSettings } from '../../../process/readSettings';
import { errorCodes } from '../../../schema/errorCodes';

import { askHub, type HubAnswer } from './askHub';
import { findAsker } from './findAsker';
import { findGaps, notesOf } from './findGaps';
import { publicSchema } from './publicSchema';
import { listToPrint, notesBesideCsv, questionInFormat } from './questionInFormat';
import { noteInText } from './questionInText';
import { questionHelp, questionsInText, unknownQuestion } from './questionsInText';
import { readArguments } from './readArguments';
import { findByName, readVariables, variablesByArgument } from './readVariables';
import { readSavedQuestions } from './savedQuestions';
import { askSettings } from '../settings';

/** `npm run ask`: lists the saved questions, or asks one and prints the answer. */
async function ask(words: readonly string[]): Promise<void> {
  const settings = readSettings(process.env, askSettings);
  const { name, format, help, caller, list, options } = readArguments(words);
  const questions = readSavedQuestions();
  if (name === null) {
    console.log(questionsInText(questions));
    return;
  }
  const question = questions.find((candidate) => candidate.name === name);
  if (!question) {
    throw new Error(`${unknownQuestion(name, questions)}\n\n${questionsInText(questions)}`);
  }
  if (help) {
    console.log(questionHelp(question));
    return;
  }
  const variables = readVariables(publicSchema, question.query, options);
  // Refused before anybody is asked.
  if (format === 'csv') listToPrint(question, list);
  const asker = await findAsker(settings, caller, question.caller);
  const url = settings.HUB_URL || `http://127.0.0.1:${settings.PORT}`;
  const answer = await askHub(url, question.query, variables, asker.token);
  const problems = findInputProblems(question.query, answer);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const refusal = findRefusal(answer);
  if (refusal !== null) {
    if (format === 'json') console.log(JSON.stringify(answer, null, 2));
    throw new Error(refusal);
  }
  const gaps = findGaps(question, variables, answer);
  const answered = { question, answer, gaps, list };
  const isTable = format === 'table';
  if (asker.name !== null && isTable) console.log(`(asked as ${asker.name}, for demonstration)\n`);
  // A file of no rows would look as if nothing were there.
  const isFile = format !== 'csv' || !isNothing(answer);
  if (isFile) process.stdout.write(questionInFormat(answered, format));
  if (!isTable) {
    const beside = format === 'csv' && isFile ? notesBesideCsv(answered) : [];
    for (const note of [...beside, ...notesOf(answer, gaps)]) {
      console.error(noteInText(note, process.stderr.columns ?? Infinity));
    }
  }
  if (gaps.length > 0) process.exitCode = incomplete;
  if (isNothing(answer)) {
    if (isTable || !isFile) console.error(notFound(options));
    process.exitCode = 1;
  }
}

/** Codes that say that the question was asked wrongly: nothing was looked for. */
const inputCodes: ReadonlySet<unknown> = new Set([
  'BAD_ARGUMENT',
  'BAD_CURSOR',
  'BAD_USER_INPUT',
  'COST_TOO_HIGH',
  'UNKNOWN_OFFICE',
  'UNKNOWN_REGION',
]);

/** What is wrong with the values given, named as they are on the command line. */
function findInputProblems(query: string, { data, errors = [] }: HubAnswer): string[] {
  if (Object.values(data ?? {}).some((value) => value !== null)) return [];
  if (!errors.every(({ extensions }) => inputCodes.has(extensions?.['code']))) return [];
  const variables = variablesByArgument(query);
  return errors.map(({ message, extensions }) => {
    const argument = String(extensions?.['argument']);
    const variable = variables.get(argument) ?? variables.get(argument.split('.')[0] ?? '');
    return variable !== undefined && message.startsWith(argument)
      ? message.replace(argument, () => `--${variable}`)
      : message.replace(/^Variable "\$(\w+)" (?:got invalid value .*?; )?/, '--$1: ');
  });
}

/**
 * Why the hub gave no answer at all, and what to do: that nothing is there, it has not said. Null
 * where there is an answer, where nothing was found, and where offices are missing from it.
 */
function findRefusal({ data, errors = [] }: HubAnswer): string | null {
  const isOfOffice = errors.some(({ extensions }) =>
    String(extensions?.['code']).startsWith('OFFICE_'),
  );
  if (errors.length === 0 || isOfOffice || !isNothing({ ...(data && { data }) })) return null;
  const advice = errors.flatMap(({ extensions }) => whatToDo(String(extensions?.['code'])));
  return [...new Set([...errors.map(({ message }) => message), ...advice])].join('\n');
}

function whatToDo(code: string): string[] {
  if (code.startsWith('TOKEN_') || code === 'ACCESS_REFUSED') {
    return [
      'Ask as somebody who may: give a token in HUB_TOKEN or, on the hub of this machine, name a ' +
        'demonstration caller with --as; `npm run token` lists them.',
    ];
  }
  const kind = Object.entries(errorCodes).find(([known]) => known === code)?.[1];
  return kind?.retry === 'later' ? ['Try again later.'] : [];
}

/** The status when there is an answer and something is missing from it. */
const incomplete = 3;

/** Whether there is no answer at all: an office or provider that does not exist, or a refusal. */
function isNothing({ data }: HubAnswer): boolean {
  return Object.values(data ?? {}).every((value) => value === null);
}

function notFound(options: Readonly<Record<string, string>>): string {
  const given = Object.entries(options).map(([name, value]) => `--${name} ${value}`);
  if (given.length === 0) return '';
  const byName = 'provider' in options ? ` ${findByName}` : '';
  return `Nothing was found with ${given.join(' ')}.${byName}`;
}

ask(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
