import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';

import { publicCaller } from '../../schema/caller';
import type { Caller } from '../../schema/caller';

/** Who asks; the gateway itself, when it loads a schema, is the public. */
export function callerOf({ context }: Pick<GraphQLDataSourceProcessOptions, 'context'>): Caller {
  return (context['caller'] as Caller | undefined) ?? publicCaller;
}
