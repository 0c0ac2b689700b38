import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { Pool } from 'undici';

import { codedError } from '../../schema/errorCodes';
import type { ErrorCode } from '../../schema/errorCodes';

import type { StatementSigner } from '../identity/StatementSigner';

import { callerOf } from './callerOf';
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
    const { query = '', variables, operationName } = options.request;
    const deadline = within(this.options.deadlineMs, options);
    try {
      // retry: never. A repeated mutation could pay a grant twice.
      const { signer, code } = this.options;
      const authorization = `Bearer ${await signer.statementFor(callerOf(options), code)}`;
      const { status, answer } = await this.post(
        { query, variables, operationName },
        authorization,
        deadline,
      );
      if (status === 401 || status === 403) return this.failed('REFUSED', query, variables);
      if (isAnswer(answer)) return this.withOffice(answer);
      this.options.log(`${this.options.code} answered with status ${status} and no GraphQL data`);
      return this.failed('UNAVAILABLE', query, variables);
    } catch (error) {
      const reason = deadline.aborted ? 'TIMED_OUT' : 'UNAVAILABLE';
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
    request: object,
    authorization: string,
    deadline: AbortSignal,
  ): Promise<{ status: number; answer: unknown }> {
    const { statusCode, body } = await this.pool.request({
      method: 'POST',
      path: this.path,
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
      body: JSON.stringify(request),
      signal: deadline,
    });
    const text = await body.text();
    return { status: statusCode, answer: tryParse(text) };
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
