import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues } from 'graphql';

import { costOf } from './costOf';
import { refusal } from './refusal';

interface CostOptions {
  readonly costMax: number;
  /** How many offices run a subgraph. */
  readonly officeCount: number;
}

/** Refuses an operation that would cost more than the budget, before any of it is executed. */
export function limitCost({ costMax, officeCount }: CostOptions): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        const definitions = operation?.variableDefinitions ?? [];
        const { coerced: variables } = getVariableValues(
          schema,
          definitions,
          request.variables ?? {},
        );
        // Variables of the wrong type are refused where the operation is executed.
        if (!operation || !variables) return;
        const { total, dearest } = costOf({ schema, document, operation, variables, officeCount });
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
