/** `npm run valid -- --seed N --count N`: a long stream of valid requests at a whole hub. */
import { parseArgs } from 'node:util';

import startCluster from '../../federation/startCluster';
import { startFederation } from '../../federation/startFederation';
import stopCluster from '../../federation/stopCluster';

import { compareAnswers } from './compareAnswers';

async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '20000' },
    },
  });
  const [seed, count] = [Number(values.seed), Number(values.count)];
  await startCluster();
  try {
    await using hub = await startFederation({
      protections: { arrivalMsMax: 60_000, requestsPerMinuteMax: 1_000_000 },
    });
    const started = performance.now();
    const { findings, statuses, codes, compared } = await compareAnswers({
      hub,
      seed,
      count,
      tell: (finding) => console.log(finding),
    });
    const seconds = Math.round((performance.now() - started) / 1_000);
    console.log(`${count} requests with seed ${seed} in ${seconds} s`);
    console.log(`Statuses: ${JSON.stringify(statuses)}`);
    console.log(`Codes: ${JSON.stringify(codes)}`);
    console.log(`Compared with: ${JSON.stringify(compared)}`);
    // An office that could not be reached was asked again.
    const told = hub.log.filter(({ msg }) => msg !== 'An office gave no answer.');
    const faults = [...told, ...[...hub.offices.values()].flatMap((office) => office.faults)];
    for (const fault of faults.slice(0, 50)) console.log(`fault: ${JSON.stringify(fault)}`);
    const wrong = findings.length + faults.length;
    console.log(wrong === 0 ? 'Nothing went wrong.' : `${wrong} things went wrong.`);
    return wrong === 0;
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
