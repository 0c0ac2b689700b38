import { getIntrospectionQuery } from 'graphql';

import { offices as register } from '../../../subgraphs/offices';
import { startFederation, type TestFederation } from '../../federation/startFederation';
import { sendTo } from '../../gateway/http/sendTo';

/** One office is enough. */
const offices = register.slice(0, 1);

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation({ offices });
});
afterAll(() => hub.stop());

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** A document of a certain size for each limit; the default is allowed, and one more is not. */
const limits: [limit: string, max: number, document: (size: number) => string, found: boolean][] = [
  [
    'tokens',
    2_000,
    (size) => `{ office(code: "kent") { ${repeat(size - 10, () => 'name')} } }`,
    false,
  ],
  ['depth', 12, (size) => nestedRegions(size), true],
  [
    'aliases',
    30,
    (size) => `{ office(code: "kent") { ${repeat(size, (i) => `a${i}: name`)} } }`,
    true,
  ],
  ['root fields', 20, (size) => `{ ${repeat(size, (i) => `a${i}: __typename`)} }`, true],
  ['directives', 30, (size) => `{ __typename ${repeat(size, () => '@include(if: true)')} }`, true],
  ['selections', 2_000, (size) => writtenOut(size), false],
];

/** Few tokens with a fragment that is spread in so many places that it stands for so many selections. */
function writtenOut(selections: number): string {
  const places = 16;
  const names = 100;
  // Each place takes its field, the spread and what is in the fragment.
  const left = selections - places * (2 + names) - 1;
  return `{ ${repeat(places, (i) => `a${i}: office(code: "kent") { ...F }`)}
    office(code: "kent") { ${repeat(left, () => 'name')} } }
    fragment F on Office { ${repeat(names, () => 'name')} }`;
}

/** Regions of offices of regions, so many levels deep. */
function nestedRegions(depth: number): string {
  const levels = repeat(depth - 1, (index) => (index % 2 ? '{ offices' : '{ regions')).replace(
    / \{/g,
    ' {',
  );
  return `${levels} { __typename ${'}'.repeat(depth)}`;
}

describe.each(limits)('%s', (limit, max, document, namesFound) => {
  it(`may be ${max}`, async () => {
    const sent = await sendTo(hub, { query: document(max) });
    // What is refused for something else, such as its cost, has passed the limit.
    expect(sent.code).not.toBe('DOCUMENT_TOO_COMPLEX');
  });

  it(`may not be ${max + 1}`, async () => {
    const body = { query: document(max + 1) };
    const { errors } = await hub.ask(body.query);
    const refused = errors.find(({ extensions }) => extensions['limit'] === limit);
    expect(refused?.extensions).toEqual({ code: 'DOCUMENT_TOO_COMPLEX', limit });
    expect(refused?.message).toContain(String(max));
    if (namesFound) expect(refused?.message).toContain(String(max + 1));
    expect((await sendTo(hub, body)).status).toBe(400);
  });
});

it('counts what is in fragments', async () => {
  const query = `{ ...F } fragment F on Query { ${repeat(21, (i) => `a${i}: __typename`)} }`;
  expect((await sendTo(hub, { query })).extensions).toMatchObject({ limit: 'root fields' });
});

it("answers GraphiQL's introspection query", async () => {
  const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });
  expect(await sendTo(hub, { query })).toMatchObject({ status: 200, code: undefined });
});

const wastes: [string, string][] = [
  [
    'fragments that spread themselves',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  ],
  [
    'fragments that double with each level',
    `{ regions { ...F0 } } ${repeat(9, (i) =>
      i % 2
        ? `fragment F${i} on Office { regions { ...F${i + 1} } a: regions { ...F${i + 1} } }`
        : `fragment F${i} on Region { offices { ...F${i + 1} } a: offices { ...F${i + 1} } }`,
    )} fragment F9 on Office { name }`,
  ],
  ['the same field over and over', `{ ${repeat(300, () => 'offices { code regions { code } }')} }`],
  [
    'the same fragments over and over',
    `{ ${repeat(20, (i) => `...F${i}`)} } ${repeat(20, (i) => `fragment F${i} on Query { ${repeat(20, () => 'offices { name }')} }`)}`,
  ],
];

const refusals = ['DOCUMENT_TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED', 'COST_TOO_HIGH'];

// Unlimited, some of them would take longer than the test may.
it.each(wastes)('answers %s', async (_, query) => {
  const sent = await sendTo(hub, { query });
  expect([undefined, ...refusals]).toContain(sent.code);
});

it('reports only the cycle where fragments spread each other without end', async () => {
  const query = `{ regions { ...A } }
    fragment A on Region { offices { ...B } other: offices { ...B } }
    fragment B on Office { regions { ...A } other: regions { ...A } }`;
  const { errors } = await hub.ask(query);
  // Once for each place that closes the circle.
  expect(new Set(errors.map(({ message }) => message))).toEqual(
    new Set(['Cannot spread fragment "A" within itself via "B".']),
  );
});
