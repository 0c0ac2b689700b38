import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

import type { HubAnswer } from './askHub';

type Variables = Readonly<Record<string, unknown>>;

/**
 * A sentence for each list that came back as long as the `--first` that was asked for: more may
 * follow, and whoever reads it could take it for everything. Lists that a question cuts short by
 * itself, such as the largest awards, are what they say.
 */
export function findFullLists(query: string, given: Variables, answer: HubAnswer): string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? fullLists(definition.selectionSet, answer.data, { ...defaultsOf(definition), ...given })
      : [],
  );
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
    const value = valueOf(field, object);
    const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (first?.kind !== Kind.VARIABLE) {
      return Array.isArray(value) ? [] : fullLists(field.selectionSet, value, known);
    }
    // A connection is asked for so many, and holds them in a list of its own.
    const lists = [value, ...listsWithin(field.selectionSet, value)].filter(Array.isArray);
    const option = first.name.value;
    const { hasNextPage, endCursor } = pageInfoOf(value);
    return lists
      .slice(0, 1)
      .filter((rows) => hasNextPage ?? rows.length === known[option])
      .map((rows) => noticeOf(field.name.value, option, rows, endCursor));
  });
}

function listsWithin({ selections }: SelectionSetNode, object: unknown): unknown[] {
  return selections.flatMap((field) =>
    field.kind === Kind.FIELD && field.selectionSet ? [valueOf(field, object)] : [],
  );
}

function valueOf({ alias, name }: FieldNode, object: unknown): unknown {
  return Reflect.get(Object(object), alias?.value ?? name.value);
}

interface GivenPageInfo {
  readonly hasNextPage?: boolean;
  readonly endCursor?: string | null;
}

/** Whether a connection goes on, where the question asks for it. */
function pageInfoOf(connection: unknown): GivenPageInfo {
  return Object(Reflect.get(Object(connection), 'pageInfo')) as GivenPageInfo;
}

function noticeOf(
  what: string,
  option: string,
  rows: readonly unknown[],
  endCursor: string | null = null,
): string {
  const cursor: unknown = endCursor ?? Reflect.get(Object(rows.at(-1)), 'cursor');
  const next = typeof cursor === 'string' ? `, or ask on with --after ${cursor}` : '';
  return (
    `No more than ${rows.length} ${what} are shown, and more may follow: ` +
    `ask for more at once with --${option}${next}.`
  );
}
