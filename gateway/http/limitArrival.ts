import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

import type { Logger } from '../../process/logging/createLogger';
import { requestIdHeader, RequestRecord } from '../../process/requests/RequestRecord';
import { codedError, type ErrorCode, errorCodes } from '../../schema/errorCodes';

/**
 * Options of an HTTP server that waits only so long for a request: whoever sends a header or a body
 * byte by byte would otherwise hold a connection for ever.
 */
export function limitArrival(arrivalMsMax: number): ServerOptions {
  return {
    requestTimeout: arrivalMsMax,
    headersTimeout: arrivalMsMax,
    connectionsCheckingInterval: Math.min(1_000, arrivalMsMax),
  };
}

/** Answers what is not a request one can read, with a code and an id, and closes the connection. */
export function answerBrokenRequests(http: Server, arrivalMsMax: number, log: Logger): void {
  http.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [code, message] = reasonFor(error, arrivalMsMax);
    const { httpStatus } = errorCodes[code];
    const record = new RequestRecord();
    record.addCode(code);
    log.info(record.fields(httpStatus), 'Refused what is no request.');
    const body = JSON.stringify({ errors: [codedError(code, message)] });
    socket.end(
      [
        `HTTP/1.1 ${httpStatus} Refused`,
        `${requestIdHeader}: ${record.requestId}`,
        'Content-Type: application/json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Cache-Control: no-store',
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  });
}

function reasonFor(error: NodeJS.ErrnoException, arrivalMsMax: number): [ErrorCode, string] {
  switch (error.code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return ['REQUEST_TOO_SLOW', `The request did not arrive within ${arrivalMsMax} ms.`];
    case 'HPE_HEADER_OVERFLOW':
      return ['HEADERS_TOO_LARGE', 'The headers and address of the request are over 16 kB.'];
    default:
      return ['MALFORMED_REQUEST', 'This is not an HTTP request.'];
  }
}
