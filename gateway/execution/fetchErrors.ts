import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';

/** Where in the answer an error of a fetch belongs. */
export type Place = readonly (string | number)[];

interface FetchErrorOptions {
  readonly serviceName: string;
  /** Where what was fetched belongs; for entities, each sent one may belong to several places. */
  readonly place: Place;
  readonly placesOfEntity: ((index: number) => readonly Place[]) | null;
}

/** The errors a subgraph reported, each with its path in the answer. */
export function fetchErrors(
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
