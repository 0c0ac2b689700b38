import type { RequestListener } from 'node:http';

/** A way in which an office fails to answer, and how the hub tells of it. */
export interface Failure {
  readonly way: string;
  readonly reason: string;
  readonly code: string;
  readonly behave: RequestListener;
}

export const failures: readonly Failure[] = [
  {
    way: 'does not answer in time',
    reason: 'TIMED_OUT',
    code: 'OFFICE_TIMED_OUT',
    behave: () => undefined,
  },
  {
    way: 'starts an answer and never ends it',
    reason: 'TIMED_OUT',
    code: 'OFFICE_TIMED_OUT',
    behave: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":');
    },
  },
  {
    way: 'answers with a page of HTML',
    reason: 'UNAVAILABLE',
    code: 'OFFICE_UNAVAILABLE',
    behave: (_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<h1>Bad gateway at 10.0.0.7</h1>');
    },
  },
  {
    way: 'answers with errors alone',
    reason: 'UNAVAILABLE',
    code: 'OFFICE_UNAVAILABLE',
    behave: (_, response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end('{"errors":[{"message":"Cannot query field secret on /srv/office.ts"}]}');
    },
  },
  {
    way: 'breaks the connection',
    reason: 'UNAVAILABLE',
    code: 'OFFICE_UNAVAILABLE',
    behave: (request) => request.socket.destroy(),
  },
  {
    way: 'refuses',
    reason: 'REFUSED',
    code: 'OFFICE_REFUSED',
    behave: (_, response) => {
      response.writeHead(403).end('{"errors":[{"message":"no"}]}');
    },
  },
];
