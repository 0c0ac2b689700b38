import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidResolveOperation,
} from '@apollo/server';
import { getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';

import { refusal } from '../../process/requests/refusal';

import { type Cost, costOf } from './costOf';

interface CostOptions {
  readonly costMax: number;
  /** How many offices run a subgraph. */
  readonly officeCount: number;
}

/** Of how many questions, each with its variables, the cost is remembered. */
const rememberedMax = 2_000;
/** With longer variables it is not, in characters of JSON. */
const variablesLengthMax = 1_000;

/** Refuses an operation that would cost more than the budget, before any of it is executed. */
export function limitCost({ costMax, officeCount }: CostOptions): ApolloServerPlugin {
  const remembered = new LRUCache<string, Cost>({ max: rememberedMax });
  return {
    // Another schema has other fields.
    serverWillStart: async () => ({ schemaDidLoadOrUpdate: () => remembered.clear() }),
    requestDidStart: async () => ({
      didResolveOperation: async (request) => {
        const name = nameOf(request);
        const cost = remembered.get(name) ?? countCost(request, officeCount);
        // Variables of the wrong type are refused where the operation is executed.
        if (!cost) return;
        if (name.length < variablesLengthMax) remembered.set(name, cost);
        const { total, dearest } = cost;
        if (total <= costMax) return;
        throw refusal(
          'COST_TOO_HIGH',
          `This would cost ${total}, and the budget is ${costMax}. The dearest part is ` +
            `"${dearest.field}" with ${dearest.cost}: narrow it to fewer offices (office, region ` +
            'or filter.offices), a shorter page (first) or fewer fields.',
          { extensions: { cost: total, budget: costMax, dearest: dearest.field } },
        );
      },
    }),
  };
}

type Resolved = GraphQLRequestContextDidResolveOperation<BaseContext>;

/** What an operation costs with its variables; null where these are none. */
function countCost(
  { schema, document, operation, request }: Resolved,
  officeCount: number,
): Cost | null {
  if (!operation) return null;
  const definitions = operation.variableDefinitions ?? [];
  const { coerced: variables } = getVariableValues(schema, definitions, request.variables ?? {});
  return variables ? costOf({ schema, document, operation, variables, officeCount }) : null;
}

function nameOf({ queryHash, operationName, request }: Resolved): string {
  return `${queryHash} ${operationName ?? ''} ${JSON.stringify(request.variables ?? {})}`;
}
