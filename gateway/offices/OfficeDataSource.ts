import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ResponsePath } from '@apollo/query-planner';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  type GraphQLFormattedError,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { Pool } from 'undici';

import type { Logger } from '../../process/logging/createLogger';
import { RequestRecord } from '../../process/requests/RequestRecord';
import { isPublic } from '../../schema/caller';
import { codedError, type ErrorCode, errorCodes } from '../../schema/errorCodes';
import { noReplies, type NoReply } from '../../schema/missingReasons';
import { requestIdHeader } from '../../schema/requestId';
import type { AssertionSigner } from '../identity/AssertionSigner';
import { type OfficeContract, ownPrefix, type Representation } from '../replies/OfficeContract';
import { type Asked, findFault } from '../replies/findFault';

import { isRead, ReplyCache, SingleFlight, questionIn } from './ReplyCache';
import { OfficeDeadline } from './OfficeDeadline';
import { callerOf, parseOperation } from './RegionalDataSource';

interface OfficeDataSourceOptions {
  readonly code: string;
  /** What people call the office, for error messages. */
  readonly name: string;
  /** Where its GraphQL is. Never shown to a caller. */
  readonly url: string;
  /** How long the office may take to answer. */
  readonly deadlineMs: number;
  /** What it has promised to answer: every reply is held against that. */
  readonly contract: OfficeContract;
  /** Whether there is an office with a code. */
  readonly isOffice: (code: string) => boolean;
  /** Whether its errors are the hub's own words, which callers may see as they are. */
  readonly isTrusted: boolean;
  /** Signs who asks; an office believes nothing else. */
  readonly signer: AssertionSigner;
  /** Where it is told that the office gave no answer. */
  readonly log: Logger;
}

/** How many bytes an office may answer with; more than any page needs. */
const responseBytesMax = 32 * 1024 * 1024;

/** How often an office is asked a question at most while its replies contradict themselves. */
const askingsMax = 3;

/**
 * Asks one office. It holds a pool of keep-alive connections, waits no longer than the deadline,
 * and turns a failure into a reply that says why there is none, so that the other offices' answers
 * stand and the error has a path, the office and a stable code. A reply that breaks the contract is
 * such a failure: it is read here, once, and nobody behind this has to doubt it.
 */
