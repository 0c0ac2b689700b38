import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, printSchema } from 'graphql';

import type { OfficeIdentity } from '../schema/officeIdentity';

import { officeSdl } from './sdl/officeSdl';
import { regionalSdl } from './sdl/regionalSdl';

export interface ComposedSupergraph {
  /** The supergraph SDL, as any Federation 2 router loads it. */
  readonly supergraphSdl: string;
  /** What clients see, without the plumbing. */
  readonly apiSdl: string;
}

/**
 * Composes the regional subgraph and one subgraph per office.
 *
 * Addresses in the supergraph are those of one machine; the gateway takes the real ones from its
 * settings. Throws with every composition error, one to a line.
 */
export function composeSupergraph(offices: readonly OfficeIdentity[]): ComposedSupergraph {
  const result = composeServices([
    { name: 'regional', url: 'http://127.0.0.1:4100/graphql', typeDefs: regionalSdl(offices) },
    ...offices.map(({ code, prefix, portOffset }) => ({
      name: code,
      url: `http://127.0.0.1:${4100 + portOffset}/graphql`,
      typeDefs: officeSdl(prefix),
    })),
  ]);
  if (result.errors) {
    const messages = result.errors.map((error) => error.message).join('\n');
    throw new Error(`The contract does not compose:\n${messages}`);
  }
  return { supergraphSdl: `${result.supergraphSdl}\n`, apiSdl: apiSdlOf(result.supergraphSdl) };
}

/** The API schema of a supergraph as SDL, sorted, so that two can be compared line by line. */
export function apiSdlOf(supergraphSdl: string): string {
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
