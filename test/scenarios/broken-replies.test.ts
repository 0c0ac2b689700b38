/*
 * An office whose reply breaks the contract is missing, with that reason, an error at its place and
 * a line in the log; the others answer as they did, and nothing the office has written gets out.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

import { startFederation, type TestFederation } from '../federation/startFederation';
import { type StandInServer, startStandIn } from '../federation/startStandIn';

interface Reply {
  data: { _entities?: (Record<string, unknown> | null)[]; kent?: unknown };
  errors?: unknown;
}

type Lie = (reply: Reply, question: string) => void;

const marker = 'http://10.0.0.7:5432/jane-doe';
const kentsName = 'Kent Police and Crime Commissioner';
const broken = {
  message: `${kentsName} sent an answer that does not match the contract, so none of it was used.`,
  extensions: { code: 'OFFICE_CONTRACT_BROKEN', office: 'kent' },
};
const coverage = 'coverage { complete answered { code } missing { office { code } reason } }';

let hub: TestFederation;
let door: StandInServer;
let lie: Lie = () => undefined;

beforeAll(async () => {
  door = await startStandIn((request, response) => void pass(request, response));
  hub = await startFederation({ urls: { kent: `${door.url}/kent`, essex: `${door.url}/essex` } });
});
beforeEach(() => {
  hub.log.splice(0);
});
afterEach(() => {
  lie = () => undefined;
});
afterAll(async () => {
  await hub.stop();
  await door[Symbol.asyncDispose]();
});

async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const { authorization = '' } = request.headers;
  const headers = { 'content-type': 'application/json', authorization };
  const url = hub.offices.get(request.url?.split('/').at(-1) ?? '')?.url ?? '';
  const answered = await fetch(url, { method: 'POST', headers, body });
  const reply = (await answered.json()) as Reply;
  lie(reply, body);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
}

/** Changes the first entity of every reply to a question about a type. */
function about(type: string, change: (entity: Record<string, unknown>) => void): Lie {
  return ({ data }, question) => {
    const [entity] = data._entities ?? [];
    if (entity && question.includes(type)) change(entity);
  };
}

function toldOf(office: string): unknown {
  return hub.log.filter((line) => (line as { readonly office?: string }).office === office);
}

it('makes the office missing whose totals are null, and adds up the others', async () => {
  const query = `{ awardTotals { total { count } ${coverage} } }`;
  const right = await hub.ask<{ awardTotals: { total: { count: number } } }>(query);
  lie = about('KentTotalsPage', (page) => {
    for (const row of page['rows'] as Record<string, unknown>[]) row['count'] = null;
  });
  const { data, errors } = await hub.ask<{ awardTotals: { total: { count: number } } }>(query);
  expect(data.awardTotals).toMatchObject({
    coverage: {
      complete: false,
      missing: [{ office: { code: 'kent' }, reason: 'CONTRACT_BROKEN' }],
    },
  });
  expect(data.awardTotals.total.count).toBeLessThan(right.data.awardTotals.total.count);
  expect(errors).toEqual([{ ...broken, path: ['awardTotals'] }]);
  expect(toldOf('kent')).toMatchObject([
    {
      level: 'warn',
      outcome: 'CONTRACT_BROKEN',
      reason: 'KentTotalsPage._entities.rows.count is null',
    },
  ]);
});

