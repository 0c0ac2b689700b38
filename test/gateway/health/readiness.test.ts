import type { RequestListener } from 'node:http';

import express from 'express';

import { answerReady } from '../../../gateway/health/readiness';
import type { DataSources } from '../../../gateway/offices/createDataSources';
import { startFederation, type TestFederation } from '../../federation/startFederation';
import { type StandInServer, startStandIn } from '../../federation/startStandIn';

/** `/health/ready` asks every office a real question and says which is down, and why. */

interface Ready {
  readonly status: number;
  readonly body: { readonly status: string; readonly offices: readonly object[] };
}

async function askReady(hub: TestFederation): Promise<Ready> {
  const response = await fetch(`${hub.url}/health/ready`);
  return { status: response.status, body: (await response.json()) as Ready['body'] };
}

/** Asks until the answer is no longer the one that is remembered from before. */
async function askReadyUntil(hub: TestFederation, status: number): Promise<Ready> {
  const deadline = Date.now() + 20_000;
  let ready = await askReady(hub);
  while (ready.status !== status && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    ready = await askReady(hub);
  }
  return ready;
}

const standIns: StandInServer[] = [];
afterAll(() => Promise.all(standIns.map((standIn) => standIn[Symbol.asyncDispose]())));

async function standIn(answer: RequestListener): Promise<string> {
  const server = await startStandIn(answer);
  standIns.push(server);
  return server.url;
}

it('asks each office its database, by the same signed way as every question', async () => {
  await using hub = await startFederation();
  expect(await askReady(hub)).toEqual({
    status: 200,
    body: {
      status: 'ready',
      offices: [...hub.offices.keys()].map((office) => ({ office, status: 'ready' })),
    },
  });
  for (const { recorded, requests } of hub.offices.values()) {
    expect(recorded.statements).toEqual([expect.stringMatching(/FROM award_sum\b/)]);
    expect(requests).toHaveLength(1);
  }
});

it('checks once for all requests that arrive together', async () => {
  await using hub = await startFederation();
  const answers = await Promise.all(Array.from({ length: 20 }, () => askReady(hub)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  for (const { requests } of hub.offices.values()) {
    // A slow machine may need more than the moment for which an answer is remembered.
    expect(requests.length).toBeLessThan(20);
    expect(requests.length).toBeGreaterThan(0);
  }
});

it('says which office is down and why, and is not ready without any', async () => {
  const urls = {
    kent: await standIn(() => undefined),
    mopac: await standIn((_, response) => response.writeHead(403).end('{}')),
    essex: await standIn((request) => request.socket.destroy()),
    // It lives, it speaks GraphQL, and it does not get at its records.
    cambridgeshire: await standIn((_, response) => {
      const office = {
        __typename: 'CambridgeshireOffice',
        hub_code: 'cambridgeshire',
        awards: null,
      };
      const errors = [{ message: 'no', path: ['_entities', 0, 'awards'] }];
      response.end(JSON.stringify({ data: { _entities: [office] }, errors }));
    }),
  };
  await using hub = await startFederation({ urls, officeDeadlineMs: 1_000 });
  const { status, body } = await askReady(hub);
  expect([status, body.status]).toEqual([200, 'ready']);
  expect(body.offices).toEqual(
    expect.arrayContaining([
      { office: 'kent', status: 'down', reason: 'TIMED_OUT' },
      { office: 'mopac', status: 'down', reason: 'REFUSED' },
      { office: 'essex', status: 'down', reason: 'UNAVAILABLE' },
      { office: 'cambridgeshire', status: 'down', reason: 'UNAVAILABLE' },
      { office: 'west-midlands', status: 'ready' },
    ]),
  );
  for (const [code, office] of hub.offices) if (!(code in urls)) await office.stop();
  expect((await askReadyUntil(hub, 503)).body).toMatchObject({ status: 'not ready' });
});

it('reports an office whose database is lost', async () => {
  await using hub = await startFederation();
  const kent = hub.offices.get('kent');
  await kent?.dataSource.query('DROP TABLE award_sum CASCADE');
  expect((await askReady(hub)).body.offices).toContainEqual({
    office: 'kent',
    status: 'down',
    reason: 'UNAVAILABLE',
  });
});

it('asks the offices once for all who want to know meanwhile, and again a second later', async () => {
  let asked = 0;
  const askPlainly = async (): Promise<unknown> => {
    asked += 1;
    return { missing: null, answer: { data: { _entities: [{ awards: { totalCount: 1 } }] } } };
  };
  const identity = { code: 'kent', prefix: 'Kent', name: 'Kent', portOffset: 3 };
  const sources = { offices: new Map([['kent', { askPlainly }]]) } as unknown as DataSources;
  const app = express().use(answerReady([identity], sources));
  await using server = await startStandIn(app);
  const ask = (): Promise<unknown> => fetch(server.url).then((response) => response.json());
  const ready = { status: 'ready', offices: [{ office: 'kent', status: 'ready' }] };
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([ready, ready, ready]);
  expect(asked).toBe(1);
  const now = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 2_000);
  try {
    expect(await ask()).toEqual(ready);
    expect(asked).toBe(2);
  } finally {
    now.mockRestore();
  }
});