export class OfficeDataSource implements GraphQLDataSource {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly kept = new ReplyCache();
  private readonly once = new SingleFlight<SharedReply>();
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
    const asked = this.asked(options.request);
    const reply = isRead(options)
      ? await this.once.ask(options.context, questionIn(options), () => this.ask(options, asked))
      : await this.ask(options, asked);
    if (reply.missing !== null) return this.failed(reply.missing, options.request, asked);
    const isAtTop = 'pathInIncomingRequest' in options && depthOf(options) <= 1;
    return this.told(reply.read(), options.request, asked, isAtTop);
  }

  /** Asks, and records that. What the public was answered before is asked for if it has changed. */
  private async ask(options: GraphQLDataSourceProcessOptions, asked: Asked): Promise<SharedReply> {
    const record = recordOf(options);
    const startedMs = performance.now();
    const name = isRead(options) && isPublic(callerOf(options)) ? questionIn(options) : null;
    const reply = await this.post(options, asked, record, name);
    record.addAsked({
      office: this.options.code,
      outcome: reply.missing ?? 'ANSWERED',
      durationMs: Math.round(performance.now() - startedMs),
    });
    return reply;
  }

  /** Asks the office a question of the hub's own; its answer, or why there is none. */
  async askPlainly(query: string, variables: Record<string, unknown>): Promise<OfficeReply> {
    const request = { query, variables };
    const options = { context: {}, request };
    const reply = await this.post(options, this.asked(request), new RequestRecord(), null);
    return reply.missing === null
      ? { missing: null, answer: reply.read() }
      : { ...reply, answer: null };
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private asked({ query = '', variables = {} }: OfficeRequest): Asked {
    const { code: office, name: officeName, contract, isOffice } = this.options;
    return {
      contract,
      operation: contract.operation(query, variables),
      representations: representationsIn(variables),
      variables,
      replier: { office, officeName, isOffice },
    };
  }

  private async post(
    options: Pick<GraphQLDataSourceProcessOptions, 'context' | 'request'>,
    asked: Asked,
    { requestId }: RequestRecord,
    name: string | null,
  ): Promise<SharedReply> {
    const { code: office, deadlineMs, log } = this.options;
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
      let before: string | null = null;
      for (let askings = 1; ; askings++) {
        const sent = { requestId, version: kept?.version, signal: deadline.signal };
        const { status, etag, text } = await this.send(options, asked, sent);
        let readers = 0;
        // The office's data are still those that its last answer was made from, which was checked.
        if (kept && status === 412)
          return { missing: null, read: () => tryParse(kept.text) as GatewayGraphQLResponse };
        if (status === 401 || status === 403) return missing('REFUSED', { status });
        const answer = tryParse(text);
        if (!isAnswer(answer)) return missing('UNAVAILABLE', { status });
        const broken = findFault(answer, asked);
        if (broken === null) {
          if (name !== null && status === 200) this.kept.keep(name, text, etag);
          return {
            missing: null,
            read: () => (readers++ === 0 ? answer : (tryParse(text) as GatewayGraphQLResponse)),
          };
        }
        // An office that was written to while it read contradicts itself, and the next time not or
        // in other words. One that says the same again means it.
        const mayHaveChanged = asked.operation.isRead && text !== before && askings < askingsMax;
        if (!mayHaveChanged) return missing('CONTRACT_BROKEN', { reason: broken });
        before = text;
      }
    } catch (fault) {
      if (deadline.reason === 'TIMED_OUT') this.late.add(options.context);
      return missing(deadline.reason ?? 'UNAVAILABLE', { fault });
    } finally {
      deadline.end();
    }
  }

  /** Sends a question once; where that fails, never again: a repeated mutation could pay a grant twice. */
  private async send(
    options: Pick<GraphQLDataSourceProcessOptions, 'context' | 'request'>,
    { operation }: Asked,
    { requestId, version, signal }: Sent,
  ): Promise<{ readonly status: number; readonly etag: unknown; readonly text: string }> {
    const { variables, operationName } = options.request;
    const { code: office, signer } = this.options;
    const { statusCode, headers, body } = await this.pool.request({
      method: 'POST',
      path: this.path,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${await signer.assertionFor(callerOf(options), office)}`,
        [requestIdHeader]: requestId,
        ...(version !== undefined && { 'if-none-match': version }),
      },
      body: JSON.stringify({ query: operation.text, variables, operationName }),
      signal,
    });
    return { status: statusCode, etag: headers['etag'], text: await body.text() };
  }

  /**
   * A reply as it goes on: of an office's errors code and place, in the words of the catalogue; and
   * an error for each record that it named before and has no longer.
   *
   * @param isAtTop whether a caller gave the key, so that there need not be such a record
   */
  private told(
    answer: GatewayGraphQLResponse,
    { query = '' }: OfficeRequest,
    { representations }: Asked,
    isAtTop: boolean,
  ): GatewayGraphQLResponse {
    const { code: office, name, isTrusted } = this.options;
    const errors = withoutOwnPlaces(answer.errors ?? []).map((error) =>
      isTrusted
        ? { ...error, extensions: { ...error.extensions, office } }
        : this.errorOfOffice(error),
    );
    if (representations.length === 0) return errors.length > 0 ? { ...answer, errors } : answer;
    const entities = (answer.data?.['_entities'] ?? []) as (object | null)[];
    const nulls = [...entities.keys()].filter((index) => entities[index] === null);
    for (const index of nulls) {
      const code = errors.find(({ path }) => path?.[1] === index)?.extensions?.['code'];
      if (code === undefined && !isAtTop) {
        const gone = codedError('OFFICE_UNAVAILABLE', `${name} ${noReplies.UNAVAILABLE.sentence}`, {
          office,
        });
        errors.push({ ...gone.toJSON(), path: ['_entities', index] });
      }
      // Where its key may not be read, a page is null as a whole and cannot say so itself.
      const reason = refusals.has(code) ? 'REFUSED' : 'UNAVAILABLE';
      const representation = representations.slice(index, index + 1);
      [entities[index] = null] = replyWithout(parseOperation(query), representation, reason);
    }
    return errors.length > 0 ? { ...answer, errors } : answer;
  }

  /** What may be known of an office's error: nothing that the office has written itself. */
  private errorOfOffice({ path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
    const given = extensions?.['code'];
    const code = officeCodes.find((each) => each === given) ?? 'INTERNAL_SERVER_ERROR';
    const argument = extensions?.['argument'];
    const isArgument = typeof argument === 'string' && this.options.contract.isArgument(argument);
    const { sentence } = errorCodes[code];
    return {
      message: isArgument ? `${argument}: ${sentence}` : sentence,
      ...(path && { path }),
      extensions: { code, office: this.options.code, ...(isArgument && { argument }) },
    };
  }

  private failed(
    reason: MissingReason,
    { query = '' }: OfficeRequest,
    { operation, representations }: Asked,
  ): GatewayGraphQLResponse {
    const { code, sentence } = missingReasons[reason];
    const error = codedError(code, `${this.options.name} ${sentence}`, {
      office: this.options.code,
    }).toJSON();
    if (representations.length === 0) {
      return {
        data: Object.fromEntries(operation.roots.map((root) => [root, null])),
        errors: operation.roots.map((root) => ({ ...error, path: [root] })),
      };
    }
    return {
      data: { _entities: replyWithout(parseOperation(query), representations, reason) },
      errors: representations.map((_, index) => ({ ...error, path: ['_entities', index] })),
    };
  }
}

/** What goes with a question. */
interface Sent {
  readonly requestId: string;
  /** The version of the office's data that a kept reply was made from. */
  readonly version: string | undefined;
  readonly signal: AbortSignal;
}

/** What an office answered, or why it did not. */
type OfficeReply =
  | { readonly missing: null; readonly answer: GatewayGraphQLResponse }
  | { readonly missing: MissingReason; readonly answer: null };

/** A reply that several may read, each a copy: answers are put together in place. */
type SharedReply =
  | { readonly missing: null; readonly read: () => GatewayGraphQLResponse }
  | { readonly missing: MissingReason };

/** What is recorded of the request; of what the gateway asks by itself, a record of its own. */
export function recordOf({
  context,
}: Pick<GraphQLDataSourceProcessOptions, 'context'>): RequestRecord {
  const record: unknown = context['record'];
  return record instanceof RequestRecord ? record : new RequestRecord();
}

/** How far below the top of the answer it is where something was asked for. */
function depthOf({ pathInIncomingRequest }: { readonly pathInIncomingRequest?: ResponsePath }) {
  return pathInIncomingRequest?.length ?? 0;
}

type OfficeRequest = GraphQLDataSourceProcessOptions['request'];

/** The entities that are asked for: the gateway has written them itself. */
function representationsIn(variables: Readonly<Record<string, unknown>>): Representation[] {
  const sent: unknown = variables['representations'];
  return Array.isArray(sent) ? (sent as Representation[]) : [];
}

/**
 * Errors without the fields in their paths that the gateway asks for by itself. Where the entity has
 * an error of the caller's own fields, too, one at its key says nothing new.
 */
function withoutOwnPlaces(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  return errors.flatMap((error) => {
    const { path = [] } = error;
    const own = path.findIndex((step) => typeof step === 'string' && step.startsWith(ownPrefix));
    if (own < 0) return error;
    const isTold = errors.some(
      (other) =>
        other !== error &&
        other.path?.[1] === path[1] &&
        other.path?.includes(path[own] ?? '') === false,
    );
    return isTold ? [] : { ...error, path: path.slice(0, own) };
  });
}

/** Codes with which an office refuses. */
const refusals: ReadonlySet<unknown> = new Set<ErrorCode>(['ACCESS_REFUSED', 'TOKEN_REQUIRED']);

/** What an office can have to say of a part of a question. */
const officeCodes = [
  'ACCESS_REFUSED',
  'BAD_ARGUMENT',
  'BAD_CURSOR',
  'ISSUER_UNAVAILABLE',
  'OFFICE_UNAVAILABLE',
  'TOKEN_REQUIRED',
  'UNKNOWN_OFFICE',
  'UNKNOWN_REGION',
] as const satisfies readonly ErrorCode[];

/** Why an office gave no reply; STOPPED where the operation was, which then answers nobody. */
export type MissingReason = NoReply | 'STOPPED';

const missingReasons: Readonly<Record<MissingReason, { code: ErrorCode; sentence: string }>> = {
  ...noReplies,
  STOPPED: {
    code: 'OPERATION_TIMED_OUT',
    sentence: 'was not waited for: the operation was stopped.',
  },
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

/**
 * What stands in for the entities an office did not answer: null for each, but for a reply to a
 * cross-office question an object of nulls that says in `missing` why there is none. That is how
 * the merge learns the reason.
 */
function replyWithout(
  operation: DocumentNode,
  representations: readonly { readonly __typename: string }[],
  reason: MissingReason,
): (Record<string, unknown> | null)[] {
  return representations.map(({ __typename }) => {
    const fields = selectedFields(operation, __typename);
    if (!fields.includes('missing')) return null;
    // The contract knows no STOPPED.
    const missing = reason === 'STOPPED' ? 'TIMED_OUT' : reason;
    return { ...Object.fromEntries(fields.map((field) => [field, null])), missing };
  });
}

/** The fields an `_entities` operation selects of one type. */
function selectedFields(operation: DocumentNode, typeName: string): string[] {
  return operation.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? fieldsIn(definition.selectionSet, null, typeName)
      : [],
  );
}

function fieldsIn(
  selectionSet: SelectionSetNode,
  within: string | null,
  typeName: string,
): string[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value ?? within;
      return fieldsIn(selection.selectionSet, type, typeName);
    }
    if (selection.kind !== Kind.FIELD) return [];
    if (within === typeName) return [selection.alias?.value ?? selection.name.value];
    return selection.selectionSet && within === null
      ? fieldsIn(selection.selectionSet, null, typeName)
      : [];
  });
}
