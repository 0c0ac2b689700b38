import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { Pool } from 'undici';

import type { Logger } from '../../process/logging/createLogger';
import { RequestRecord } from '../../process/requests/RequestRecord';
import { isPublic } from '../../schema/caller';
import { codedError } from '../../schema/errorCodes';
import type { ErrorCode } from '../../schema/errorCodes';
import { requestIdHeader } from '../../schema/requestId';

import type { StatementSigner } from '../identity/StatementSigner';

import { callerOf } from './callerOf';
import { KeptReplies } from './KeptReplies';
import { OncePerRequest } from './OncePerRequest';
import { OfficeDeadline } from './OfficeDeadline';
import { parseOperation } from './parseOperation';
import { isRead, questionIn } from './questionIn';
import { replyWithout } from './replyWithout';
import type { MissingReason } from './replyWithout';

interface OfficeDataSourceOptions {
  readonly code: string;
  /** What people call the office, for error messages. */
  readonly name: string;
  /** Where its GraphQL is. Never shown to a caller. */
  readonly url: string;
  /** How long the office may take to answer. */
  readonly deadlineMs: number;
  /** Signs who asks; an office believes nothing else. */
  readonly signer: StatementSigner;
  /** Where it is told that the office gave no answer. */
  readonly log: Logger;
}

/** How many bytes an office may answer with; more than any page needs. */
const responseBytesMax = 32 * 1024 * 1024;

/**
 * Asks one office. It holds a pool of keep-alive connections, waits no longer than the deadline,
 * and turns a failure into a reply that says why there is none, so that the other offices' answers
 * stand and the error has a path, the office and a stable code.
 */
export class OfficeDataSource implements GraphQLDataSource {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly kept = new KeptReplies();
  private readonly once = new OncePerRequest<SharedReply>();
  /** Contexts of operations in which the office was too slow: it is not waited for again. */
  private readonly late = new WeakSet<object>();

