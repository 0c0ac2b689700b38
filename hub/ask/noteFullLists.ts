import { Kind, parse } from 'graphql';
import type { FieldNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

import type { HubAnswer } from './askHub';

type Variables = Readonly<Record<string, unknown>>;

/**
 * An answer with a notice where a list came back as long as the `--first` that was asked for: more
 * may follow, and whoever reads it could take it for everything. Lists that a question cuts short
 * by itself, such as the largest awards, are what they say.
 */
export function noteFullLists(query: string, given: Variables, answer: HubAnswer): HubAnswer {
  const notices = parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? fullLists(definition.selectionSet, answer.data, { ...defaultsOf(definition), ...given })
      : [],
  );
  if (notices.length === 0) return answer;
  const notice = [answer.extensions?.notice ?? [], notices].flat().join(' ');
  return { ...answer, extensions: { ...answer.extensions, notice } };
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  const numbers = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
  );
  return Object.fromEntries(numbers);
}

function fullLists({ selections }: SelectionSetNode, object: unknown, known: Variables): string[] {
  return selections.flatMap((field) => {
    if (field.kind !== Kind.FIELD || !field.selectionSet) return [];
    const value: unknown = Reflect.get(Object(object), field.alias?.value ?? field.name.value);
    if (!Array.isArray(value)) return fullLists(field.selectionSet, value, known);
    return noticeOf(field, value, known);
  });
}

function noticeOf(field: FieldNode, rows: readonly unknown[], known: Variables): string[] {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind !== Kind.VARIABLE || known[first.name.value] !== rows.length) return [];
  const cursor: unknown = Reflect.get(Object(rows.at(-1)), 'cursor');
  const next = typeof cursor === 'string' ? `, or ask on with --after ${cursor}` : '';
  return [
    `No more than ${rows.length} ${field.name.value} are shown, and more may follow: ` +
      `ask for more at once with --${first.name.value}${next}.`,
  ];
}
