import { readSettings } from '../../process/readSettings';

import { askHub } from './askHub';
import { publicSchema } from './publicSchema';
import { questionInText } from './questionInText';
import { readArguments } from './readArguments';
import { readVariables } from './readVariables';
import { readSavedQuestions } from './savedQuestions';
import type { SavedQuestion } from './savedQuestions';
import { askSettings } from './settings';

/** `npm run ask`: lists the saved questions, or asks one and prints the answer. */
async function ask(words: readonly string[]): Promise<void> {
  const { HUB_URL, PORT } = readSettings(process.env, askSettings);
  const { name, json, options } = readArguments(words);
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
  const answer = await askHub(HUB_URL || `http://127.0.0.1:${PORT}`, question.query, variables);
  console.log(json ? JSON.stringify(answer, null, 2) : questionInText(question, answer));
  if (!answer.data) process.exitCode = 1;
}

function listInText(questions: readonly SavedQuestion[]): string {
  const width = Math.max(...questions.map(({ name }) => name.length));
  const lines = questions.map(
    ({ name, title, about }) =>
      `  ${name.padEnd(width)}  ${title}\n  ${' '.repeat(width)}  ${about}`,
  );
  const usage = 'npm run ask -- NAME [--json] [--VARIABLE VALUE …]';
  return `Saved questions, asked with \`${usage}\`:\n\n${lines.join('\n')}`;
}

ask(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
