/*
 * A nation in small: seven offices in one process behind a gateway, over real HTTP. What the hub
 * says in all is what the tables hold in all; a second run finds everything as it was.
 */
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { Client } from 'pg';

import { composeSupergraph } from '../../../../composition/composeSupergraph';
import { AssertionKeys } from '../../../../gateway/identity/AssertionKeys';
import { createGateway } from '../../../../gateway/server';
import { askHub } from '../../../../hub/cli/ask/askHub';
import { readSavedQuestions } from '../../../../hub/cli/ask/savedQuestions';
import { fillInWords, fillNation } from '../../../../hub/local/nation/filling/fillNation';
import { fillOffice } from '../../../../hub/local/nation/filling/fillOffice';
import { nationOffices } from '../../../../hub/local/nation/nationOffices';
import { startOffices } from '../../../../hub/local/nation/offices/startOffices';
import { listen } from '../../../../process/listen';
import { RecordedLog } from '../../../federation/RecordedLog';
import { createTestDatabase } from '../../../federation/createTestDatabase';

const size = { officeCount: 7, awardCount: 200, seed: 1 };
const offices = nationOffices(size.officeCount);
const databases = new Map<string, string>();
const stops: (() => Promise<void>)[] = [];
let url: string;

const fill = (changes: Partial<typeof size> = {}, onProgress: () => void = () => undefined) =>
  fillNation({
    offices,
    size: { ...size, ...changes },
    databaseUrlOf: async (code) => databases.get(code) ?? '',
    signal: new AbortController().signal,
    onProgress,
  });

