import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
} from 'graphql';
import { LRUCache } from 'lru-cache';

import type { Logger } from '../../process/logging/createLogger';
import { type Caller, publicCaller } from '../../schema/caller';
import { codedError } from '../../schema/errorCodes';
import { noReplies } from '../../schema/missingReasons';
import { officeFieldName } from '../../schema/officeIdentity';
import { todayInBritain } from '../../schema/todayInBritain';
import type { Directory } from '../../subgraphs/regional/directory/Directory';
import type { RegionalContext } from '../../subgraphs/regional/server/regionalContext';

import { recordOf } from './OfficeDataSource';

/**
 * Runs the regional subgraph in the gateway's own process. What it executes was written by the
 * planner against the same schema, so it is parsed once and not validated again.
 */
export class RegionalDataSource implements GraphQLDataSource {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly directory: Directory,
    private readonly log: Logger,
  ) {}

  async process(options: GraphQLDataSourceProcessOptions): Promise<GatewayGraphQLResponse> {
    const { request } = options;
    const broken: GraphQLFormattedError[] = [];
    const contextValue: RegionalContext = {
      directory: this.directory,
      today: todayInBritain(),
      caller: callerOf(options),
      tellBroken: ({ office, broken: reason, question }) => {
        const { requestId } = recordOf(options);
        const outcome = 'CONTRACT_BROKEN';
        this.log.warn({ requestId, office, outcome, reason }, 'An office gave no answer.');
        broken.push(this.errorOf(office, placeOf(question, request.variables)));
      },
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
      ...((errors ?? broken.length > 0) && { errors: [...(errors ?? []), ...broken] }),
    } as GatewayGraphQLResponse;
  }

  /** The error of an office whose reply could not be read here, at the place of that reply. */
  private errorOf(office: string, place: readonly (string | number)[]): GraphQLFormattedError {
    const { name, identity } = this.directory.getOffice(office);
    const error = codedError(
      'OFFICE_CONTRACT_BROKEN',
      `${name} ${noReplies.CONTRACT_BROKEN.sentence}`,
      { office },
    );
    const pages = identity ? ['pages', officeFieldName(identity)] : [];
    return { ...error.toJSON(), path: [...place, ...pages] };
  }
}

/** Where the answer to a question is among the entities that were asked for. */
function placeOf(
  question: string,
  variables: Readonly<Record<string, unknown>> = {},
): readonly (string | number)[] {
  const sent = variables['representations'] as readonly { readonly question?: unknown }[];
  return ['_entities', sent.findIndex((each) => each.question === question)];
}

/** Operations come from cached plans: there are few, and they return. */
const operations = new LRUCache<string, DocumentNode>({
  max: 2_000,
  memoMethod: (query) => parse(query, { noLocation: true }),
});

/** Parses an operation the planner wrote, once. */
export function parseOperation(query: string): DocumentNode {
  return operations.memo(query);
}

/** Who asks; the gateway itself, when it loads a schema, is the public. */
export function callerOf({ context }: Pick<GraphQLDataSourceProcessOptions, 'context'>): Caller {
  return (context['caller'] as Caller | undefined) ?? publicCaller;
}
