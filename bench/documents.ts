import startCluster from '../test/federation/startCluster';
import { startFederation, type TestFederation } from '../test/federation/startFederation';
import stopCluster from '../test/federation/stopCluster';
import { fragmentFamilies } from '../test/gateway/execution/fragmentedDocuments';

import { summarise } from './measuring/summarise';

/**
 * How long the hub takes over documents whose fragments multiply, beside plain ones of as many bytes,
 * and how long others wait meanwhile. Nothing is answered from a cache: each document has a name of
 * its own. `npm run bench:documents`.
 */

const rounds = 12;
const size = 30;

const others = '{ offices { code name policeAreaName } }';
const fields = [
  'code',
  'name',
  'policeAreaCode',
  'policeAreaName',
  'federated',
  'regions { name }',
];

/** A plain document of as many bytes. */
function plain(bytes: number): string {
  let asked = 'name';
  for (let next = 0; asked.length + 30 < bytes; next += 1)
    asked += ` ${fields[next % fields.length]}`;
  return `{ office(code: "kent") { ${asked} } }`;
}

let named = 0;

/** The document under another name, which makes it another one. */
function renamed(document: string): string {
  named += 1;
  return document.startsWith('query')
    ? document.replace('query', `query Q${named}`)
    : `query Q${named} ${document}`;
}

async function msOf(hub: TestFederation, query: string): Promise<number> {
  const started = performance.now();
  const { errors } = await hub.ask(query);
  if (errors[0]) throw new Error(`${errors[0].message} ${query.slice(0, 200)}`);
  return performance.now() - started;
}

/** Asks what others ask, one question after the other, until it is told to stop. */
function askMeanwhile(hub: TestFederation): () => Promise<number> {
  let isStopped = false;
  const waits = (async () => {
    const ms: number[] = [];
    while (!isStopped) ms.push(await msOf(hub, others));
    return ms;
  })();
  return async () => {
    isStopped = true;
    return summarise(await waits).median;
  };
}

async function bench(): Promise<void> {
  await startCluster();
  await using hub = await startFederation({ protections: { requestsPerMinuteMax: 1e9 } });
  await msOf(hub, others);
  for (const [name, family] of Object.entries(fragmentFamilies)) {
    const hostile = family(size);
    const taken = { plain: [] as number[], hostile: [] as number[] };
    const waited = { plain: [] as number[], hostile: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const [kind, document] of [
        ['plain', plain(hostile.length)],
        ['hostile', hostile],
      ] as const) {
        const stop = askMeanwhile(hub);
        const ms = await msOf(hub, renamed(document));
        const othersMs = await stop();
        // The first round warms up.
        if (round === 0) continue;
        taken[kind].push(ms);
        waited[kind].push(othersMs);
      }
    }
    const inMs = (values: readonly number[]): string => `${summarise(values).median.toFixed(1)} ms`;
    console.log(
      `${name}, ${hostile.length} bytes: ${inMs(taken.hostile)}, a plain one ${inMs(taken.plain)}; ` +
        `others wait ${inMs(waited.hostile)}, beside the plain one ${inMs(waited.plain)}`,
    );
  }
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
