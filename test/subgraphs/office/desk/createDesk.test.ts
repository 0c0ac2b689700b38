import type { DeskLimits } from '../../../../subgraphs/office/desk/createDesk';
import { getOffice } from '../../../../subgraphs/offices';
import { TestIssuer } from '../../../federation/TestIssuer';
import { askDesk, type DeskCaller } from '../../../federation/askDesk';
import { startTestOffice } from '../../../federation/startTestOffice';

/** An office with a desk, and nobody who could ask it through the hub. */
async function openDesk(deskLimits: Partial<DeskLimits> = {}) {
  const issuer = await TestIssuer.create();
  const noKeys = () => Promise.reject(new Error('The hub is not asked.'));
  const issuers = [issuer.trusted()];
  const office = await startTestOffice(getOffice('essex'), noKeys, { issuers, deskLimits });
  const hub = { issuer, offices: new Map([['essex', office]]) };
  return {
    url: office.url.replace('/graphql', '/desk/graphql'),
    issuer,
    lines: office.lines,
    ask: (query: string, caller: DeskCaller = { as: 'essex-caseworker' }) =>
      askDesk(hub, 'essex', query, caller),
    [Symbol.asyncDispose]: office.stop,
  };
}

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** A document of a certain size for each limit. */
const documents: [limit: string, max: number, document: (size: number) => string][] = [
  ['tokens', 2_000, (size) => `{ office { ${repeat(size - 5, () => 'name')} } }`],
  ['aliases', 30, (size) => `{ office { ${repeat(size, (index) => `a${index}: name`)} } }`],
  ['root fields', 20, (size) => `{ ${repeat(size, (index) => `a${index}: __typename`)} }`],
  ['directives', 30, (size) => `{ __typename ${repeat(size, () => '@include(if: true)')} }`],
  [
    'selections',
    2_000,
    (size) => `{ ${repeat(10, (index) => `a${index}: office { ...F }`)}
      office { ${repeat(size - 10 * 102 - 1, () => 'name')} } }
      fragment F on OwnOffice { ${repeat(100, () => 'name')} }`,
  ],
];

it('passes a document at each limit, and refuses one beyond it before it is executed', async () => {
  await using desk = await openDesk();
  for (const [limit, max, document] of documents) {
    const allowed = await desk.ask(document(max));
    // What is refused for something else has passed the limit.
    const codes = allowed.errors.map(({ extensions }) => extensions['code']);
    expect([limit, codes]).not.toEqual([limit, expect.arrayContaining(['DOCUMENT_TOO_COMPLEX'])]);
    const { status, data, errors } = await desk.ask(document(max + 1));
    expect([limit, status, data]).toEqual([limit, 400, null]);
    const refused = errors.find(({ extensions }) => extensions['limit'] === limit);
    expect(refused?.extensions).toEqual({ code: 'DOCUMENT_TOO_COMPLEX', limit });
    expect(refused?.message).toContain(String(max));
  }
});

it('refuses what is nested deeper than the office lets it, also in fragments', async () => {
  await using desk = await openDesk({ documentDepthMax: 3 });
  const flat = await desk.ask('{ office { referrals { totalCount } } }');
  expect(flat.errors).toEqual([]);
  for (const query of [
    '{ office { referrals { nodes { reference } } } }',
    '{ office { ...Cases } } fragment Cases on OwnOffice { referrals { nodes { reference } } }',
  ]) {
    const { status, errors } = await desk.ask(query);
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toEqual({ code: 'DOCUMENT_TOO_COMPLEX', limit: 'depth' });
  }
});

it('counts the requests of each caller by themselves, and says when to come back', async () => {
  await using desk = await openDesk({ requestsPerMinuteMax: 2 });
  const ask = (as: string) => desk.ask('{ office { name } }', { as });
  expect([(await ask('essex-caseworker')).status, (await ask('essex-caseworker')).status]).toEqual([
    ...[200, 200],
  ]);
  const { status, headers, data, errors } = await ask('essex-caseworker');
  expect([status, data]).toEqual([429, null]);
  const retryAfterSeconds = Number(headers.get('retry-after'));
  expect(retryAfterSeconds).toBeGreaterThan(0);
  expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds } }]);
  expect((await ask('essex-finance')).status).toBe(200);
  expect(JSON.stringify(desk.lines)).toContain('RATE_LIMITED');
});

