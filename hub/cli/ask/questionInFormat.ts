import { answerInCsv } from './answerInCsv';
import { answerInHtml } from './answerInHtml';
import { answerShape, type ShapeField, untitledRoot } from './answerShape';
import {
  type AnswerList,
  chooseList,
  leftOutBeside,
  listsIn,
  rowsOf,
  valueAt,
} from './answerTables';
import type { HubAnswer } from './askHub';
import { notesOf } from './findGaps';
import { publicSchema } from './publicSchema';
import { questionInText } from './questionInText';
import type { AnswerFormat } from './readArguments';
import type { SavedQuestion } from './savedQuestions';

/** A question with its answer, and what is missing from it; see findGaps. */
export interface Answered {
  readonly question: SavedQuestion;
  readonly answer: HubAnswer;
  readonly gaps: readonly string[];
  /** Which list to print as CSV; null for the main one. */
  readonly list: string | null;
}

/** A question and its answer, printed as somebody wants to read it; with a line break at the end. */
export function questionInFormat(answered: Answered, format: AnswerFormat): string {
  const { question, answer, gaps } = answered;
  switch (format) {
    case 'table':
      return `${questionInText(question, answer, gaps)}\n`;
    case 'json':
      return `${JSON.stringify(withGaps(answer, gaps), null, 2)}\n`;
    case 'csv':
      return answerInCsv(listToPrint(question, answered.list), answer.data, gaps);
    case 'html':
      return `${answerInHtml({
        title: question.title,
        about: question.about,
        notes: notesOf(answer, gaps),
        ...bodyOf(question, answer),
      })}\n`;
  }
}

/** The answer as it came; where something is missing, `extensions.incomplete` says what. */
function withGaps(answer: HubAnswer, gaps: readonly string[]): object {
  if (gaps.length === 0) return answer;
  return { ...answer, extensions: { ...answer.extensions, incomplete: gaps } };
}

/**
 * The list of a question's answer that is printed as CSV.
 *
 * @throws an error with the names to choose from when nobody says which
 */
export function listToPrint({ query, mainList }: SavedQuestion, named: string | null): AnswerList {
  return chooseList(listsIn(answerShape(publicSchema, query)), named, mainList);
}

/** What a file of rows leaves out, for whoever runs the command. */
export function notesBesideCsv({ question, answer, list: named }: Answered): string[] {
  const list = listToPrint(question, named);
  const fields = answerShape(publicSchema, question.query);
  const leftOut = leftOutBeside(fields, list);
  const hasOthers = listsIn(fields).length > 1;
  const { rows } = rowsOf(list, answer.data);
  const totalCount = valueAt([...list.path.slice(0, -1), 'totalCount'], answer.data);
  const isPart = rows !== null && typeof totalCount === 'number' && totalCount > rows.length;
  return [
    ...(isPart ? [`The file holds ${rows.length} of ${totalCount} ${list.name}.`] : []),
    ...(leftOut.length > 0
      ? [
          `The file holds ${list.name}. Not in it: ${leftOut.join(', ')}. ` +
            `${hasOthers ? 'Name another list with --list; ' : ''}--format json has everything.`,
        ]
      : []),
  ];
}

/** What stands below the title: of an only root field, what is in it. */
function bodyOf(
  question: SavedQuestion,
  answer: HubAnswer,
): { readonly fields: readonly ShapeField[]; readonly answer: unknown } {
  const fields = answerShape(publicSchema, question.query);
  const root = untitledRoot(fields);
  const value = root && answer.data?.[root.key];
  return root && value !== null
    ? { fields: root.fields, answer: value }
    : { fields, answer: answer.data };
}
