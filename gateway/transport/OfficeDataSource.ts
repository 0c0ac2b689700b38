import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { Pool } from 'undici';

import { isPublic } from '../../schema/caller';
import { codedError } from '../../schema/errorCodes';
import type { ErrorCode } from '../../schema/errorCodes';

import type { StatementSigner } from '../identity/StatementSigner';

import { callerOf } from './callerOf';
import { KeptReplies } from './KeptReplies';
import { OncePerRequest } from './OncePerRequest';
import { parseOperation } from './parseOperation';
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
  /** Where faults are told. */
  readonly log: (message: string) => void;
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
  private readonly once = new OncePerRequest<Reply>();

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
    const deadline = within(this.options.deadlineMs, options);
    try {
      // retry: never. A repeated mutation could pay a grant twice.
      const { signer, code } = this.options;
      const authorization = `Bearer ${await signer.statementFor(callerOf(options), code)}`;
      const send = (): Promise<Reply> => this.post(options, authorization, deadline);
      const { status, text } = isRead(options)
        ? await this.once.ask(options.context, questionIn(options), send)
        : await send();
      const answer = tryParse(text);
      if (status === 401 || status === 403) return this.failed('REFUSED', query, variables);
      if (isAnswer(answer)) return this.withOffice(answer);
      this.options.log(`${this.options.code} answered with status ${status} and no GraphQL data`);
      return this.failed('UNAVAILABLE', query, variables);
    } catch (error) {
      const reason = deadline.aborted || isTimeout(error) ? 'TIMED_OUT' : 'UNAVAILABLE';
      this.options.log(`${this.options.code}: ${reason}: ${String(error)}`);
      return this.failed(reason, query, variables);
    }
  }

  /** Whether the office says of itself that it is ready. */
  async isReady(): Promise<boolean> {
    try {
      const { statusCode, body } = await this.pool.request({
        method: 'GET',
        path: '/health',
        signal: AbortSignal.timeout(this.options.deadlineMs),
      });
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async post(
    options: GraphQLDataSourceProcessOptions,
    authorization: string,
    deadline: AbortSignal,
  ): Promise<Reply> {
    const { query, variables, operationName } = options.request;
    const question = questionIn(options);
    const isKept = isRead(options) && isPublic(callerOf(options));
    const kept = isKept ? this.kept.find(question) : undefined;
    const { statusCode, headers, body } = await this.pool.request({
      method: 'POST',
      path: this.path,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization,
        ...(kept && { 'if-none-match': kept.version }),
      },
      body: JSON.stringify({ query, variables, operationName }),
      signal: deadline,
    });
    const text = await body.text();
    // The office's data are still those that its last answer was made from.
    if (kept && statusCode === 412) return { status: 200, text: kept.text };
    if (isKept && statusCode === 200) this.kept.keep(question, text, headers['etag']);
    return { status: statusCode, text };
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

/** The office's deadline, or that of the whole operation where it comes first. */
function within(deadlineMs: number, { context }: GraphQLDataSourceProcessOptions): AbortSignal {
  const deadline = AbortSignal.timeout(deadlineMs);
  const stopped: unknown = context['stopped'];
  return stopped instanceof AbortSignal ? AbortSignal.any([deadline, stopped]) : deadline;
}

/** Also where another reader of the same reply has waited for longer. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** A reply as it came. Each reader parses it anew: answers are put together in place. */
interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Whether an operation asks and nothing more: what changes something is never kept or joined. */
function isRead(options: GraphQLDataSourceProcessOptions): boolean {
  return (
    'incomingRequestContext' in options &&
    options.incomingRequestContext.operation.operation === 'query'
  );
}

/** What is asked, whatever the operation is called: the planner numbers what a caller named. */
function questionIn({ request }: GraphQLDataSourceProcessOptions): string {
  const { query = '', variables, operationName } = request;
  return JSON.stringify([operationName ? query.replace(operationName, '') : query, variables]);
}

interface Representation {
  readonly __typename: string;
}

const codes: Readonly<Record<MissingReason, ErrorCode>> = {
  UNAVAILABLE: 'OFFICE_UNAVAILABLE',
  TIMED_OUT: 'OFFICE_TIMED_OUT',
  REFUSED: 'OFFICE_REFUSED',
};

const sentences: Readonly<Record<MissingReason, string>> = {
  UNAVAILABLE: 'could not be reached or failed to answer.',
  TIMED_OUT: 'did not answer in time.',
  REFUSED: 'declined to answer.',
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
