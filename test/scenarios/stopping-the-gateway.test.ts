import { connect } from 'node:net';
import { join } from 'node:path';

import { forkProcess } from '../../hub/local/forkProcess';
import { takeFreePort } from '../deployment/takeFreePort';
import { startFederation } from '../federation/startFederation';
import { startStandIn } from '../federation/startStandIn';

import { sendTo } from '../gateway/http/sendTo';

const kent = { __typename: 'KentOffice', hub_code: 'kent', statistics: [] };
const noStatistics = JSON.stringify({ data: { _entities: [kent] } });

/** Kent takes its time, and the hub is told to stop meanwhile. */
it('answers what is running, refuses what is new, and then stops', async () => {
  let hasAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (hasAsked = resolve));
  await using slow = await startStandIn((request, response) => {
    request.resume();
    hasAsked();
    setTimeout(() => {
      response.setHeader('content-type', 'application/json');
      response.end(noStatistics);
    }, 700);
  });
  const hub = await startFederation({ urls: { kent: slow.url } });
  const { hostname, port } = new URL(hub.url);
  // A connection of its own that is open before, as a caller's would be.
  const body = '{"query":"{ __typename }"}';
  const request = `POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  const early = connect(Number(port), hostname);
  let heard = '';
  early.on('data', (chunk) => (heard += chunk.toString()));
  early.write(request);

  const running = sendTo(hub, { query: '{ office(code: "kent") { statistics { label } } }' });
  await asked;
  const stopped = hub.stop();
  await new Promise((resolve) => setTimeout(resolve, 50));
  early.write(body);
  await expect(sendTo(hub, { query: '{ __typename }' })).rejects.toThrow('fetch failed');

  expect(await running).toMatchObject({ status: 200, data: { office: { statistics: [] } } });
  await stopped;
  expect(heard).toMatch(/^HTTP\/1.1 (200|503) /);
});

it('does so when its process is told to stop', async () => {
  let hasAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (hasAsked = resolve));
  await using slow = await startStandIn((request, response) => {
    request.resume();
    hasAsked();
    setTimeout(() => {
      response.setHeader('content-type', 'application/json');
      response.end(noStatistics);
    }, 500);
  });
  const gateway = await forkProcess<{ url: string }>({
    file: join(__dirname, '../../gateway/start.ts'),
    name: 'gateway',
    environment: {
      PORT: String(await takeFreePort()),
      KENT_URL: slow.url,
      LOG_LEVEL: 'warn',
    },
  });
  const running = sendTo(gateway.ready, {
    query: '{ office(code: "kent") { statistics { label } } }',
  });
  await asked;
  const stopped = gateway.stop();
  expect(await running).toMatchObject({ status: 200, data: { office: { statistics: [] } } });
  await stopped;
  await expect(sendTo(gateway.ready, { query: '{ __typename }' })).rejects.toThrow('fetch failed');
});
