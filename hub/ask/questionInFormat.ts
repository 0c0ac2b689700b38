import { answerInCsv } from './answerInCsv';
import { answerInHtml } from './answerInHtml';
import { answerShape } from './answerShape';
import type { ShapeField } from './answerShape';
import type { HubAnswer } from './askHub';
import { findNotes } from './findNotes';
import { publicSchema } from './publicSchema';
import { questionInText } from './questionInText';
import type { AnswerFormat } from './readArguments';
import type { SavedQuestion } from './savedQuestions';

/** A question and its answer, printed as somebody wants to read it. */
export function questionInFormat(
  question: SavedQuestion,
  answer: HubAnswer,
  format: AnswerFormat,
): string {
  switch (format) {
    case 'table':
      return questionInText(question, answer);
    case 'json':
      return JSON.stringify(answer, null, 2);
    case 'csv':
      return answerInCsv(answerShape(publicSchema, question.query), answer.data).trimEnd();
    case 'html': {
      const { title, about } = question;
      return answerInHtml({ title, about, notes: findNotes(answer), ...theOnlyField() });
    }
  }

  /** One root field needs no heading of its own: the title says what it is. */
  function theOnlyField(): { fields: readonly ShapeField[]; answer: unknown } {
    const fields = answerShape(publicSchema, question.query);
    const [only, ...others] = fields;
    const value = only && answer.data?.[only.key];
    const isOnly = only && others.length === 0 && !only.isList && value !== null;
    return isOnly ? { fields: only.fields, answer: value } : { fields, answer: answer.data };
  }
}