describe('an office whose reply contradicts itself', () => {
  const query = `{ awards(filter: { offices: ["kent"] }, first: 500) { totalCount ${coverage} } }`;
  let askings = 0;

  /** Counts so many awards more on each page than there are, one number for each asking. */
  function counting(...more: readonly number[]): Lie {
    askings = 0;
    return about('KentAwardPage', (page) => {
      page['matched'] = Number(page['matched']) + (more[askings++] ?? 0);
    });
  }

  it.each([
    ['once, as one that is written to while it reads', [1], 2],
    ['twice, and otherwise the second time', [1, 2], 3],
  ])('is believed when it has done so %s', async (_, more, asked) => {
    const right = await hub.ask(query);
    expect(right).toMatchObject({ data: { awards: { coverage: { complete: true } } }, errors: [] });
    hub.log.splice(0);
    lie = counting(...more);
    expect(await hub.ask(query)).toEqual(right);
    expect(askings).toBe(asked);
    expect(toldOf('kent')).toEqual([]);
  });

  it.each([
    ['in the same words', [1, 1, 0], 2],
    ['each time', [1, 2, 3, 0], 3],
  ])('is missing when it does so again %s', async (_, more, asked) => {
    lie = counting(...more);
    const { data, errors } = await hub.ask(query);
    expect(data['awards']).toMatchObject({
      coverage: { missing: [{ office: { code: 'kent' }, reason: 'CONTRACT_BROKEN' }] },
    });
    expect(errors).toEqual([{ ...broken, path: ['awards'] }]);
    expect(askings).toBe(asked);
    expect(toldOf('kent')).toHaveLength(1);
  });

  it('is never sent a write again', async () => {
    askings = 0;
    lie = ({ data }) => {
      data.kent = { reopenBooks: { accepted: String(askings++), problems: [] } };
    };
    const { errors } = await hub.ask(
      `mutation { kent { reopenBooks(input: { idempotencyKey: "once", financialYear: "2014-15", reason: "r" }) { accepted problems { code } } } }`,
      {},
      'kent-finance',
    );
    expect(errors).toEqual([{ ...broken, path: ['kent'] }]);
    expect(askings).toBe(1);
  });
});

it.each<[string, unknown]>([
  ['1e300', 1e300],
  ['a text', '100'],
  ['a fraction', 0.5],
  ['the largest number there is', Number.MAX_SAFE_INTEGER],
])('takes nobody else away where an office says %s', async (_, totalPence) => {
  const query = `{ awards(first: 2) { totalPence nodes { id } ${coverage} } }`;
  lie = about('KentAwardPage', (page) => {
    page['totalPence'] = totalPence;
  });
  const { data, errors } = await hub.ask(query);
  expect(data['awards']).toMatchObject({
    totalPence: expect.any(Number),
    nodes: [{}, {}],
    coverage: { missing: [{ office: { code: 'kent' }, reason: 'CONTRACT_BROKEN' }] },
  });
  expect(errors).toEqual([{ ...broken, path: ['awards'] }]);
});

it('gives no award the figures of another, whatever their order in the reply', async () => {
  const query = `{ awards(filter: { offices: ["essex"] }) { nodes { id title } } }`;
  const right = await hub.ask(query);
  expect(right.errors).toEqual([]);
  lie = ({ data }, question) => {
    if (question.includes('on EssexAward ')) data._entities?.reverse();
  };
  const { data, errors } = await hub.ask<{ awards: { nodes: unknown[] } }>(query);
  expect(data.awards.nodes.every((node) => node === null)).toBe(true);
  expect(data.awards.nodes.length).toBeGreaterThan(1);
  expect(errors).toMatchObject(
    data.awards.nodes.map((_, index) => ({
      path: ['awards', 'nodes', index],
      extensions: { code: 'OFFICE_CONTRACT_BROKEN', office: 'essex' },
    })),
  );
});

it('gives each record that is gone meanwhile an error, and none that a caller made up', async () => {
  lie = ({ data }, question) => {
    if (question.includes('on KentAward ')) data._entities?.fill(null, 0, 1);
  };
  const { data, errors } = await hub.ask<{ awards: { nodes: unknown[] } }>(
    `{ awards(filter: { offices: ["kent"] }) { nodes { title } } }`,
  );
  expect(data.awards.nodes.filter((node) => node === null)).toHaveLength(1);
  expect(errors).toMatchObject([
    { path: ['awards', 'nodes', 0], extensions: { code: 'OFFICE_UNAVAILABLE', office: 'kent' } },
  ]);
  const none = await hub.ask('{ award(id: "kent:none") { title } }');
  expect(none).toMatchObject({ data: { award: null }, errors: [] });
});

