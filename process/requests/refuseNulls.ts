import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

import { refusal } from './refusal';

/**
 * Refuses null for a variable that is used where null is none of the values, before anything is
 * executed. Such a variable may be nullable where it, or what it is used for, has a default; the
 * rules of GraphQL itself leave the null to the execution, where it would be a fault of ours.
 */
export const refuseNulls: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (!operation) return;
      const nulls = nullVariables(operation, request.variables ?? {});
      // Most requests have none, and are not looked through.
      if (nulls.size === 0) return;
      const alone = separateOperations(document)[operation.name?.value ?? ''] ?? document;
      const error = findMisused(schema, alone, nulls);
      if (error) throw error;
    },
  }),
};

/** The names of the nullable variables that are null, as given or by their default. */
function nullVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const nulls = variableDefinitions.filter(({ variable, type, defaultValue }) => {
    if (type.kind === Kind.NON_NULL_TYPE) return false;
    const name = variable.name.value;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return value === null || (value === undefined && defaultValue?.kind === Kind.NULL);
  });
  return new Set(nulls.map(({ variable }) => variable.name.value));
}

function findMisused(
  schema: GraphQLSchema,
  document: DocumentNode,
  nulls: ReadonlySet<string>,
): GraphQLError | null {
  const typeInfo = new TypeInfo(schema);
  const found: GraphQLError[] = [];
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      VariableDefinition: () => false,
      Variable: ({ name: { value: name } }, _key, parent, _path, ancestors) => {
        const type = typeInfo.getInputType();
        if (!nulls.has(name) || !isNonNullType(type)) return;
        const argument = placeOf([...ancestors, parent]);
        const message = `Variable "$${name}" must not be null: ${argument} needs a value of type ${String(type)}.`;
        found.push(
          refusal('BAD_USER_INPUT', message, { extensions: { variable: name, argument } }),
        );
      },
    }),
  );
  return found[0] ?? null;
}

/** The argument that a value is written for, such as `input.confirm`. */
function placeOf(ancestors: readonly (ASTNode | readonly ASTNode[] | undefined)[]): string {
  return ancestors
    .flatMap((node) =>
      node && 'kind' in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
        ? [node.name.value]
        : [],
    )
    .join('.');
}
