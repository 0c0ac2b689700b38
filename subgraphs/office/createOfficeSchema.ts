import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap';
import type { GraphQLSchema } from 'graphql';

import { officeFieldName } from '../../schema/officeIdentity';
import { officeSdl, officeTypeName } from '../../schema/officeSdl';
import { todayInBritain } from '../../schema/todayInBritain';
import { guardSchema } from '../access/guardSchema';

import { isAmong } from './access/isAmong';
import type { OfficeContext } from './officeContext';
import { resolvers } from './resolvers';

/**
 * The kit's schema for one office, each field behind its access rule: `OwnAward` is served as
 * `EssexAward`. Nothing else differs between offices.
 */
export function createOfficeSchema(prefix: string): GraphQLSchema {
  const named = Object.entries(resolvers).map(([type, fields]): [string, unknown] => [
    officeTypeName(type, prefix),
    isInterface(fields)
      ? { __resolveType: () => officeTypeName(fields.__resolveType(), prefix) }
      : type === 'Mutation'
        ? { [officeFieldName({ prefix })]: resolvers.Mutation?.own }
        : fields,
  ]);
  const typeDefs = officeSdl(prefix);
  const schema = buildSubgraphSchema({
    typeDefs,
    resolvers: Object.fromEntries(named) as GraphQLResolverMap<unknown>,
  });
  return guardSchema<OfficeContext>(schema, typeDefs, (audience, { caller, office }) =>
    isAmong(audience, caller, office.code, todayInBritain()),
  );
}

function isInterface(fields: object): fields is { __resolveType: () => string } {
  return '__resolveType' in fields;
}
