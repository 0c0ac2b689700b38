import { readSettings } from '../../process/readSettings';

import { askHub } from './askHub';
import { findAsker } from './findAsker';
import { publicSchema } from './publicSchema';
import { questionInText } from './questionInText';
import { readArguments } from './readArguments';
import { readVariables } from './readVariables';
import { readSavedQuestions } from './savedQuestions';
import type { SavedQuestion } from './savedQuestions';
import { askSettings } from './settings';

/** `npm run ask`: lists the saved questions, or asks one and prints the answer. */
async function ask(words: readonly string[]): Promise<void> {
  const settings = readSettings(process.env, askSettings);
  const { name, json, caller, options } = readArguments(words);
  const questions = readSavedQuestions();
  if (name === null) {
    console.log(listInText(questions));
    return;
  }
  const question = questions.find((candidate) => candidate.name === name);
  if (!question) {
    throw new Error(`No saved question is called "${name}".\n\n${listInText(questions)}`);
  }
  const variables = readVariables(publicSchema, question.query, options);
  const asker = await findAsker(settings, caller, question.caller);
  const url = settings.HUB_URL || `http://127.0.0.1:${settings.PORT}`;
  const answer = await askHub(url, question.query, variables, asker.token);
  if (asker.name !== null && !json) console.log(`(asked as ${asker.name}, for demonstration)\n`);
  console.log(json ? JSON.stringify(answer, null, 2) : questionInText(question, answer));
  if (!answer.data) process.exitCode = 1;
}

function listInText(questions: readonly SavedQuestion[]): string {
  const width = Math.max(...questions.map(({ name }) => name.length));
  const lines = questions.map(
    ({ name, title, about }) =>
      `  ${name.padEnd(width)}  ${title}\n  ${' '.repeat(width)}  ${about}`,
  );
  const usage = 'npm run ask -- NAME [--json] [--as CALLER] [--VARIABLE VALUE …]';
  return `Saved questions, asked with \`${usage}\`:\n\n${lines.join('\n')}`;
}

ask(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
