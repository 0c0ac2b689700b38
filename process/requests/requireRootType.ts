import { GraphQLError, type ValidationRule } from 'graphql';

const inWords = { query: 'queries', mutation: 'mutations', subscription: 'subscriptions' } as const;

/**
 * Refuses a mutation or subscription where the schema has none. The rules of GraphQL itself leave
 * that to the execution, where it would be a fault of ours.
 */
export const requireRootType: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation)) return;
    const message = `This hub has no ${inWords[node.operation]}.`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  },
});
