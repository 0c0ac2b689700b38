import { readSettings } from '../../process/readSettings';

import { askHub } from './askHub';
import type { HubAnswer } from './askHub';
import { findAsker } from './findAsker';
import { publicSchema } from './publicSchema';
import { notesBesideCsv } from './notesBesideCsv';
import { noteFullLists } from './noteFullLists';
import { questionInFormat } from './questionInFormat';
import { questionsInText } from './questionsInText';
import { readArguments } from './readArguments';
import { readVariables } from './readVariables';
import { readSavedQuestions } from './savedQuestions';
import { askSettings } from './settings';

/** `npm run ask`: lists the saved questions, or asks one and prints the answer. */
async function ask(words: readonly string[]): Promise<void> {
  const settings = readSettings(process.env, askSettings);
  const { name, format, help, caller, options } = readArguments(words);
  const questions = readSavedQuestions();
  if (name === null || help) {
    console.log(questionsInText(questions));
    return;
  }
  const question = questions.find((candidate) => candidate.name === name);
  if (!question) {
    throw new Error(`No saved question is called "${name}".\n\n${questionsInText(questions)}`);
  }
  const variables = readVariables(publicSchema, question.query, options);
  const asker = await findAsker(settings, caller, question.caller);
  const url = settings.HUB_URL || `http://127.0.0.1:${settings.PORT}`;
  const answered = await askHub(url, question.query, variables, asker.token);
  const answer = noteFullLists(question.query, variables, answered);
  const isTable = format === 'table';
  if (asker.name !== null && isTable) console.log(`(asked as ${asker.name}, for demonstration)\n`);
  console.log(questionInFormat(question, answer, format));
  if (format === 'csv') for (const note of notesBesideCsv(question, answer)) console.error(note);
  if (isNothing(answer)) {
    if (isTable) console.error(notFound(options));
    process.exitCode = 1;
  }
}

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
