import type { MutationResolvers } from '../resolverTypes';
import { WriteQueue } from '../writing/WriteQueue';

/** In each office's schema `own` is called after the office: `essex`. */
export const Mutation: MutationResolvers = {
  own: () => new WriteQueue(),
};
