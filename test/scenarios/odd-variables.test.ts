/* A variable may be called anything the language allows, also what objects of JavaScript have. */
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => (hub = await startFederation()));
afterAll(() => hub.stop());

/** Variables as they come out of JSON: `__proto__` is a name like any other. */
function given(name: string, value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify({ name: value }).replace('"name"', `"${name}"`)) as Record<
    string,
    unknown
  >;
}

describe.each(['__proto__', 'constructor', 'own0', 'toString'])('a variable called %s', (name) => {
  const essexAwards = { awards: { totalCount: 32 } };

  it.each([
    [
      'of a list',
      `query ($${name}: [ID!]) { awards(filter: { offices: $${name} }) { totalCount } }`,
      ['essex'],
      essexAwards,
    ],
    [
      'of a filter',
      `query ($${name}: AwardFilter) { awards(filter: $${name}) { totalCount } }`,
      { offices: ['essex'] },
      essexAwards,
    ],
    [
      'that must be given',
      `query ($${name}: ID!) { office(code: $${name}) { awards(first: 1) { totalCount } } }`,
      'essex',
      { office: essexAwards },
    ],
    [
      'instead of its default',
      `query ($${name}: Int = 3) { awards(first: $${name}) { nodes { office { code } } } }`,
      1,
      { awards: { nodes: [{ office: { code: 'mopac' } }] } },
    ],
    [
      'in a condition',
      `query ($${name}: Boolean!) { office(code: "kent") { code name @skip(if: $${name}) } }`,
      true,
      { office: { code: 'kent' } },
    ],
  ])('%s says what it says', async (_, query, value, data) => {
    expect(await hub.ask(query, given(name, value))).toEqual({ data, errors: [] });
  });
});
