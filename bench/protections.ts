import { composeSupergraph } from '../composition/composeSupergraph';
import { createGateway } from '../gateway/server';
import { readSavedQuestions } from '../hub/cli/ask/savedQuestions';
import { listen } from '../process/listen';
import { createLogger } from '../process/logging/createLogger';
import { offices } from '../subgraphs/offices';
import startCluster from '../test/federation/startCluster';
import { startFederation } from '../test/federation/startFederation';
import stopCluster from '../test/federation/stopCluster';

import { type LoadProcess, startLoad } from './load/startLoad';
import { summarise } from './measuring/summarise';
import { startUnprotected } from './startUnprotected';

/**
 * What the gateway's protections cost: requests per second with all of them on against all of them
 * off, in turns within one run, over the same offices. `npm run bench:protections`.
 */

const rounds = 7;
const seconds = 2;

const questions = new Map([
  ['a question the gateway answers by itself', '{ offices { code name policeAreaName } }'],
  ['a saved question across all offices', saved('awards-by-priority')],
  [
    'a page of awards of every office',
    '{ offices { name awards { nodes { title amountPence } } } }',
  ],
]);

function saved(name: string): string {
  const question = readSavedQuestions().find((each) => each.name === name);
  if (!question) throw new Error(`There is no saved question "${name}".`);
  return question.query;
}

async function bench(): Promise<void> {
  await startCluster();
  await using hub = await startFederation();
  const gateway = {
    supergraphSdl: composeSupergraph(offices).supergraphSdl,
    offices: [...hub.offices.values()].map(({ identity, url }) => ({ identity, url })),
    officeDeadlineMs: 10_000,
    regionalUrl: null,
    assertionKeys: hub.assertionKeys,
    issuers: [],
    graphiql: false,
    // What every request costs to log is not what it costs to protect.
    log: createLogger({ process: 'gateway', level: 'warn' }),
  };
  const protections = { requestsPerMinuteMax: 1e9 };
  const protectedGateway = await createGateway({ ...gateway, protections });
  const unprotected = await startUnprotected(gateway);
  const load = await startLoad();
  const [on, off] = [await listen(protectedGateway.http, '127.0.0.1', 0), unprotected.url];
  for (const [name, question] of questions) {
    const ratios: { readonly wall: number; readonly processor: number }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const measured = new Map<string, Measured>();
      // Who begins takes turns, too.
      for (const url of round % 2 === 0 ? [on, off] : [off, on]) {
        measured.set(url, await measure(load, url, question));
        for (const { requests, recorded, lines } of hub.offices.values()) {
          requests.splice(0);
          lines.splice(0);
          recorded.take();
        }
      }
      const [protectedOne, bare] = [measured.get(on), measured.get(off)];
      // The first round warms up.
      if (round === 0 || !protectedOne || !bare) continue;
      ratios.push({
        wall: protectedOne.perSecond / bare.perSecond,
        processor: protectedOne.perProcessorSecond / bare.perProcessorSecond,
      });
    }
    const wall = summarise(ratios.map((ratio) => ratio.wall)).median;
    const processor = summarise(ratios.map((ratio) => ratio.processor)).median;
    console.log(
      `${name}: on against off, requests per second ${wall.toFixed(2)}, ` +
        `per second of processor time ${processor.toFixed(2)}`,
    );
  }
  await load.stop();
  await unprotected.stop();
  await protectedGateway.stop();
}

interface Measured {
  readonly perSecond: number;
  /** The same by the processor time it took, which other work on the machine changes little. */
  readonly perProcessorSecond: number;
}

async function measure(load: LoadProcess, url: string, query: string): Promise<Measured> {
  const before = process.cpuUsage();
  const { perSecond, failure } = await load.run({
    url: `${url}/graphql`,
    headers: {},
    template: JSON.stringify({ query }),
    connections: 16,
    seconds,
  });
  if (failure !== null) throw new Error(failure);
  const { user, system } = process.cpuUsage(before);
  return { perSecond, perProcessorSecond: (perSecond * seconds * 1e6) / (user + system) };
}

bench()
  .finally(stopCluster)
  .then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
