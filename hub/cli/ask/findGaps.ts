import { answerShape, type ShapeField } from './answerShape';
import { listsIn, rowsOf } from './answerTables';
import type { HubAnswer } from './askHub';
import { findFullLists } from './findFullLists';
import { publicSchema } from './publicSchema';
import type { SavedQuestion } from './savedQuestions';
import { valueInWords } from './valueInWords';

/**
 * What is missing from an answer, a sentence each: what went wrong on the way, offices that its
 * coverage misses, rows that were lost, and lists that may go on. Empty where it is whole. Every
 * format says it, and `ask` then ends with status 3.
 */
export function findGaps(
  { query }: SavedQuestion,
  variables: Readonly<Record<string, unknown>>,
  answer: HubAnswer,
): string[] {
  const fields = answerShape(publicSchema, query);
  const lost = listsIn(fields).flatMap((list) => {
    const { lostCount } = rowsOf(list, answer.data);
    return lostCount === 0
      ? []
      : [`${list.name}: ${lostCount} lost because an office stopped answering.`];
  });
  const gaps = [
    ...(answer.errors ?? []).map(({ message }) => message),
    ...missingIn(fields, answer.data),
    ...notConnected(answer.data),
    ...lost,
    ...findFullLists(query, variables, answer),
  ];
  return [...new Set(gaps)];
}

/** What is missing, each marked as that, and what must be known of the records. */
export function notesOf({ extensions }: HubAnswer, gaps: readonly string[]): string[] {
  const missing = gaps.map((gap) => `INCOMPLETE: ${gap}`);
  return extensions?.notice === undefined ? missing : [...missing, extensions.notice];
}

/** Offices that were asked about by name and run no subgraph: nobody could be asked. */
function notConnected(data: HubAnswer['data']): string[] {
  return Object.values(data ?? {}).flatMap((value) => {
    const { federated, name } = Object(value) as Readonly<Record<string, unknown>>;
    return federated === false ? [`${String(name)} is not connected to the hub.`] : [];
  });
}

/** Every coverage of an answer that is not complete, wherever it stands. */
function missingIn(fields: readonly ShapeField[], object: unknown): string[] {
  return fields.flatMap((field) => {
    const value: unknown = Reflect.get(Object(object), field.key);
    if (Array.isArray(value)) return value.flatMap((item) => missingIn(field.fields, item));
    if (field.kind !== 'coverage') return missingIn(field.fields, value);
    const { complete, missing } = Object(value) as Readonly<Record<string, unknown>>;
    const isMissing = complete === false || (Array.isArray(missing) && missing.length > 0);
    return isMissing ? [`${valueInWords(field, value)}.`] : [];
  });
}
