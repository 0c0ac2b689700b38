import { type GraphQLSchema, isScalarType } from 'graphql';

import { scalarResolvers } from '../../schema/scalars';

/**
 * Has the gateway itself refuse a day, a year or an amount that is none. To a schema that is read
 * from SDL any value of a scalar is right, and the mistake would only be found by whoever is asked.
 */
export function checkScalars(apiSchema: GraphQLSchema): void {
  for (const { name, parseValue, parseLiteral } of Object.values(scalarResolvers)) {
    const scalar = apiSchema.getType(name);
    if (isScalarType(scalar)) Object.assign(scalar, { parseValue, parseLiteral });
  }
}
