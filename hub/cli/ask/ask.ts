import { readSettings } from '../../../process/readSettings';

import { askHub, type HubAnswer } from './askHub';
import { findAsker } from './findAsker';
import { findGaps, notesOf } from './findGaps';
import { publicSchema } from './publicSchema';
import { listToPrint, notesBesideCsv, questionInFormat } from './questionInFormat';
import { questionHelp, questionsInText, unknownQuestion } from './questionsInText';
import { readArguments } from './readArguments';
import { readVariables } from './readVariables';
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
  const problems = findInputProblems(answer);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const gaps = findGaps(question, variables, answer);
  const answered = { question, answer, gaps, list };
  const isTable = format === 'table';
  if (asker.name !== null && isTable) console.log(`(asked as ${asker.name}, for demonstration)\n`);
  // A file of no rows would look as if nothing were there.
  const isFile = format !== 'csv' || !isNothing(answer);
  if (isFile) process.stdout.write(questionInFormat(answered, format));
  if (!isTable) {
    const beside = format === 'csv' && isFile ? notesBesideCsv(answered) : [];
    for (const note of [...beside, ...notesOf(answer, gaps)]) console.error(`! ${note}`);
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
function findInputProblems({ data, errors = [] }: HubAnswer): string[] {
  if (Object.values(data ?? {}).some((value) => value !== null)) return [];
  if (!errors.every(({ extensions }) => inputCodes.has(extensions?.['code']))) return [];
  return errors.map(({ message }) =>
    message.replace(/^Variable "\$(\w+)" (?:got invalid value .*?; )?/, '--$1: '),
  );
}

/** The status when there is an answer and something is missing from it. */
const incomplete = 3;

/** Whether there is no answer at all: an office or provider that does not exist, or a refusal. */
function isNothing({ data }: HubAnswer): boolean {
  return Object.values(data ?? {}).every((value) => value === null);
}

function notFound(options: Readonly<Record<string, string>>): string {
  const given = Object.entries(options).map(([name, value]) => `--${name} ${value}`);
  return given.length === 0 ? '' : `Nothing was found with ${given.join(' ')}.`;
}

ask(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