it('lets nobody try tokens without end, and no one else pay for it', async () => {
  await using desk = await openDesk({ requestsPerMinuteMax: 2 });
  const attempt = async (authorization?: string) =>
    (await desk.ask('{ office { name } }', authorization === undefined ? {} : { authorization }))
      .errors[0]?.extensions['code'];
  expect(await attempt('Bearer x')).toBe('TOKEN_MALFORMED');
  expect(await attempt()).toBe('TOKEN_REQUIRED');
  expect(await attempt('Bearer y')).toBe('RATE_LIMITED');
  expect(await attempt()).toBe('RATE_LIMITED');
  expect((await desk.ask('{ office { name } }')).status).toBe(200);
});

describe('behind a proxy', () => {
  const statusFrom = async (url: string, address: string): Promise<number> => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    return (await fetch(url, { method: 'POST', headers, body: '{}' })).status;
  };

  it('says once in the log that nobody told the office of it', async () => {
    await using desk = await openDesk({ requestsPerMinuteMax: 1 });
    expect(await statusFrom(desk.url, '192.0.2.1')).toBe(401);
    expect(await statusFrom(desk.url, '192.0.2.2')).toBe(429);
    const told = desk.lines.filter(({ msg }) => msg.includes('TRUST_PROXY'));
    expect(told).toMatchObject([{ level: 'warn' }]);
    expect(told[0]?.msg).toContain('share one rate limit');
  });

  it('counts each address by itself once the proxy is named', async () => {
    await using desk = await openDesk({ requestsPerMinuteMax: 1, trustedProxies: 'loopback' });
    expect(await statusFrom(desk.url, '192.0.2.1')).toBe(401);
    expect(await statusFrom(desk.url, '192.0.2.2')).toBe(401);
    expect(JSON.stringify(desk.lines)).not.toContain('TRUST_PROXY');
  });
});

it.each([
  ['100 kB', `{"query":"{ office { name } } #${'x'.repeat(100_000)}"}`, 413, 'BODY_TOO_LARGE'],
  ['a list', '[{"query":"{ office { name } }"}]', 400, 'BATCH_REFUSED'],
])('refuses a body of %s with a code', async (_, body, status, code) => {
  await using desk = await openDesk();
  const authorization = `Bearer ${await desk.issuer.tokenFor('essex-caseworker')}`;
  const headers = { 'content-type': 'application/json', authorization };
  const response = await fetch(desk.url, { method: 'POST', headers, body });
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
});

it('says where the desk is to who looks beside it', async () => {
  await using desk = await openDesk();
  for (const beside of ['/desk', '/desk/', '/desk/index.html']) {
    const response = await fetch(desk.url.replace('/desk/graphql', beside));
    expect([beside, response.status, await response.json()]).toMatchObject([
      beside,
      404,
      {
        errors: [
          {
            message:
              "There is nothing at this address. The office's desk for its own staff is at /desk/graphql: open it in a browser, or send it GraphQL with a token.",
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      },
    ]);
  }
  expect((await fetch(`${desk.url}/`, { headers: { accept: 'text/html' } })).status).toBe(200);
});

it('says why there is no desk', async () => {
  const noKeys = () => Promise.reject(new Error('The hub is not asked.'));
  const office = await startTestOffice(getOffice('essex'), noKeys, { issuers: [] });
  try {
    const response = await fetch(office.url.replace('/graphql', '/desk/graphql'));
    expect([response.status, await response.text()]).toEqual([
      404,
      expect.stringContaining('This office has no desk for its own staff: it needs TOKEN_ISSUERS'),
    ]);
  } finally {
    await office.stop();
  }
});
