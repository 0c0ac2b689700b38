import type { ForkedProcess } from '../../hub/local/forkProcess';
import type { EngineName, ReadyEngine } from '../engines/engines';
import type { SignForSubgraph } from '../engines/signAsPublic';
import type { LoadResult } from '../load/LoadJob';
import type { LoadProcess } from '../load/startLoad';
import type { RunningOffices } from '../offices/RunningOffices';
import { requestTemplate } from '../questions/requestTemplate';

/** Round by round, with one request at a time: the p50 of whoever is asked, in milliseconds. */
export interface CallTimes {
  /** The slowest of the offices asked directly. */
  readonly slowestOfficeMs: readonly number[];
  /** The question about all offices, by engine. */
  readonly engineMs: ReadonlyMap<EngineName, readonly number[]>;
}

interface CallOptions {
  readonly offices: RunningOffices;
  readonly engines: ReadonlyMap<EngineName, ForkedProcess<ReadyEngine>>;
  readonly sign: SignForSubgraph;
  readonly load: LoadProcess;
  /** The question about all offices. */
  readonly query: string;
  readonly seconds: number;
  readonly rounds: number;
}

/**
 * How long the question about all offices takes beside one direct, signed call to one office for
 * its part of it: one request at a time, in turns, so that nobody waits in a queue.
 */
export async function measureCalls(options: CallOptions): Promise<CallTimes> {
  const { offices, engines, sign, load, seconds } = options;
  const call = async (job: { url: string; template: string; authorization?: string }) => {
    const headers = job.authorization ? { authorization: job.authorization } : {};
    const { url, template } = job;
    return p50Of(await load.run({ url, template, headers, connections: 1, seconds }));
  };
  const slowestOfficeMs: number[] = [];
  const engineMs = new Map([...engines.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round <= options.rounds; round += 1) {
    const officeMs: number[] = [];
    for (const { identity, url } of offices.offices) {
      const authorization = await sign(identity.code);
      officeMs.push(await call({ url, template: officeTemplate(identity), authorization }));
    }
    if (round > 0) slowestOfficeMs.push(Math.max(...officeMs));
    for (const [name, { ready }] of engines) {
      const template = requestTemplate(options.query, 'identical');
      const ms = await call({ url: `${ready.url}/graphql`, template });
      if (round > 0) engineMs.get(name)?.push(ms);
    }
  }
  return { slowestOfficeMs, engineMs };
}

function p50Of({ p50Ms, failure }: LoadResult): number {
  if (failure !== null) throw new Error(`A call that was to be timed failed: ${failure}`);
  return p50Ms;
}

/** What a gateway asks an office of the question about all offices' awards. */
function officeTemplate({ code, prefix }: { code: string; prefix: string }): string {
  const type = `${prefix}Office`;
  return JSON.stringify({
    query: `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on ${type} {
          awards(first: 50) { nodes { __typename title amountPence provider { name } } }
        }
      }
    }`,
    variables: { representations: [{ __typename: type, code }] },
  });
}
