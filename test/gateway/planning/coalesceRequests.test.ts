import type {
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from '@apollo/server-gateway-interface';

import { coalesceRequests } from '../../../gateway/planning/coalesceRequests';
import { type Caller, publicCaller } from '../../../schema/caller';

const someone: Caller = { ...publicCaller, subject: 'someone', roles: ['board-member'] };

interface Asked {
  readonly caller?: Caller;
  readonly operation?: 'query' | 'mutation';
  readonly variables?: object;
  readonly stopped?: AbortSignal;
}

function request({ caller = publicCaller, operation = 'query', variables = {}, stopped }: Asked) {
  return {
    queryHash: 'hash',
    operationName: null,
    operation: { operation },
    request: { variables },
    context: { caller, stopped },
  } as unknown as GatewayGraphQLRequestContext;
}

/** An executor that answers with how often it was called, each time in a later turn. */
async function countingExecutor() {
  const calls: GatewayGraphQLRequestContext[] = [];
  const { executor } = await coalesceRequests({
    onSchemaLoadOrUpdate: () => () => undefined,
    stop: async () => undefined,
    load: async () => ({
      executor: async (asked) => {
        const count = calls.push(asked);
        await new Promise((resolve) => setImmediate(resolve));
        return { data: { count } };
      },
    }),
  }).load({ apollo: {} });
  return { calls, execute: executor as GatewayExecutor };
}

async function countsOf(asked: readonly Asked[]): Promise<unknown[]> {
  const { execute } = await countingExecutor();
  const results = await Promise.all(asked.map((one) => execute(request(one))));
  return results.map(({ data }) => data?.['count'] as unknown);
}

it('executes identical public requests once while they wait', async () => {
  expect(await countsOf([{}, {}, {}, {}])).toEqual([1, 2, 2, 2]);
});

it('does not coalesce requests with other variables', async () => {
  expect(await countsOf([{ variables: { a: 1 } }, { variables: { a: 2 } }])).toEqual([1, 2]);
});

it('never coalesces requests with a token, not even from the same caller', async () => {
  expect(await countsOf([{}, { caller: someone }, { caller: someone }])).toEqual([1, 2, 3]);
});

it('never coalesces mutations', async () => {
  const mutation = { operation: 'mutation' } as const;
  expect(await countsOf([mutation, mutation, mutation])).toEqual([1, 2, 3]);
});

it('executes again for callers with time left when the shared execution was stopped', async () => {
  const { execute, calls } = await countingExecutor();
  const stop = new AbortController();
  const first = execute(request({}));
  const patient = execute(request({}));
  const hurried = execute(request({ stopped: stop.signal }));
  await first;
  stop.abort();
  expect((await patient).data).toEqual({ count: 3 });
  expect((await hurried).data).toEqual({ count: 2 });
  expect(calls).toHaveLength(3);
});

it('keeps nothing of requests that were answered', async () => {
  const { execute } = await countingExecutor();
  expect((await execute(request({}))).data).toEqual({ count: 1 });
  expect((await execute(request({}))).data).toEqual({ count: 2 });
});
