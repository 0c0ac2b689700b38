import { GraphQLError } from 'graphql';

/** What a caller sees of the error an action throws; anything else it throws goes on. */
export function codedErrorOf(action: () => unknown): object {
  try {
    action();
  } catch (error) {
    if (error instanceof GraphQLError) return error.toJSON();
    throw error;
  }
  throw new Error('The action threw nothing.');
}
