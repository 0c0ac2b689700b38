import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';

/** What is asked, whatever the operation is called: the planner numbers what a caller named. */
export function questionIn({ request }: GraphQLDataSourceProcessOptions): string {
  const { query = '', variables, operationName } = request;
  return JSON.stringify([operationName ? query.replace(operationName, '') : query, variables]);
}

/** Whether an operation asks and nothing more: what changes something is never kept or joined. */
export function isRead(options: GraphQLDataSourceProcessOptions): boolean {
  return (
    'incomingRequestContext' in options &&
    options.incomingRequestContext.operation.operation === 'query'
  );
}
