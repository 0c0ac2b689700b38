import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';

import type { Caller } from '../../schema/caller';
import { type ErrorCode, errorCodes } from '../../schema/errorCodes';
import type { Logger } from '../logging/createLogger';

import type { RequestRecord } from './RequestRecord';
import { maskError } from './maskError';

/** What the context of an operation holds for its record. */
export interface Recorded {
  readonly record: RequestRecord;
  readonly caller?: Caller;
}

export interface OperationRecording {
  readonly plugin: ApolloServerPlugin<Recorded>;
  /** Shows an error as a caller may see it, and tells the log of a fault. */
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

interface RecordingOptions {
  /** Codes of errors that a caller sees as they are, and somebody should look at all the same. */
  readonly faultCodes?: readonly ErrorCode[];
}

/** No client of ours has longer names of operations. */
const operationNameMax = 64;

/**
 * Records what an operation was and what came of it, and tells the log of faults with the request
 * they came from. @apollo/server does not say which that is when it has an error formatted, so it
 * is remembered from the moment the error is met.
 */
export function recordOperations(
  log: Logger,
  { faultCodes = [] }: RecordingOptions = {},
): OperationRecording {
  const requestIds = new WeakMap<object, string>();
  return {
    plugin: {
      unexpectedErrorProcessingRequest: async ({ requestContext, error }) => {
        requestIds.set(error, requestContext.contextValue.record.requestId);
      },
      requestDidStart: async ({ contextValue: { record, caller } }) => {
        if (caller) record.setCaller(caller);
        return {
          didResolveSource: async ({ queryHash }) => {
            record.documentHash = queryHash;
          },
          didResolveOperation: async ({ operation, operationName }) => {
            const isShort = operationName !== null && operationName.length <= operationNameMax;
            if (operation && isShort) record.operation = operationName;
          },
          didEncounterErrors: async ({ errors }) => {
            for (const error of errors) requestIds.set(error, record.requestId);
          },
          willSendResponse: async ({ response: { body } }) => {
            if (body.kind !== 'single') return;
            for (const { extensions } of body.singleResult.errors ?? []) {
              record.addCode(String(extensions?.['code']));
            }
          },
        };
      },
    },
    formatError: (formatted, error) => {
      const requestId = requestIds.get(Object(error));
      const at = requestId === undefined ? {} : { requestId };
      const code = faultCodes.find((each) => each === formatted.extensions?.['code']);
      if (code) {
        const fault = unwrapResolverError(error);
        log.error({ ...at, codes: [code], fault }, errorCodes[code].sentence);
      }
      return maskError(formatted, error, {
        ...at,
        tell: (fault) => log.error({ ...at, fault }, 'Something went wrong.'),
      });
    },
  };
}
