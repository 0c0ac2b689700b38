import { HeaderMap } from '@apollo/server';
import type { Request, Response } from 'express';
import type { GraphQLError } from 'graphql';

import { codedError, type ErrorCode, errorCodes } from '../../schema/errorCodes';

interface RefusalDetails {
  /** What a program may want to know, beside the code. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error with which @apollo/server answers with the status of its code. */
export function refusal(
  code: ErrorCode,
  message: string,
  { extensions = {}, headers = {} }: RefusalDetails = {},
): GraphQLError {
  const http = {
    status: errorCodes[code].httpStatus,
    headers: new HeaderMap(Object.entries(headers)),
  };
  return codedError(code, message, { ...extensions, http });
}

/** The answer to a request that is refused before it reaches @apollo/server. */
export function sendRefusal(
  { request, response }: { readonly request: Request; readonly response: Response },
  code: ErrorCode,
  message: string,
  { extensions = {}, headers = {} }: RefusalDetails = {},
): void {
  if (response.headersSent || response.destroyed) return;
  request.record.addCode(code);
  const json = ['application/json', 'application/graphql-response+json'];
  response
    .status(errorCodes[code].httpStatus)
    .set({ 'cache-control': 'no-store', ...headers })
    .type(request.accepts(json) || 'application/json')
    .send(JSON.stringify({ errors: [codedError(code, message, extensions)] }));
}
