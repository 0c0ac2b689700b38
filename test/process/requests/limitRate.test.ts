import { addressKey } from '../../../process/requests/limitRate';
import { offices as register } from '../../../subgraphs/offices';
import { startFederation, type TestFederation } from '../../federation/startFederation';

import { sendTo } from '../../gateway/http/sendTo';

/** One office is enough. */
const offices = register.slice(0, 1);

const question = { query: '{ __typename }' };

/** The statuses of so many requests, one after the other. */
async function statuses(hub: TestFederation, count: number, headers = {}): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) {
    found.push((await sendTo(hub, question, headers)).status);
  }
  return found;
}

it('answers as many requests of a minute as are allowed, and refuses the next', async () => {
  await using hub = await startFederation({ offices, protections: { requestsPerMinuteMax: 3 } });
  expect(await statuses(hub, 3)).toEqual([200, 200, 200]);
  const sent = await sendTo(hub, question);
  expect([sent.status, sent.code]).toEqual([429, 'RATE_LIMITED']);
  const seconds = Number(sent.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(sent.message).toBe(`More than 3 requests in a minute. Ask again in ${seconds} s.`);
  expect(sent.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: seconds });
  // Whoever watches over the hub is not counted.
  expect((await fetch(`${hub.url}/health/live`)).status).toBe(200);
});

it('takes a forwarded address only from a trusted proxy', async () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });
  await using direct = await startFederation({ offices, protections: { requestsPerMinuteMax: 1 } });
  expect(await statuses(direct, 1, from('192.0.2.1'))).toEqual([200]);
  expect(await statuses(direct, 1, from('192.0.2.2'))).toEqual([429]);
  await using behind = await startFederation({
    offices,
    protections: { requestsPerMinuteMax: 1, trustedProxies: 'loopback' },
  });
  expect(await statuses(behind, 2, from('192.0.2.1'))).toEqual([200, 429]);
  expect(await statuses(behind, 1, from('192.0.2.2'))).toEqual([200]);
});

describe('a proxy that nobody told the hub about', () => {
  const told = (hub: TestFederation) =>
    hub.log.map(({ msg }) => msg).filter((msg) => /X-Forwarded-For/.test(msg));

  it('is logged once, with the setting to change and without an address', async () => {
    await using hub = await startFederation({ offices });
    await statuses(hub, 1);
    expect(told(hub)).toEqual([]);
    await statuses(hub, 2, { 'x-forwarded-for': '192.0.2.1' });
    await statuses(hub, 1, { forwarded: 'for=192.0.2.2' });
    expect(told(hub)).toEqual([
      expect.stringMatching(/TRUST_PROXY does not name.*share one rate limit.*set TRUST_PROXY to/),
    ]);
    expect(JSON.stringify(hub.lines)).not.toContain('192.0.2.');
  });

  it('is logged also where another proxy is trusted', async () => {
    await using hub = await startFederation({
      offices,
      protections: { trustedProxies: '192.0.2.99' },
    });
    await statuses(hub, 2, { 'x-forwarded-for': '192.0.2.1' });
    expect(told(hub)).toHaveLength(1);
  });

  it.each(['forwarded', 'x-real-ip'])(
    'is told when it sends %s, which is not read',
    async (name) => {
      await using hub = await startFederation({ offices, protections: { trustedProxies: 1 } });
      await statuses(hub, 2, { [name]: 'for=192.0.2.1' });
      expect(told(hub)).toEqual([
        expect.stringMatching(/is not read.*let it send X-Forwarded-For/),
      ]);
    },
  );

  it.each([1, 'loopback'])('is not told of one that TRUST_PROXY names: %s', async (trusted) => {
    await using hub = await startFederation({ offices, protections: { trustedProxies: trusted } });
    await statuses(hub, 1, { 'x-forwarded-for': '192.0.2.1', 'x-real-ip': '192.0.2.1' });
    expect(told(hub)).toEqual([]);
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  [undefined, 'unknown'],
])('counts %s as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
