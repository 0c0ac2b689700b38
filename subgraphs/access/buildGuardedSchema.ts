import { buildSubgraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, isObjectType } from 'graphql';

import type { Audience } from '../../schema/accessRule';

import { type GuardedContext, guardSchema } from './guardSchema';

type Module = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number];

/** What a subgraph answers: its SDL, and what resolves the fields of each type. */
export interface SubgraphParts {
  readonly typeDefs: DocumentNode;
  readonly resolvers: object;
}

/**
 * The schema of a subgraph, each field behind its access rule.
 *
 * `@apollo/subgraph` is given a list of one module: 2.15 takes nothing else, 2.14 takes both. The
 * rules of federation are checked here, because 2.15 leaves them to composition, which does not
 * see an office's desk. A resolver of a field that does not exist is refused, too: the library
 * passes over it, and after a misspelling the right field would answer null.
 *
 * @param isAmong whether the caller of a request belongs to an audience, as this subgraph sees it
 * @throws an error that names the broken rule, or the resolvers of no field
 */
export function buildGuardedSchema<Context extends GuardedContext>(
  { typeDefs, resolvers }: SubgraphParts,
  isAmong: (audience: Audience, context: Context) => boolean,
): GraphQLSchema {
  buildSubgraph('subgraph', '', typeDefs);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers } as Module]);
  const unused = resolversOfNoField(schema, resolvers);
  if (unused.length > 0) throw new Error(`The SDL has no ${unused.join(' and no ')}.`);
  return guardSchema(schema, typeDefs, isAmong);
}

function resolversOfNoField(schema: GraphQLSchema, resolvers: object): string[] {
  return Object.entries(resolvers).flatMap(([name, byField]: [string, object]) => {
    const type = schema.getType(name);
    if (!type) return [name];
    if (!isObjectType(type)) return [];
    const fields = type.getFields();
    return Object.keys(byField)
      .filter((field) => !field.startsWith('__') && !Object.hasOwn(fields, field))
      .map((field) => `${name}.${field}`);
  });
}
