import { Client } from 'pg';

import { offices as register } from '../../../subgraphs/offices';
import { createTestDatabase } from '../../federation/createTestDatabase';
import { startFederation, type TestFederation } from '../../federation/startFederation';

import { sendTo } from './sendTo';

/** One office is enough. */
const offices = register.slice(0, 1);

async function statusOf(hub: TestFederation, authorization?: string): Promise<number> {
  const headers = authorization === undefined ? {} : { authorization };
  return (await sendTo(hub, { query: '{ __typename }' }, headers)).status;
}

async function as(hub: TestFederation, name: string): Promise<string> {
  return `Bearer ${await hub.issuer.tokenFor(name)}`;
}

it('counts each bearer of a token alone, however many come from one address', async () => {
  await using hub = await startFederation({ offices, protections: { requestsPerMinuteMax: 1 } });
  const essex = await as(hub, 'essex-finance');
  expect(await statusOf(hub, essex)).toBe(200);
  expect(await statusOf(hub, essex)).toBe(429);
  expect(await statusOf(hub, await as(hub, 'kent-finance'))).toBe(200);
  expect(await statusOf(hub)).toBe(200);
});

it('counts bad tokens by the address they come from', async () => {
  await using hub = await startFederation({ offices, protections: { requestsPerMinuteMax: 2 } });
  expect(await statusOf(hub, 'Bearer one')).toBe(401);
  expect(await statusOf(hub, 'Bearer two')).toBe(401);
  expect(await statusOf(hub, 'Bearer three')).toBe(429);
});

it('counts together with other gateways where they share a database', async () => {
  const protections = {
    requestsPerMinuteMax: 3,
    rateLimitDatabaseUrl: await createTestDatabase('rate'),
  };
  await using one = await startFederation({ offices, protections });
  await using other = await startFederation({ offices, protections });
  const statuses = [];
  for (const hub of [one, other, one, other]) statuses.push(await statusOf(hub));
  expect(statuses).toEqual([200, 200, 200, 429]);
});

it('counts by itself while the shared database is away', async () => {
  const rateLimitDatabaseUrl = await createTestDatabase('rate');
  const protections = { requestsPerMinuteMax: 1, rateLimitDatabaseUrl };
  await using hub = await startFederation({ offices, protections });
  await dropDatabase(rateLimitDatabaseUrl);
  expect(await statusOf(hub)).toBe(200);
  expect(await statusOf(hub)).toBe(429);
});

it('does not start without the shared database it is told to use', async () => {
  const protections = { rateLimitDatabaseUrl: 'postgres://nobody@127.0.0.1:9/none' };
  await expect(startFederation({ offices, protections })).rejects.toThrow('ECONNREFUSED');
});

async function dropDatabase(url: string): Promise<void> {
  const server = new Client({ connectionString: process.env['TEST_DATABASE_SERVER'] });
  await server.connect();
  await server.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
  await server.end();
}
