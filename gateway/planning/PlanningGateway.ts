import { ApolloGateway, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import {
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

import { fragmentsIn, mergeSelections } from '../../process/requests/mergeSelections';
import { refusal } from '../../process/requests/refusal';

import { isOfSchema } from './normaliseOperation';

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

  /**
   * Plans an operation; what is wrong with its variables is a result without a plan.
   *
   * The planner is given the operation with nothing in it twice: it would plan every spread of a
   * fragment by itself. What is asked about the schema it is not given: no subgraph is asked for it,
   * and the planner knows fewer fields of it than graphql-js answers.
   */
  async plan(request: GatewayGraphQLRequestContext): Promise<Planned | GatewayExecutionResult> {
    const { schema } = request;
    const operation = askedOfSubgraphs(request);
    if (!operation) return { queryPlan: { kind: 'QueryPlan' }, schema, sources: {} };
    const document = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
    try {
      return await this.gateway.executor({ ...request, document, operation });
    } catch (error) {
      if (error instanceof PlanFound) return error.planned;
      if (error instanceof Error && plannersLimit.test(error.message)) {
        const message = 'There are too many ways to answer this operation. Ask for fewer fields.';
        return {
          errors: [refusal('DOCUMENT_TOO_COMPLEX', message, { extensions: { limit: 'plan' } })],
        };
      }
      throw error;
    }
  }
}

/** How the planner says that it will not plan something. */
const plannersLimit =
  /^Number of non-local selections exceeds|^Exceeded maximum recursive selections/;

/** An operation without what is asked about the schema; null when nothing else is asked. */
function askedOfSubgraphs({
  schema,
  document,
  operation,
}: GatewayGraphQLRequestContext): OperationDefinitionNode | null {
  const fragments = fragmentsIn(document);
  const fragmentNamed = (name: string) => fragments.get(name);
  const merged = mergeSelections({ schema, operation, fragmentNamed });
  const selections = withoutSchema(merged.selectionSet.selections);
  if (selections.length === 0) return null;
  return { ...merged, selectionSet: { ...merged.selectionSet, selections } };
}

function withoutSchema(selections: readonly SelectionNode[]): readonly SelectionNode[] {
  return selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isOfSchema(selection.name.value) ? [] : [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    const below = withoutSchema(selection.selectionSet.selections);
    if (below.length === 0) return [];
    return [{ ...selection, selectionSet: { ...selection.selectionSet, selections: below } }];
  });
}

const keepsNothing = {
  get: async () => undefined,
  set: async () => undefined,
  delete: async () => undefined,
  clear: () => undefined,
};
