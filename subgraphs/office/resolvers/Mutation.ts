import { codedError } from '../../../schema/errorCodes';
import type { MutationResolvers } from '../resolverTypes';
import { WriteQueue } from '../writing/WriteQueue';

/** In each office's schema `own` is called after the office: `essex`. */
export const Mutation: MutationResolvers = {
  own: (_, __, { caller }) => {
    if (!caller.roles.includes('bi-service')) return new WriteQueue();
    const message = 'A BI service reads what the owner of its token may, and writes nothing.';
    throw codedError('ACCESS_REFUSED', message);
  },
};
