import { distance } from 'fastest-levenshtein';
import { valueFromASTUntyped, type VariableDefinitionNode } from 'graphql';

import { answerShape } from './answerShape';
import { listsIn } from './answerTables';
import { publicSchema } from './publicSchema';
import { inputTypeOf, variablesIn } from './readVariables';
import type { SavedQuestion } from './savedQuestions';
import { formOf } from './variableForms';

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
  return `Saved questions, asked with \`${usage}\`;\none of them is described by \`npm run ask -- NAME --help\`:\n\n${lines.join('\n')}\n\n${formats}`;
}

/** One saved question: what it is about, what each of its variables takes, and an example. */
export function questionHelp(question: SavedQuestion): string {
  const { name, title, about, caller, query } = question;
  const variables = variablesIn(query);
  const width = Math.max(0, ...variables.map(({ variable }) => variable.name.value.length));
  const lines = variables.map((definition) => {
    const option = definition.variable.name.value;
    const { expected } = formOf(option, inputTypeOf(publicSchema, definition));
    const { defaultValue } = definition;
    const unless = defaultValue ? `; ${exampleOf(definition)} unless given` : '';
    return `  --${option.padEnd(width)}  ${expected}${unless}`;
  });
  const options = variables
    .slice(0, 2)
    .map((definition) => ` --${definition.variable.name.value} ${exampleOf(definition)}`);
  return [
    `${name}: ${title}`,
    about,
    '',
    ...(lines.length > 0 ? ['It takes:', ...lines] : ['It takes no variables.']),
    ...listsInText(question),
    ...(caller === null ? [] : [`It is asked as ${caller}, unless --as names another.`]),
    '',
    `Example: npm run ask -- ${name}${options.join('')}`,
    'All questions and formats: npm run ask -- --help',
  ].join('\n');
}

/** A value of a variable as it is written in a shell: its default where it has one. */
function exampleOf(definition: VariableDefinitionNode): string {
  const option = definition.variable.name.value;
  const { defaultValue } = definition;
  if (!defaultValue) return formOf(option, inputTypeOf(publicSchema, definition)).example;
  const value = valueFromASTUntyped(defaultValue);
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'object') return `'${JSON.stringify(value)}'`;
  return /^[\w./-]+$/.test(String(value)) ? String(value) : `"${String(value)}"`;
}

/** The saved question that a name nobody knows may mean, in a sentence. */
export function unknownQuestion(given: string, questions: readonly SavedQuestion[]): string {
  const text = given.toLowerCase();
  const likeness = (name: string): number =>
    name.includes(text) || text.includes(name) ? 0 : distance(text, name);
  const meant = questions
    .map(({ name }) => name)
    .filter((name) => likeness(name) <= Math.max(2, name.length / 3))
    .sort((a, b) => likeness(a) - likeness(b))
    .slice(0, 3);
  const choices = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(meant);
  const hint = text.length >= 3 && meant.length > 0 ? ` Did you mean ${choices}?` : '';
  return `No saved question is called "${given}".${hint}`;
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
  return variablesIn(query).map(({ variable }) => `--${variable.name.value}`);
}
