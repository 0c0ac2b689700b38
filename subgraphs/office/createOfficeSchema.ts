import type { GraphQLSchema } from 'graphql';

import { officeFieldName } from '../../schema/officeIdentity';
import { officeSdl, officeTypeName } from '../../schema/officeSdl';
import { todayInBritain } from '../../schema/todayInBritain';
import { buildGuardedSchema } from '../buildGuardedSchema';

import { isAmong } from './access/isAmong';
import { deskResolvers } from './desk/deskResolvers';
import type { OfficeContext } from './officeContext';
import { resolvers } from './resolvers';

/**
 * The kit's schema for one office, each field behind its access rule: `OwnAward` is served as
 * `EssexAward`. Nothing else differs between offices.
 */
export function createOfficeSchema(prefix: string): GraphQLSchema {
  return createSchema(prefix, 'office.graphql', resolvers);
}

/** What the office answers at its own desk: the same, and the people behind its cases. */
export function createDeskSchema(prefix: string): GraphQLSchema {
  return createSchema(prefix, 'desk.graphql', deskResolvers);
}

function createSchema(
  prefix: string,
  file: 'office.graphql' | 'desk.graphql',
  resolversByType: object,
): GraphQLSchema {
  const named = Object.entries(resolversByType).map(([type, fields]): [string, unknown] => [
    officeTypeName(type, prefix),
    isInterface(fields)
      ? { __resolveType: () => officeTypeName(fields.__resolveType(), prefix) }
      : type === 'Mutation'
        ? { [officeFieldName({ prefix })]: resolvers.Mutation?.own }
        : fields,
  ]);
  return buildGuardedSchema<OfficeContext>(
    { typeDefs: officeSdl(prefix, file), resolvers: Object.fromEntries(named) },
    (audience, { caller, office }) => isAmong(audience, caller, office.code, todayInBritain()),
  );
}

function isInterface(fields: object): fields is { __resolveType: () => string } {
  return '__resolveType' in fields;
}
