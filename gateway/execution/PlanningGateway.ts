import { ApolloGateway } from '@apollo/gateway';
import type { ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';

/** What @apollo/gateway has decided on for an operation. */
export interface Planned {
  readonly queryPlan: QueryPlan;
  /** What clients see, at the time of planning. */
  readonly schema: GraphQLSchema;
  readonly sources: ServiceMap;
}

type Logger = GatewayGraphQLRequestContext['logger'];
type BuildService = NonNullable<
  NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>['buildService']
>;

export interface PlanningOptions {
  /** Where the library tells what it does. */
  readonly logger?: Logger;
  readonly supergraphSdl: string;
  readonly buildService: BuildService;
}

/** Carries a plan past the stock executor. */
class PlanFound extends Error {
  constructor(readonly planned: Planned) {
    super('The plan is found.');
  }
}

/**
 * `@apollo/gateway` as far as the plan: it loads the supergraph, checks variables, plans, and tells
 * of new schemas; its executor is stopped as soon as there is a plan, by its own hook for that.
 */
export class PlanningGateway implements GatewayInterface {
  readonly load: ApolloGateway['load'];
  readonly onSchemaLoadOrUpdate: GatewayInterface['onSchemaLoadOrUpdate'];
  readonly stop: GatewayInterface['stop'];
  private readonly gateway: ApolloGateway;

  constructor({ supergraphSdl, buildService, logger }: PlanningOptions) {
    // Otherwise it looks for the cloud it runs in, and sends figures of this process to its maker.
    process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
    this.gateway = new ApolloGateway({
      supergraphSdl,
      ...(logger && { logger }),
      buildService,
      // Whoever asks for a plan keeps it with all that follows from it.
      queryPlannerConfig: { cache: keepsNothing },
      experimental_didResolveQueryPlan: ({ queryPlan, operationContext, serviceMap }) => {
        const { schema } = operationContext;
        throw new PlanFound({ queryPlan, schema, sources: serviceMap });
      },
    });
    this.load = (options) => this.gateway.load(options);
    this.onSchemaLoadOrUpdate = (callback) => this.gateway.onSchemaLoadOrUpdate(callback);
    this.stop = () => this.gateway.stop();
  }

  /** Plans an operation; what is wrong with its variables is a result without a plan. */
  async plan(request: GatewayGraphQLRequestContext): Promise<Planned | GatewayExecutionResult> {
    try {
      return await this.gateway.executor(request);
    } catch (error) {
      if (error instanceof PlanFound) return error.planned;
      throw error;
    }
  }
}

const keepsNothing = {
  get: async () => undefined,
  set: async () => undefined,
  delete: async () => undefined,
  clear: () => undefined,
};
