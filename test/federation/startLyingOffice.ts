import { createServer, type IncomingMessage } from 'node:http';

import { request as ask } from 'undici';

import { listen } from '../../process/listen';
import { requestIdHeader } from '../../process/requests/RequestRecord';

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

/** No reply: the connection is broken off. */
export const noReply = new PlainReply(0, {}, '');

/** Alters a reply: into other JSON, or into a plain reply. */
export type Alter = (reply: TrueReply, request: OfficeRequest) => unknown;

/** What the office was asked and truly answered. */
export interface Heard {
  readonly request: OfficeRequest;
  readonly reply: TrueReply;
}

const json = { 'content-type': 'application/json' };

/** Stands between the gateway and one office. */
export interface LyingOffice {
  readonly url: string;
  /** Alters every reply from now on. */
  lie(alter: Alter): void;
  /** Passes on what the office answers from now on. */
  tellTheTruth(): void;
  /** Whether the entity tags of the office are passed on, so that the gateway may keep replies. */
  passEntityTags(isPassed: boolean): void;
  /** What was asked and truly answered since the last time, while it told the truth. */
  takeHeard(): readonly Heard[];
  stop(): Promise<void>;
}

/**
 * Listens in front of an office's real subgraph, over HTTP. Entity tags are not passed on unless
 * wanted: the gateway would take a reply it kept for the one that is altered here.
 */
export async function startLyingOffice(trueUrl: () => string): Promise<LyingOffice> {
  let alter: Alter | null = null;
  let passesTags = false;
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await readBody(request);
      const tag = passesTags ? request.headers['if-none-match'] : undefined;
      // A connection for each question: one that is kept may be closed while it is taken up again.
      const answer = await ask(trueUrl(), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: request.headers.authorization ?? '',
          [requestIdHeader]: String(request.headers[requestIdHeader]),
          ...(tag !== undefined && { 'if-none-match': tag }),
        },
        body,
        reset: true,
      });
      const truth = await answer.body.text();
      const { etag } = answer.headers;
      if (passesTags && typeof etag === 'string') response.setHeader('etag', etag);
      const reply = answer.statusCode === 200 ? (JSON.parse(truth) as Partial<TrueReply>) : {};
      const asked = JSON.parse(body) as OfficeRequest;
      if (isComplete(reply) && alter === null) heard.push({ request: asked, reply });
      const said =
        isComplete(reply) && alter !== null
          ? inPlain(alter(reply, asked))
          : new PlainReply(answer.statusCode, json, truth);
      if (said === noReply) request.socket.destroy();
      else response.writeHead(said.status, said.headers).end(said.body);
    })();
  });
  const address = await listen(server, '127.0.0.1', 0);
  return {
    url: `${address}/graphql`,
    lie: (other) => {
      alter = other;
    },
    tellTheTruth: () => {
      alter = null;
    },
    passEntityTags: (isPassed) => {
      passesTags = isPassed;
    },
    takeHeard: () => heard.splice(0),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A reply as it is sent: as JSON, unless it is plain already. */
export function inPlain(said: unknown): PlainReply {
  if (said instanceof PlainReply) return said;
  return new PlainReply(200, json, JSON.stringify(said));
}

function isComplete(reply: Partial<TrueReply>): reply is TrueReply {
  return Array.isArray(reply.data?._entities);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
