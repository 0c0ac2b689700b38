import { GraphQLDataSourceRequestKind } from '@apollo/gateway/dist/datasources/types';
import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { type Execution, isReceived, type Received, setOwn } from './Execution';
import { entitiesAt, mergeInto, placesAt } from './entitiesAt';
import { applyRewrites, representationOf } from './representationOf';

/**
 * Performs one fetch of a plan and adds what it brought to the answer. Errors the subgraph reports
 * are added to those of the execution; a reply that is none is thrown.
 */
export async function fetchData(
  fetch: FetchNode,
  path: ResponsePath,
  execution: Execution,
): Promise<void> {
  const entities = entitiesAt(execution.data, path);
  if (entities.length === 0) return;
  if (fetch.requires) return fetchEntities(fetch, path, entities, execution);
  const reply = await send(fetch, path, execution, variablesOf(fetch, execution));
  if (reply.errors) {
    const { serviceName } = fetch;
    const place = path;
    execution.errors.push(
      ...fetchErrors(reply.errors, { serviceName, place, placesOfEntity: null }),
    );
  }
  if (!isReceived(reply.data)) return;
  applyRewrites(fetch.outputRewrites, reply.data, execution.types);
  for (const entity of entities) mergeInto(entity, reply.data);
}

async function fetchEntities(
  fetch: FetchNode,
  path: ResponsePath,
  entities: readonly Received[],
  execution: Execution,
): Promise<void> {
  const asked = representationsOf(fetch, entities, execution);
  if (asked.length === 0) return;
  const variables = variablesOf(fetch, execution);
  if ('representations' in variables) {
    throw new Error('Variables cannot contain key "representations"');
  }
  variables['representations'] = asked.map(({ representation }) => representation);
  const { data, errors } = await send(fetch, path, execution, variables);
  if (errors) {
    const placesOfEntity = placesOf(asked, path, entities, execution);
    const { serviceName } = fetch;
    execution.errors.push(...fetchErrors(errors, { serviceName, place: path, placesOfEntity }));
  }
  if (data) mergeEntities(fetch, asked, data['_entities'], execution);
}

/** One representation with all the objects of the answer that it stands for. */
interface Asked {
  readonly representation: Received;
  readonly indexes: number[];
  readonly entities: Received[];
}

/** What to send for the objects at a path. Objects that are the same entity are sent once. */
function representationsOf(
  { requires = [], inputRewrites }: FetchNode,
  entities: readonly Received[],
  { types }: Execution,
): Asked[] {
  const asked = new Map<string, Asked>();
  entities.forEach((entity, index) => {
    const representation = representationOf(entity, requires, types);
    if (!representation?.['__typename']) return;
    applyRewrites(inputRewrites, representation, types);
    // One by itself is compared with none, and what it carries may be the books of every office.
    const key =
      entities.length === 1
        ? ''
        : `${String(entity['__typename'])} ${JSON.stringify(representation)}`;
    const known = asked.get(key);
    if (!known) asked.set(key, { representation, indexes: [index], entities: [entity] });
    else {
      known.indexes.push(index);
      known.entities.push(entity);
    }
  });
  return [...asked.values()];
}

function mergeEntities(
  fetch: FetchNode,
  asked: readonly Asked[],
  received: unknown,
  { types }: Execution,
): void {
  if (!Array.isArray(received) || received.length !== asked.length) {
    throw new Error(`Expected "data._entities" to be a list of ${asked.length}`);
  }
  asked.forEach(({ entities }, index) => {
    const added: unknown = received[index];
    if (!isReceived(added)) return;
    added['__typename'] ||= entities[0]?.['__typename'];
    applyRewrites(fetch.outputRewrites, added, types);
    for (const entity of entities) mergeInto(entity, added);
  });
}

/** Finds the places of the entities that were sent, should an error be about one of them. */
function placesOf(
  asked: readonly Asked[],
  path: ResponsePath,
  entities: readonly Received[],
  { data }: Execution,
): (index: number) => readonly Place[] {
  const found = placesAt(data, path);
  // Where the answer has changed meanwhile, an object still is where it is.
  const isUnchanged = found.length === entities.length;
  return (index) =>
    (asked[index]?.indexes ?? []).map((position) => {
      const entity = entities[position];
      const placed = isUnchanged ? found[position] : found.find((one) => one.entity === entity);
      return placed?.path ?? [];
    });
}

/** The caller's variables that a fetch uses, as they were given. */
function variablesOf({ variableUsages = [] }: FetchNode, { variables }: Execution): Received {
  const used: Received = {};
  for (const name of variableUsages) {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) {
      setOwn(used, name, variables[name]);
    }
  }
  return used;
}

function send(
  { serviceName, operation, operationName }: FetchNode,
  path: ResponsePath,
  { sources, incoming }: Execution,
  variables: Received,
): Promise<GatewayGraphQLResponse> {
  const source = sources[serviceName];
  if (!source) throw new Error(`The plan asks "${serviceName}", which has no data source.`);
  return source.process({
    kind: GraphQLDataSourceRequestKind.INCOMING_OPERATION,
    request: {
      query: operation,
      variables,
      ...(operationName !== undefined && { operationName }),
    },
    incomingRequestContext: incoming,
    context: incoming.context,
    pathInIncomingRequest: path,
  });
}

/** Where in the answer an error of a fetch belongs. */
type Place = readonly (string | number)[];

interface FetchErrorOptions {
  readonly serviceName: string;
  /** Where what was fetched belongs; for entities, each sent one may belong to several places. */
  readonly place: Place;
  readonly placesOfEntity: ((index: number) => readonly Place[]) | null;
}

/** The errors a subgraph reported, each with its path in the answer. */
function fetchErrors(
  errors: readonly GraphQLFormattedError[],
  { serviceName, place, placesOfEntity }: FetchErrorOptions,
): GraphQLError[] {
  return errors.flatMap((error) => {
    const [, index, ...below] = error.path ?? [];
    if (placesOfEntity && typeof index === 'number') {
      return placesOfEntity(index).map((at) => fetchError(error, serviceName, [...at, ...below]));
    }
    return [fetchError(error, serviceName, error.path && [...place, ...error.path])];
  });
}

function fetchError(
  error: GraphQLFormattedError,
  serviceName: string,
  path: Place | undefined,
): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${serviceName}"`;
  return new GraphQLError(message, {
    originalError: error as Error,
    path: path ?? null,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName },
  });
}
