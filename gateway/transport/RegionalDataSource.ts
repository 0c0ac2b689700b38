import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { execute } from 'graphql';
import type { GraphQLSchema } from 'graphql';

import { todayInBritain } from '../../schema/todayInBritain';
import type { Directory } from '../../subgraphs/regional/directory/Directory';
import type { RegionalContext } from '../../subgraphs/regional/regionalContext';

import { parseOperation } from './parseOperation';
import { callerOf } from './callerOf';

/**
 * Runs the regional subgraph in the gateway's own process. What it executes was written by the
 * planner against the same schema, so it is parsed once and not validated again.
 */
export class RegionalDataSource implements GraphQLDataSource {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly directory: Directory,
  ) {}

  async process(options: GraphQLDataSourceProcessOptions): Promise<GatewayGraphQLResponse> {
    const { request } = options;
    const contextValue: RegionalContext = {
      directory: this.directory,
      today: todayInBritain(),
      caller: callerOf(options),
    };
    const { data, errors } = await execute({
      schema: this.schema,
      document: parseOperation(request.query ?? ''),
      variableValues: request.variables ?? {},
      operationName: request.operationName,
      contextValue,
    });
    return {
      ...(data !== undefined && { data }),
      ...(errors && { errors }),
    } as GatewayGraphQLResponse;
  }
}