it('takes an office that is null for one without an answer', async () => {
  lie = ({ data }) => data._entities?.fill(null);
  const { data, errors } = await hub.ask('{ office(code: "kent") { code awards { totalCount } } }');
  expect(data).toEqual({ office: { code: 'kent', awards: null } });
  expect(errors).toEqual([{ ...broken, path: ['office'] }]);
  const ready = await fetch(new URL('/health/ready', hub.url));
  expect(await ready.json()).toMatchObject({
    offices: expect.arrayContaining([
      { office: 'kent', status: 'down', reason: 'CONTRACT_BROKEN' },
    ]),
  });
});

it.each([
  ['BAD_ARGUMENT', 'BAD_ARGUMENT'],
  ['OFFICE_UNAVAILABLE', 'OFFICE_UNAVAILABLE'],
  ['RATE_LIMITED', 'INTERNAL_SERVER_ERROR'],
  [marker, 'INTERNAL_SERVER_ERROR'],
])('says nothing of the error %s but its code and the sentence of it', async (code, shown) => {
  lie = (reply) => {
    const [office] = reply.data._entities ?? [];
    if (office) office['statements'] = null;
    reply.errors = [
      {
        message: marker,
        path: ['_entities', 0, 'statements', 0],
        extensions: { code, argument: marker, stacktrace: [marker], [marker]: 1 },
      },
    ];
  };
  const { data, errors } = await hub.ask('{ office(code: "kent") { statements { id } } }');
  expect(data).toEqual({ office: { statements: null } });
  expect(errors).toMatchObject([
    { path: ['office', 'statements', 0], extensions: { code: shown } },
  ]);
  const known = ['code', 'office', 'requestId'];
  expect(known).toEqual(expect.arrayContaining(Object.keys(errors[0]?.extensions ?? {})));
  expect(JSON.stringify([errors, hub.lines])).not.toContain('10.0.0.7');
});

it('keeps the argument of an error where it is one of the contract', async () => {
  const { errors } = await hub.ask('{ office(code: "kent") { awards(first: 0) { totalCount } } }');
  expect(errors).toMatchObject([
    {
      message: 'first: An argument has a value that cannot be used. Check its format and range.',
      path: ['office', 'awards'],
      extensions: { code: 'BAD_ARGUMENT', argument: 'first', office: 'kent' },
    },
  ]);
});

it.each<[string, (books: Record<string, unknown>) => unknown]>([
  ['are no JSON', () => marker],
  ['are JSON of something else', () => JSON.stringify({ [marker]: marker })],
  ['lack a column', (books) => JSON.stringify({ ...books, states: undefined })],
  ['have a column that is too long', (books) => JSON.stringify({ ...books, references: [marker] })],
])('makes the office missing whose encoded books %s', async (_, change) => {
  lie = about('KentBooksPage', (page) => {
    page['books'] = change(JSON.parse(String(page['books'])) as Record<string, unknown>);
  });
  const { data, errors } = await hub.ask(
    `{ reconciliation(financialYear: "2014-15") { lines { status } ${coverage} } }`,
    {},
    'national-board',
  );
  expect(data).toMatchObject({
    reconciliation: {
      coverage: { missing: [{ office: { code: 'kent' }, reason: 'CONTRACT_BROKEN' }] },
    },
  });
  expect(errors).toEqual([{ ...broken, path: ['reconciliation'] }]);
  expect(toldOf('kent')).toMatchObject([
    { level: 'warn', outcome: 'CONTRACT_BROKEN', reason: expect.stringMatching(/./) },
  ]);
  expect(JSON.stringify(hub.lines)).not.toContain('10.0.0.7');
});

it('says of a write that the office answers wrongly, at the place of the office', async () => {
  lie = ({ data }) => {
    data.kent = { reopenBooks: { accepted: marker, problems: [] } };
  };
  const { data, errors } = await hub.ask(
    `mutation { kent { reopenBooks(input: { idempotencyKey: "k", financialYear: "2014-15", reason: "r" }) { accepted problems { code } } } }`,
    {},
    'kent-finance',
  );
  expect(data).toEqual({ kent: null });
  expect(errors).toEqual([{ ...broken, path: ['kent'] }]);
});
