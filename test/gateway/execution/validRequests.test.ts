/* `npm run valid` does the same with 20,000 requests. */
import { startFederation } from '../../federation/startFederation';

import { compareAnswers } from './compareAnswers';

const seed = 20_133;
const count = 150;

it(`answers ${count} valid requests as the stock executor does, none with a fault`, async () => {
  await using hub = await startFederation({ protections: { requestsPerMinuteMax: 1_000_000 } });
  const { findings, codes, compared } = await compareAnswers({ hub, seed, count });
  expect(findings).toEqual([]);
  // Null where there has to be a value is among what is asked.
  expect(codes).toMatchObject({ BAD_USER_INPUT: expect.any(Number) as number });
  expect(compared).toMatchObject({
    'stock executor': expect.any(Number) as number,
    both: expect.any(Number) as number,
  });
}, 300_000);