beforeAll(async () => {
  for (const { code } of offices) databases.set(code, await createTestDatabase(`nation_${code}`));
  await fill();
  const keys = new AssertionKeys({ file: null, rotateMs: 3_600_000 });
  await keys.start();
  const gatewayKeys: JWTVerifyGetKey = (header, token) =>
    createLocalJWKSet(keys.jwks() as JSONWebKeySet)(header, token);
  const { log } = new RecordedLog('nation');
  const started = await startOffices({
    offices,
    gatewayKeys,
    logOf: () => log,
    poolSize: 2,
    port: 0,
    databaseUrlOf: (code) => databases.get(code) ?? '',
  });
  const identities = offices.map(({ identity }) => identity);
  const gateway = await createGateway({
    notice: 'Every record here is SYNTHETIC.',
    supergraphSdl: composeSupergraph(identities).supergraphSdl,
    offices: identities.map((identity) => ({
      identity,
      url: `${started.url}/${identity.code}/graphql`,
    })),
    officeDeadlineMs: 10_000,
    regionalUrl: null,
    assertionKeys: keys,
    issuers: [],
    graphiql: false,
    log,
  });
  url = await listen(gateway.http, '127.0.0.1', 0);
  stops.push(async () => keys.stop(), gateway.stop, started.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function inTables<Row extends object>(code: string, sql: string): Promise<Row> {
  const client = new Client({ connectionString: databases.get(code) });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  if (!rows[0]) throw new Error(`${code} has no such row.`);
  return rows[0];
}

interface Sums {
  readonly count: number;
  readonly total: number;
  readonly without: number;
}

/** What the tables of all offices hold, without what others pay. */
async function sumsInTables(): Promise<Sums> {
  const rows = await Promise.all(
    offices.map(({ code }) =>
      inTables<Sums>(
        code,
        `SELECT count(*)::int AS count, sum(amount_pence)::float8 AS total,
                count(*) FILTER (WHERE amount_pence IS NULL)::int AS without
           FROM award WHERE kind <> 'PAID_BY_OTHERS'`,
      ),
    ),
  );
  return rows.reduce((a, b) => ({
    count: a.count + b.count,
    total: a.total + b.total,
    without: a.without + b.without,
  }));
}

it('answers in all what the tables hold in all', async () => {
  const { data, errors } = await askHub(
    url,
    `{ awards(first: 50) { totalCount totalPence withoutAmount coverage { complete asked { code } }
         nodes { id title amountPence origin office { code } } }
       byPriority: awardTotals(groupBy: [PRIORITY]) { ...sums }
       byProvider: awardTotals(groupBy: [OFFICE, PROVIDER]) { ...sums } }
     fragment sums on AwardTotals { total { count totalPence withoutAmount }
       groups { count totalPence withoutAmount } }`,
    {},
  );
  expect(errors).toBeUndefined();
  const { count, total, without } = await sumsInTables();
  const sums = { count, totalPence: total, withoutAmount: without };
  const { awards, ...totals } = data as Record<string, Totals> & { awards: Page };
  expect(awards).toMatchObject({ totalCount: count, totalPence: total, withoutAmount: without });
  expect(awards.coverage).toEqual({
    complete: true,
    asked: offices.map(({ code }) => ({ code })),
  });
  for (const { total: inAll, groups } of Object.values(totals)) {
    expect(inAll).toEqual(sums);
    expect(groups.reduce((sum, group) => sum + group.totalPence, 0)).toBe(total);
  }
  const amounts = awards.nodes.map(({ amountPence }) => amountPence ?? 0);
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  expect(awards.nodes.filter(({ title }) => !title.includes('(synthetic)'))).toEqual([]);
});

interface Page {
  readonly coverage: object;
  readonly nodes: readonly { readonly title: string; readonly amountPence: number | null }[];
}
interface Totals {
  readonly total: object;
  readonly groups: readonly { readonly totalPence: number }[];
}

it('answers every saved question, with what every office says in it', async () => {
  for (const { query } of readSavedQuestions()) {
    const { errors, data, extensions } = await askHub(url, query, {});
    expect(extensions).toEqual({ notice: 'Every record here is SYNTHETIC.' });
    const codes = (errors ?? []).map(({ extensions }) => extensions?.['code']);
    // What only board members may read is refused to the public, here as anywhere.
    expect(codes.filter((code) => code !== 'TOKEN_REQUIRED')).toEqual([]);
    // Of the seven all answer; a region also has offices that are not among them.
    expect(JSON.stringify(data)).not.toMatch(/UNAVAILABLE|TIMED_OUT|REFUSED/);
  }
});

it('does nothing in a second run', async () => {
  const transactions = `SELECT max(xmin::text::bigint)::text AS last FROM award`;
  const before = await inTables('bedfordshire', transactions);
  const results = await fill();
  expect([...results.values()].map(({ changed }) => changed)).toEqual(offices.map(() => false));
  expect(await inTables('bedfordshire', transactions)).toEqual(before);
  expect(fillInWords(results.values(), size)).toBe(
    '7 offices with 200 synthetic awards each, seed 1; 0 filled, 7 held them already',
  );
});

it('fills again, and says what was there, when the seed is another', async () => {
  const [bedfordshire] = offices.filter(({ code }) => code === 'bedfordshire');
  if (!bedfordshire) throw new Error('Bedfordshire is not among the first seven.');
  const first = `SELECT title FROM award ORDER BY id LIMIT 1`;
  const before = await inTables('bedfordshire', first);
  const parts = {
    office: bedfordshire,
    databaseUrl: databases.get('bedfordshire') ?? '',
    awardCount: 200,
    onAwards: () => undefined,
    signal: new AbortController().signal,
  };
  const result = await fillOffice({ ...parts, seed: 2 });
  expect(result).toEqual({ changed: true, before: { seed: 1, awardCount: 200, generator: 1 } });
  expect(fillInWords([result], { ...size, seed: 2 })).toContain(
    '1 filled again: they held 200 awards of seed 1 before',
  );
  expect(await inTables('bedfordshire', first)).not.toEqual(before);
  expect(await fillOffice({ ...parts, seed: 1 })).toMatchObject({ changed: true });
  expect(await inTables('bedfordshire', first)).toEqual(before);
});

it('leaves an office as it was when the filling is given up', async () => {
  const before = await sumsInTables();
  const giveUp = new AbortController();
  const filling = fillNation({
    offices,
    size: { ...size, awardCount: 5_000 },
    databaseUrlOf: async (code) => databases.get(code) ?? '',
    signal: giveUp.signal,
    onProgress: ({ awardsDone }) => {
      if (awardsDone > 0) giveUp.abort();
    },
  });
  await expect(filling).rejects.toThrow('abort');
  expect(await sumsInTables()).toEqual(before);
});

it('replaces nothing that is not synthetic', async () => {
  const setOrigin = (origin: string): Promise<object> =>
    inTables(
      'kent',
      `UPDATE award SET origin = '${origin}' WHERE id = 'kent:syn-0000001' RETURNING id`,
    );
  await setOrigin('RECORDED');
  await expect(fill({ seed: 3 })).rejects.toThrow('holds records that are not synthetic');
  await setOrigin('SYNTHETIC');
  expect(await inTables('kent', 'SELECT seed FROM synthetic_fill')).toEqual({ seed: 1 });
});

describe('offices whose databases cannot be opened', () => {
  const start = (unreachable: readonly string[]) =>
    startOffices({
      offices: offices.slice(0, 2),
      gatewayKeys: () => Promise.reject(new Error('Nobody is asked.')),
      logOf: () => new RecordedLog('nation').log,
      poolSize: 2,
      port: 0,
      databaseUrlOf: (code) =>
        unreachable.includes(code) ? 'postgres://x@127.0.0.1:1/x' : (databases.get(code) ?? ''),
    });
  const statusOf = async (at: string) => (await fetch(`${at}/health`)).status;

  it('are missing, and the others are served', async () => {
    const started = await start(['essex']);
    const [essex, kent] = offices;
    expect(started.missing).toEqual([
      { identity: essex?.identity, problem: expect.stringContaining('ECONNREFUSED') },
    ]);
    expect(await statusOf(`${started.url}/${kent?.code}`)).toBe(200);
    expect(await statusOf(`${started.url}/${essex?.code}`)).toBe(404);
    await started.stop();
  });

  it('say why once when there is no other', async () => {
    await expect(start(['essex', 'kent'])).rejects.toThrow(
      /^No office could start\.\nessex, kent did not start:\n {2}.*ECONNREFUSED.*$/,
    );
  });
});
