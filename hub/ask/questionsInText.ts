import { Kind, parse } from 'graphql';

import { answerShape } from './answerShape';
import { listsIn } from './answerTables';
import { publicSchema } from './publicSchema';
import type { SavedQuestion } from './savedQuestions';

/** The saved questions as a list for a terminal, each with the variables it takes; and the formats. */
export function questionsInText(questions: readonly SavedQuestion[]): string {
  const width = Math.max(...questions.map(({ name }) => name.length));
  const lines = questions.map((question) =>
    [
      `  ${question.name.padEnd(width)}  ${question.title}`,
      question.about,
      `Takes ${optionsOf(question.query).join(', ')}.`,
      ...listsInText(question),
    ].join(`\n  ${' '.repeat(width)}  `),
  );
  const usage =
    'npm run ask -- NAME [--format table|json|csv|html] [--list LIST] [--as CALLER] [--VARIABLE VALUE …]';
  return `Saved questions, asked with \`${usage}\`:\n\n${lines.join('\n')}\n\n${formats}`;
}

const formats = `Formats:
  table  text for a terminal: amounts in pounds.
  json   the hub's answer as it came; extensions.incomplete says what is missing.
  html   a page to print.
  csv    one list of the answer, a row for each item (UTF-8, RFC 4180). --list names it; without it,
         the question's main list. Single objects are columns such as office.name; lists within a
         row are left out. Amounts are whole pence (amountPence), codes those of the contract,
         unknown is empty. A text that begins with = + - @ gets an apostrophe before it, so that no
         spreadsheet runs it; numbers do not. What the file leaves out is said on standard error.
Nothing incomplete looks whole: each format says what is missing (offices, rows, the rest of a long
list), csv in a last line that begins with "# INCOMPLETE:".
Exit status: 0 whole answer, 1 no answer, 3 something is missing.`;

/** The lists to choose from, where there are several; the main one first. */
function listsInText({ query, mainList }: SavedQuestion): string[] {
  const names = listsIn(answerShape(publicSchema, query)).map(({ name }) => name);
  if (names.length < 2) return [];
  return mainList === null
    ? [`Lists, one of them as csv: ${names.join(', ')}.`]
    : [`Main list: ${mainList}. Others: ${names.filter((name) => name !== mainList).join(', ')}.`];
}

function optionsOf(query: string): string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => `--${variable.name.value}`)
      : [],
  );
}
