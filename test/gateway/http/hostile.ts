import { parseArgs } from 'node:util';

import startCluster from '../../federation/startCluster';
import { startFederation } from '../../federation/startFederation';
import stopCluster from '../../federation/stopCluster';

import { attack } from './attack';

/** `npm run hostile -- --seed N --count N`: a long stream of hostile requests at a whole hub. */

/**
 * What may be kept ready in this process: documents and plans of the gateway, documents of each of
 * five offices. Each of these is kept up to a size.
 */
const keptMbMax = 200;
/** The same requests once more find everything kept already: then memory is back where it was. */
const grownMbMax = 10;
const repeated = 2_500;

async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '10000' },
    },
  });
  const [seed, count] = [Number(values.seed), Number(values.count)];
  await startCluster();
  try {
    await using hub = await startFederation({
      protections: { arrivalMsMax: 2_000, requestsPerMinuteMax: 1_000_000 },
    });
    const started = performance.now();
    const { findings, statuses, codes, grownMb } = await attack({ hub, seed, count });
    const seconds = Math.round((performance.now() - started) / 1_000);
    console.log(`${count} requests with seed ${seed} in ${seconds} s`);
    console.log(`Statuses: ${JSON.stringify(statuses)}`);
    console.log(`Codes: ${JSON.stringify(codes)}`);
    console.log(`${grownMb} MB of documents and plans are kept; up to ${keptMbMax} are allowed.`);
    await attack({ hub, seed, count: repeated });
    const again = await attack({ hub, seed, count: repeated });
    console.log(
      `Repeated, memory has grown by ${again.grownMb} MB; up to ${grownMbMax} are allowed.`,
    );
    const faults = [...hub.log, ...[...hub.offices.values()].flatMap((office) => office.faults)];
    const wrong = [...findings, ...faults.map((fault) => `fault: ${JSON.stringify(fault)}`)];
    for (const finding of wrong.slice(0, 50)) console.log(finding);
    console.log(wrong.length === 0 ? 'Nothing went wrong.' : `${wrong.length} things went wrong.`);
    return wrong.length === 0 && grownMb <= keptMbMax && again.grownMb <= grownMbMax;
  } finally {
    await stopCluster();
  }
}

run().then(
  (isWell) => process.exit(isWell ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
