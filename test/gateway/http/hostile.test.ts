import { startFederation } from '../../federation/startFederation';

import { attack } from './attack';

const seed = 20_130;
const count = 1_000;
/** What documents, plans and connections that are kept ready may take. */
const grownMbMax = 60;

it(`stands a stream of ${count} hostile requests`, async () => {
  await using hub = await startFederation({
    protections: { arrivalMsMax: 2_000, requestsPerMinuteMax: 1_000_000 },
  });
  const { findings, grownMb, statuses, codes } = await attack({ hub, seed, count });
  console.info(`seed ${seed}: ${JSON.stringify({ statuses, codes, grownMb })}`);
  expect(findings).toEqual([]);
  // A fault would have been told to a log.
  expect(hub.log).toEqual([]);
  expect([...hub.offices.values()].flatMap(({ faults }) => faults)).toEqual([]);
  expect(grownMb).toBeLessThan(grownMbMax);
  expect(await hub.ask('{ awardTotals { total { totalPence } } }')).toMatchObject({
    data: { awardTotals: { total: { totalPence: 1_512_274_200 } } },
    errors: [],
  });
}, 180_000);
