import { RecordedLog } from '../federation/RecordedLog';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { startRegionalApart } from '../federation/startRegionalApart';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

describe('health', () => {
  it('is live as long as the process runs', async () => {
    const response = await fetch(`${hub.url}/health/live`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'live' });
  });

  it('of an office names it and its awards, and nothing of the machine, and fails without its database', async () => {
    await using dying = await startFederation();
    const kent = dying.offices.get('kent');
    const address = kent?.url.replace('/graphql', '/health') ?? '';
    expect(await (await fetch(address)).json()).toEqual({
      status: 'ready',
      office: 'kent',
      name: 'Kent Police and Crime Commissioner',
      awards: 1,
    });
    await kent?.dataSource.destroy();
    const response = await fetch(address);
    expect([response.status, await response.json()]).toMatchObject([
      503,
      { status: 'not ready', office: 'kent', reason: 'database' },
    ]);
    await kent?.dataSource.initialize();
  });
});

describe('faults', () => {
  it('inside an office are shown as one sentence and told to its log', async () => {
    await using broken = await startFederation();
    const essex = broken.offices.get('essex');
    await essex?.dataSource.query('DROP TABLE cross_charge CASCADE');
    const { data, errors } = await broken.ask(
      `{ office(code: "essex") { crossCharges { reference } awards { totalCount } } }`,
      {},
      'essex-finance',
    );
    expect(data).toEqual({ office: { crossCharges: null, awards: { totalCount: 32 } } });
    expect(errors).toEqual([
      {
        message: 'Sorry, there is a problem with the hub. It has been logged.',
        path: ['office', 'crossCharges'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: essex?.faults[0]?.requestId },
      },
    ]);
    expect(essex?.faults).toMatchObject([
      {
        requestId: expect.any(String),
        fault: { message: 'relation "cross_charge" does not exist' },
      },
    ]);
  });

  it('of a request keep their code and say nothing of the inside', async () => {
    const responses = await Promise.all(
      [
        '{ nothing }',
        '{',
        '{ awards(first: "x") { totalCount } }',
        '{ awards { pages { essex { ids } } } }',
      ].map((query) => hub.ask(query)),
    );
    for (const { errors } of responses) {
      expect(errors[0]?.extensions['code']).toMatch(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
      expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|127\.0\.0\.1|SELECT/);
    }
  });
});

describe('the plumbing', () => {
  it('is not part of the public API', async () => {
    const { data } = await hub.ask<{ __schema: { types: { name: string }[] } }>(
      `{ __schema { types { name } } }`,
    );
    const names = data.__schema.types.map(({ name }) => name);
    expect(names).toContain('EssexAward');
    expect(names.filter((name) => /Page$|Pages$|Row$/.test(name))).toEqual([]);
  });
});

describe('the regional subgraph', () => {
  it('gives the same answers in a process of its own', async () => {
    await using regional = await startRegionalApart(new RecordedLog('regional').log);
    await using apart = await startFederation(regional.federation);
    const query = `{ awards(first: 100) { totalCount totalPence nodes { id title } }
      provider(id: "GB-CHC-298028") { totalPence engagements { office { name } totalPence } }
      jointCommissions(region: "eastern") { nodes { title awards { id } } coverage { complete } } }`;
    const board = [query, {}, 'eastern-board'] as const;
    expect(await apart.ask(...board)).toEqual(await hub.ask(...board));
  });
});
