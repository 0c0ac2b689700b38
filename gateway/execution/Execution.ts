import type { ServiceMap } from '@apollo/gateway';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { GraphQLError } from 'graphql';

import type { Received } from './Received';
import type { TypeRelations } from './TypeRelations';

/** One operation while it is executed. */
export interface Execution {
  /** The subgraphs by their names. */
  readonly sources: ServiceMap;
  readonly types: TypeRelations;
  readonly incoming: GatewayGraphQLRequestContext;
  /** The caller's variables, as they were given. */
  readonly variables: Readonly<Received>;
  /** All that has arrived, put together; more than was asked for. */
  readonly data: Received;
  /** What has gone wrong. */
  readonly errors: GraphQLError[];
}
