import { operationFromDocument } from '@apollo/federation-internals';
import { ApolloGateway, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
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

/** How an operation is answered: the plan, and who is asked. */
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

/** What planning needs to know of an operation. */
type PlannedOperation = Pick<GatewayGraphQLRequestContext, 'schema' | 'document' | 'operation'>;

export interface PlanningOptions {
  /** Where the library tells what it does. */
  readonly logger?: Logger;
  readonly supergraphSdl: string;
  readonly buildService: BuildService;
}

/**
 * `@apollo/gateway` as far as the plan: it loads the supergraph, tells of new schemas, and has the
 * query planner. Its executor is never called.
 */
export class PlanningGateway implements GatewayInterface {
  readonly load: ApolloGateway['load'];
  readonly onSchemaLoadOrUpdate: GatewayInterface['onSchemaLoadOrUpdate'];
  readonly stop: GatewayInterface['stop'];
  private readonly gateway: ApolloGateway;
  private readonly sources: Record<string, GraphQLDataSource> = {};

  constructor({ supergraphSdl, buildService, logger }: PlanningOptions) {
    // Otherwise it looks for the cloud it runs in, and sends figures of this process to its maker.
    process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
    this.gateway = new ApolloGateway({
      supergraphSdl,
      ...(logger && { logger }),
      buildService: (service) => (this.sources[service.name] = buildService(service)),
    });
    this.load = (options) => this.gateway.load(options);
    this.onSchemaLoadOrUpdate = (callback) => this.gateway.onSchemaLoadOrUpdate(callback);
    this.stop = () => this.gateway.stop();
  }

  /**
   * Plans an operation whose variables are right; a result without a plan where the planner refuses.
   *
   * The planner is given the operation with nothing in it twice: it would plan every spread of a
   * fragment by itself. What is asked about the schema it is not given: no subgraph is asked for it,
   * and the planner knows fewer fields of it than graphql-js answers.
   */
  plan(asked: PlannedOperation): Planned | GatewayExecutionResult {
    // Another one may have been loaded since the request was read.
    const schema = this.gateway.schema ?? asked.schema;
    const operation = askedOfSubgraphs(asked);
    if (!operation) return { queryPlan: { kind: 'QueryPlan' }, schema, sources: {} };
    const document = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
    const planner = this.planner();
    try {
      const api = planner.supergraph.apiSchema();
      const queryPlan = planner.buildQueryPlan(operationFromDocument(api, document));
      return { queryPlan, schema, sources: this.sources };
    } catch (error) {
      if (error instanceof Error && plannersLimit.test(error.message)) {
        const message = 'There are too many ways to answer this operation. Ask for fewer fields.';
        return {
          errors: [refusal('DOCUMENT_TOO_COMPLEX', message, { extensions: { limit: 'plan' } })],
        };
      }
      throw error;
    }
  }

  /**
   * The planner that the gateway has made for the supergraph it has loaded. A second one of our own
   * would take as much memory and time again; this is the only way that the gateway shows its own.
   */
  private planner(): QueryPlanner {
    const { queryPlanner } = this.gateway.__testing();
    if (!queryPlanner) throw new Error('No supergraph is loaded, so nothing can be planned.');
    return queryPlanner;
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
}: PlannedOperation): OperationDefinitionNode | null {
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
