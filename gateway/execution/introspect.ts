import {
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

import type { Received } from './Execution';

interface IntrospectOptions {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Received>;
}

/** Answers fields about the schema itself, all of one name in the answer. */
export function introspect(fields: readonly FieldNode[], options: IntrospectOptions): unknown {
  const { schema, operation, fragments, variables } = options;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: fields } as const;
  const { data, errors } = executeSync({
    schema,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [{ ...operation, selectionSet }, ...fragments.values()],
    },
    variableValues: variables,
  });
  const [error] = errors ?? [];
  if (error) throw error;
  return Object.values(data ?? {})[0];
}
