import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';

import { listen } from '../../process/listen';
import { requestIdHeader } from '../../schema/requestId';

/** What the gateway asks an office. */
export interface OfficeRequest {
  readonly query: string;
  readonly variables?: {
    readonly representations?: readonly Readonly<Record<string, unknown>>[];
  };
}

/** What the office answers: an entity for each representation. */
export interface TrueReply {
  readonly data: { readonly _entities: readonly (Readonly<Record<string, unknown>> | null)[] };
}

/** A reply sent as it is: not as JSON, or not with status 200. */
export class PlainReply {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly body: string,
  ) {}
}

/** Alters a reply: into other JSON, or into a plain reply. */
export type Alter = (reply: TrueReply, request: OfficeRequest) => unknown;

/** Stands between the gateway and one office. */
export interface LyingOffice {
  readonly url: string;
  /** Alters every reply from now on. */
  lie(alter: Alter): void;
  /** Breaks off every connection from now on, as if the office had stopped. */
  stopAnswering(): void;
  /** Passes on what the office answers from now on. */
  tellTheTruth(): void;
  /** Whether the entity tags of the office are passed on, so that the gateway may keep replies. */
  passEntityTags(isPassed: boolean): void;
  /** How many replies were altered so far. */
  altered(): number;
  stop(): Promise<void>;
}

/**
 * Listens in front of an office's real subgraph, over HTTP. Entity tags are not passed on unless
 * wanted: the gateway would take a reply it kept for the one that is altered here.
 */
export async function startLyingOffice(trueUrl: () => string): Promise<LyingOffice> {
  let alter: Alter | null = null;
  let isStopped = false;
  let passesTags = false;
  let altered = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const body = await readBody(request);
      if (isStopped) {
        request.socket.destroy();
        return;
      }
      const tag = passesTags ? request.headers['if-none-match'] : undefined;
      const answer = await fetch(trueUrl(), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: request.headers.authorization ?? '',
          [requestIdHeader]: String(request.headers[requestIdHeader]),
          ...(tag !== undefined && { 'if-none-match': tag }),
        },
        body,
      });
      const truth = await answer.text();
      const etag = answer.headers.get('etag');
      if (passesTags && etag !== null) response.setHeader('etag', etag);
      const said =
        alter === null || answer.status !== 200
          ? new PlainReply(answer.status, { 'content-type': 'application/json' }, truth)
          : alter(JSON.parse(truth) as TrueReply, JSON.parse(body) as OfficeRequest);
      const { status, headers, body: sent } = said instanceof PlainReply ? said : inJson(said);
      if (sent !== truth || status !== answer.status) altered += 1;
      response.writeHead(status, headers);
      response.end(sent);
    })();
  });
  const address = await listen(server, '127.0.0.1', 0);
  return {
    url: `${address}/graphql`,
    lie: (other) => {
      alter = other;
      isStopped = false;
    },
    stopAnswering: () => {
      isStopped = true;
    },
    tellTheTruth: () => {
      alter = null;
      isStopped = false;
    },
    passEntityTags: (isPassed) => {
      passesTags = isPassed;
    },
    altered: () => altered,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function inJson(value: unknown): PlainReply {
  return new PlainReply(200, { 'content-type': 'application/json' }, JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
