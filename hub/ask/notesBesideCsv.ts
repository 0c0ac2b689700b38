import { answerShape } from './answerShape';
import type { ShapeField } from './answerShape';
import type { HubAnswer } from './askHub';
import { findNotes } from './findNotes';
import { publicSchema } from './publicSchema';
import type { SavedQuestion } from './savedQuestions';
import { valueInWords } from './valueInWords';

/** What a table of rows cannot say, for whoever runs the command: faults, and who is missing. */
export function notesBesideCsv({ query }: SavedQuestion, answer: HubAnswer): string[] {
  const fields = answerShape(publicSchema, query);
  return [...findNotes(answer), ...missingIn(fields, answer.data)].map((note) => `! ${note}`);
}

function missingIn(fields: readonly ShapeField[], object: unknown): string[] {
  return fields.flatMap((field) => {
    const value: unknown = Reflect.get(Object(object), field.key);
    if (field.kind !== 'coverage') return field.isList ? [] : missingIn(field.fields, value);
    const isComplete = Reflect.get(Object(value), 'complete') === true;
    return isComplete || value === undefined ? [] : [valueInWords(field, value)];
  });
}
