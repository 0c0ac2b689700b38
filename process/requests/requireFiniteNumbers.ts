import { type FloatValueNode, GraphQLError, type IntValueNode, type ValidationRule } from 'graphql';

import { quoteGiven } from '../../schema/quoteGiven';

/**
 * Refuses a number that is too large for any type, such as 1e400. The rules of GraphQL itself let
 * it through as infinity, which no answer and no request to an office can hold.
 */
export const requireFiniteNumbers: ValidationRule = (context) => {
  const check = (node: FloatValueNode | IntValueNode): void => {
    if (Number.isFinite(Number(node.value))) return;
    const message = `${quoteGiven(node.value)} is too large for a number.`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  };
  return { FloatValue: check, IntValue: check };
};