  constructor(private readonly options: OfficeDataSourceOptions) {
    const { origin, pathname } = new URL(options.url);
    this.path = pathname;
    this.pool = new Pool(origin, {
      connections: 64,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      maxResponseSize: responseBytesMax,
    });
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<GatewayGraphQLResponse> {
    const { query = '', variables } = options.request;
    const reply = isRead(options)
      ? await this.once.ask(options.context, questionIn(options), () => this.ask(options))
      : await this.ask(options);
    if (reply.missing !== null) return this.failed(reply.missing, query, variables);
    return this.withOffice(reply.read());
  }

  /** Asks, and records that. What the public was answered before is asked for if it has changed. */
  private async ask(options: GraphQLDataSourceProcessOptions): Promise<SharedReply> {
    const { query, variables, operationName } = options.request;
    const record = recordOf(options);
    const startedMs = performance.now();
    const name = isRead(options) && isPublic(callerOf(options)) ? questionIn(options) : null;
    const reply = await this.post({ query, variables, operationName }, options, record, name);
    record.addAsked({
      office: this.options.code,
      outcome: reply.missing ?? 'ANSWERED',
      durationMs: Math.round(performance.now() - startedMs),
    });
    return reply;
  }

  /** Asks the office a question of the hub's own; its answer, or why there is none. */
  async askPlainly(query: string, variables: Record<string, unknown>): Promise<OfficeReply> {
    const options = { context: {} };
    const reply = await this.post({ query, variables }, options, new RequestRecord(), null);
    return reply.missing === null
      ? { missing: null, answer: reply.read() }
      : { ...reply, answer: null };
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async post(
    question: object,
    options: Pick<GraphQLDataSourceProcessOptions, 'context'>,
    { requestId }: RequestRecord,
    name: string | null,
  ): Promise<SharedReply> {
    const { code: office, signer, deadlineMs, log } = this.options;
    const kept = name === null ? undefined : this.kept.find(name);
    const missing = (outcome: MissingReason, why: object): SharedReply => {
      log.warn({ requestId, office, outcome, ...why }, 'An office gave no answer.');
      return { missing: outcome };
    };
    if (this.late.has(options.context)) {
      return missing('TIMED_OUT', { reason: 'It was too slow before in this operation.' });
    }
    const deadline = new OfficeDeadline(deadlineMs, options.context);
    try {
      // retry: never. A repeated mutation could pay a grant twice.
      const {
        statusCode: status,
        headers,
        body,
      } = await this.pool.request({
        method: 'POST',
        path: this.path,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          authorization: `Bearer ${await signer.statementFor(callerOf(options), office)}`,
          [requestIdHeader]: requestId,
          ...(kept && { 'if-none-match': kept.version }),
        },
        body: JSON.stringify(question),
        signal: deadline.signal,
      });
      const text = await body.text();
      let readers = 0;
      // The office's data are still those that its last answer was made from.
      if (kept && status === 412)
        return { missing: null, read: () => tryParse(kept.text) as GatewayGraphQLResponse };
      if (status === 401 || status === 403) return missing('REFUSED', { status });
      const answer = tryParse(text);
      if (!isAnswer(answer)) return missing('UNAVAILABLE', { status });
      if (name !== null && status === 200) this.kept.keep(name, text, headers['etag']);
      return {
        missing: null,
        read: () => (readers++ === 0 ? answer : (tryParse(text) as GatewayGraphQLResponse)),
      };
    } catch (fault) {
      if (deadline.reason === 'TIMED_OUT') this.late.add(options.context);
      return missing(deadline.reason ?? 'UNAVAILABLE', { fault });
    } finally {
      deadline.end();
    }
  }

  /** Errors of the office itself, with the office's code. */
  private withOffice(answer: GatewayGraphQLResponse): GatewayGraphQLResponse {
    if (!answer.errors) return answer;
    const errors = answer.errors.map((error) => ({
      ...error,
      extensions: { ...error.extensions, office: this.options.code },
    }));
    return { ...answer, errors };
  }

  private failed(
    reason: MissingReason,
    query: string,
    variables: Record<string, unknown> | undefined,
  ): GatewayGraphQLResponse {
    const representations = (variables?.['representations'] ?? []) as readonly Representation[];
    const error = codedError(codes[reason], `${this.options.name} ${sentences[reason]}`, {
      office: this.options.code,
    });
    return {
      data: { _entities: replyWithout(parseOperation(query), representations, reason) },
      errors:
        representations.length === 0
          ? [error.toJSON()]
          : representations.map((_, index) => ({ ...error.toJSON(), path: ['_entities', index] })),
    };
  }
}

/** What an office answered, or why it did not. */
export type OfficeReply =
  | { readonly missing: null; readonly answer: GatewayGraphQLResponse }
  | { readonly missing: MissingReason; readonly answer: null };

/** A reply that several may read, each a copy: answers are put together in place. */
type SharedReply =
  | { readonly missing: null; readonly read: () => GatewayGraphQLResponse }
  | { readonly missing: MissingReason };

/** What is recorded of the request; of what the gateway asks by itself, a record of its own. */
function recordOf({ context }: GraphQLDataSourceProcessOptions): RequestRecord {
  const record: unknown = context['record'];
  return record instanceof RequestRecord ? record : new RequestRecord();
}

interface Representation {
  readonly __typename: string;
}

const codes: Readonly<Record<MissingReason, ErrorCode>> = {
  UNAVAILABLE: 'OFFICE_UNAVAILABLE',
  TIMED_OUT: 'OFFICE_TIMED_OUT',
  REFUSED: 'OFFICE_REFUSED',
  STOPPED: 'OPERATION_TIMED_OUT',
};

const sentences: Readonly<Record<MissingReason, string>> = {
  UNAVAILABLE: 'could not be reached or failed to answer.',
  TIMED_OUT: 'did not answer in time.',
  REFUSED: 'declined to answer.',
  STOPPED: 'was not waited for: the operation was stopped.',
};

/** An answer with data. Errors alone mean that office and hub do not speak the same contract. */
function isAnswer(answer: unknown): answer is GatewayGraphQLResponse {
  return typeof answer === 'object' && answer !== null && 'data' in answer && answer.data !== null;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
