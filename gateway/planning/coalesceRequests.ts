import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';

import { SharedRun } from '../../process/SharedRun';
import { type Caller, isPublic } from '../../schema/caller';

/**
 * A gateway that executes a question once for all of the public who ask it at the same time. It
 * never joins a mutation, nor what somebody in particular asks; and nobody is given an answer that
 * was begun before they asked.
 */
export function coalesceRequests(gateway: GatewayInterface): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: executor && withJoining(executor) };
    },
    stop: () => gateway.stop(),
  };
}

interface JoinedResult {
  readonly result: GatewayExecutionResult;
  /** Whether it was ended by the deadline of the request that it was executed for. */
  readonly isStopped: boolean;
}

function withJoining(executor: GatewayExecutor): GatewayExecutor {
  const waiting = new Map<string, Waiting>();
  return async (request) => {
    if (!isJoinable(request)) return executor(request);
    const question = questionIn(request);
    const here = waiting.get(question) ?? new Waiting(executor);
    waiting.set(question, here);
    try {
      const { result, isStopped } = await here.answer(request);
      return isStopped && !hasStopped(request) ? await executor(request) : result;
    } finally {
      if (here.isIdle()) waiting.delete(question);
    }
  };
}

/** Those who ask one question. */
class Waiting {
  private readonly requests: GatewayGraphQLRequestContext[] = [];
  private readonly run: SharedRun<JoinedResult>;

  constructor(executor: GatewayExecutor) {
    this.run = new SharedRun(async () => {
      // The one who came last has the most time left.
      const request = this.requests.at(-1);
      if (!request) throw new Error('Nobody asks.');
      const result = await executor(request);
      return { result, isStopped: hasStopped(request) };
    });
  }

  async answer(request: GatewayGraphQLRequestContext): Promise<JoinedResult> {
    this.requests.push(request);
    try {
      return await this.run.get();
    } finally {
      this.requests.splice(this.requests.indexOf(request), 1);
    }
  }

  isIdle(): boolean {
    return this.requests.length === 0;
  }
}

function isJoinable({ operation, context }: GatewayGraphQLRequestContext): boolean {
  const caller = context['caller'] as Caller | undefined;
  return operation.operation === 'query' && caller !== undefined && isPublic(caller);
}

function questionIn({ queryHash, operationName, request }: GatewayGraphQLRequestContext): string {
  return JSON.stringify([queryHash, operationName, request.variables ?? {}]);
}

function hasStopped({ context }: GatewayGraphQLRequestContext): boolean {
  const stopped: unknown = context['stopped'];
  return stopped instanceof AbortSignal && stopped.aborted;
}
