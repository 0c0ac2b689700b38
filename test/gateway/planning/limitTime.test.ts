import { startFederation } from '../../federation/startFederation';
import { startStandIn } from '../../federation/startStandIn';
import { until } from '../../federation/until';
import { sendTo } from '../http/sendTo';

const query = '{ award(id: "kent:1") { title } offices { code awards { totalCount } } }';

it('answers with a code when an operation runs too long, and stops asking', async () => {
  let isCutOff = false;
  let requestCount = 0;
  await using slow = await startStandIn((request, response) => {
    request.resume();
    requestCount += 1;
    response.on('close', () => (isCutOff = !response.writableFinished));
  });
  await using hub = await startFederation({
    urls: { kent: slow.url },
    protections: { operationDeadlineMs: 3_000 },
  });
  const sent = await sendTo(hub, { query });
  expect([sent.status, sent.code]).toEqual([504, 'OPERATION_TIMED_OUT']);
  expect(sent.message).toBe('The operation ran longer than 3000 ms and was stopped.');
  expect(sent.headers.get('cache-control')).toBe('no-store');
  await until(() => isCutOff);
  const asked = requestCount;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(requestCount).toBe(asked);
});

it('leaves an operation alone that ends in time', async () => {
  await using hub = await startFederation({ protections: { operationDeadlineMs: 20_000 } });
  expect(await sendTo(hub, { query: '{ offices { code } }' })).toMatchObject({ status: 200 });
});
