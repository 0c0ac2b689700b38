/*
 * No answer is silently partial: an office that is down, slow, broken or unwilling is named with
 * the reason, within its deadline, and nothing changes for the others.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import { failures } from '../federation/failingOffices';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { type StandInServer, startStandIn } from '../federation/startStandIn';
import { offices } from '../../subgraphs/offices';

const questions = {
  awards: `{ awards(first: 100) { coverage { ...who } totalCount totalPence withoutAmount
    nodes { id title amountPence provider { name } } } }`,
  awardTotals: '{ awardTotals { coverage { ...who } groups { key count totalPence } } }',
  provider: `{ provider(id: "GB-CHC-298028") { coverage { ...who } totalPence
    engagements { office { code } totalPence } } }`,
  providers: '{ providers(first: 100) { coverage { ...who } nodes { id name } } }',
  publishedChecks: `{ publishedChecks { coverage { ...who } agreeing disagreeing
    statements { id verdict } } }`,
  jointCommissions: `{ jointCommissions { coverage { ...who }
    nodes { id costPence awards { id amountPence } } } }`,
};
/** Who may ask all of these of every office. */
const board = 'national-board';
const who = `fragment who on Coverage { complete asked { code } answered { code }
  missing { office { code } reason } }`;

interface Covered {
  readonly coverage: {
    readonly complete: boolean;
    readonly answered: readonly { code: string }[];
    readonly missing: readonly unknown[];
  };
}

let hub: TestFederation;
/** What is answered while every office is well. */
let completeAnswers: Awaited<ReturnType<typeof askEverything>>;
let kentsDoor: StandInServer;
/** How Kent behaves; null while it is well. */
let behaviour: RequestListener | null = null;

beforeAll(async () => {
  // All that reaches Kent goes through a door that a test can bar.
  kentsDoor = await startStandIn((request, response) => {
    if (behaviour) behaviour(request, response);
    else void passToKent(request, response);
  });
  hub = await startFederation({ officeDeadlineMs: 3_000, urls: { kent: kentsDoor.url } });
  completeAnswers = await askEverything();
});
afterEach(() => {
  behaviour = null;
});
afterAll(async () => {
  await hub.stop();
  await kentsDoor[Symbol.asyncDispose]();
});

/** Asks all questions at the same time. */
async function askEverything() {
  return new Map(
    await Promise.all(
      Object.entries(questions).map(
        async ([field, query]) =>
          [field, await hub.ask<Record<string, Covered>>(query + who, {}, board)] as const,
      ),
    ),
  );
}

async function passToKent(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.end(await askKent(request, await readBody(request)));
}

async function askKent(request: IncomingMessage, body: string): Promise<string> {
  const authorization = request.headers.authorization ?? '';
  const headers = { 'content-type': 'application/json', authorization };
  const url = hub.offices.get('kent')?.url ?? '';
  return (await fetch(url, { method: 'POST', headers, body })).text();
}

describe.each(failures)('an office that $way', ({ reason, code, behave }) => {
  let answers: Awaited<ReturnType<typeof askEverything>>;
  beforeAll(async () => {
    behaviour = behave;
    answers = await askEverything();
    behaviour = null;
  });

  it.each(Object.keys(questions))(
    'is named as missing from %s, and the others answer as they did',
    (field) => {
      const complete = completeAnswers.get(field)?.data[field];
      const { data, errors } = answers.get(field) ?? { data: {}, errors: [] };
      expect(data[field]?.coverage).toMatchObject({
        complete: false,
        missing: [{ office: { code: 'kent' }, reason }],
      });
      expect(data[field]?.coverage.answered).toHaveLength(offices.length - 1);
      expect(withoutKent(data[field])).toEqual(withoutKent(complete));
      expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) {
        expect(error.extensions).toEqual({ code, office: 'kent' });
        expect(error.path?.[0]).toBe(field);
        expect(JSON.stringify(error)).not.toMatch(
          /127\.0\.0\.1|10\.0\.0\.7|\/srv|node_modules| at /,
        );
      }
    },
  );
});

it('reports full coverage while every office answers', () => {
  for (const [field, { data, errors }] of completeAnswers) {
    expect(data[field]?.coverage).toMatchObject({ complete: true, missing: [] });
    expect(errors).toEqual([]);
  }
});

it('loses only the items of an office that stops between its two requests', async () => {
  // Kent answers the first step and is gone before the details are asked.
  behaviour = (request, response) => {
    void readBody(request).then(async (body) => {
      if (body.includes('KentAwardPage')) response.end(await askKent(request, body));
      else request.socket.destroy();
    });
  };
  const { data, errors } = await hub.ask<{
    awards: { nodes: ({ id: string } | null)[]; totalCount: number };
  }>(`{ awards(first: 100, orderBy: TITLE_ASC) { totalCount nodes { id title } } }`);
  const lost = data.awards.nodes.indexOf(null);
  expect(data.awards.totalCount).toBe(77);
  expect(data.awards.nodes.filter((node) => node === null)).toHaveLength(1);
  expect(errors).toEqual([unreachable(['awards', 'nodes', lost])]);
});

it('names an office whose process is gone, with the error at its own place in a list', async () => {
  await kentsDoor[Symbol.asyncDispose]();
  const { data, errors } = await hub.ask<{ offices: unknown[] }>(
    `{ offices(federated: true) { code awards { totalCount } } }`,
  );
  expect(data.offices[2]).toEqual({ code: 'kent', awards: null });
  expect(errors).toEqual([unreachable(['offices', 2])]);
});

it('answers the directory with every office gone', async () => {
  await Promise.all([...hub.offices.values()].map((office) => office.stop()));
  const { data } = await hub.ask<{ offices: unknown[]; awards: object }>(
    `{ offices { code name } awards { totalCount nodes { id } coverage { complete missing { reason } } } }`,
  );
  expect(data.offices).toHaveLength(43);
  expect(data.awards).toEqual({
    totalCount: 0,
    nodes: [],
    coverage: { complete: false, missing: offices.map(() => ({ reason: 'UNAVAILABLE' })) },
  });
});

function unreachable(path: (string | number)[]): object {
  return {
    message: 'Kent Police and Crime Commissioner could not be reached or failed to answer.',
    path,
    extensions: { code: 'OFFICE_UNAVAILABLE', office: 'kent' },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** An answer without what Kent contributed to it and without who answered. */
function withoutKent(value: unknown): unknown {
  const text = JSON.stringify(value, (key, nested: unknown) => {
    if (['coverage', 'totalCount', 'withoutAmount'].includes(key)) return undefined;
    return Array.isArray(nested) ? nested.filter((item) => !isKents(item)) : nested;
  });
  return JSON.parse(text);
}

function isKents(item: unknown): boolean {
  const { id, key, office } = Object(item) as {
    id?: string;
    key?: string[];
    office?: { code: string };
  };
  return id?.startsWith('kent:') === true || key?.[0] === 'kent' || office?.code === 'kent';
}
