import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap';
import type { GraphQLSchema } from 'graphql';

import { officeSdl, officeTypeName } from '../../schema/officeSdl';

import { resolvers } from './resolvers';

/**
 * The kit's schema for one office: `OwnAward` is served as `EssexAward`. Nothing else differs
 * between offices.
 */
export function createOfficeSchema(prefix: string): GraphQLSchema {
  const named = Object.entries(resolvers).map(([type, fields]): [string, unknown] => [
    officeTypeName(type, prefix),
    isInterface(fields)
      ? { __resolveType: () => officeTypeName(fields.__resolveType(), prefix) }
      : fields,
  ]);
  return buildSubgraphSchema({
    typeDefs: officeSdl(prefix),
    resolvers: Object.fromEntries(named) as GraphQLResolverMap<unknown>,
  });
}

function isInterface(fields: object): fields is { __resolveType: () => string } {
  return '__resolveType' in fields;
}
