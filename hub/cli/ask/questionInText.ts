import { answerInText, noAnswer, wrapped } from './answerInText';
import { answerShape, type ShapeField, untitledRoot } from './answerShape';
import type { HubAnswer } from './askHub';
import { notesOf } from './findGaps';
import { publicSchema } from './publicSchema';
import type { SavedQuestion } from './savedQuestions';

/** A question and its answer as text for a terminal, with what is missing from it at the end. */
export function questionInText(
  question: SavedQuestion,
  answer: HubAnswer,
  gaps: readonly string[] = [],
): string {
  const width = process.stdout.columns ?? 120;
  const fields = answerShape(publicSchema, question.query);
  const root = untitledRoot(fields);
  const body = !answer.data
    ? ''
    : root
      ? rootInText(root, answer, width)
      : answerInText(fields, answer.data, width, nothing(answer));
  const notes = notesOf(answer, gaps).map((note) => noteInText(note, width));
  return [question.title, '═'.repeat(question.title.length), body, ...notes].join('\n');
}

/** What is missing or must be known, marked as that; its later lines stand below the first. */
export function noteInText(note: string, width: number): string {
  return `! ${wrapped(note, width - 2).join('\n  ')}`;
}

function rootInText(field: ShapeField, answer: HubAnswer, width: number): string {
  const value = answer.data?.[field.key];
  if (value === null || value === undefined) return nothing(answer);
  return answerInText(field.fields, value, width);
}

/** What stands where there is no answer: a failure is no sign that nothing is there. */
function nothing({ errors = [] }: HubAnswer): string {
  return errors.length > 0 ? noAnswer : 'Nothing found.';
}
