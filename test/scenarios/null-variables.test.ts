/* Null for a variable that is used where there has to be a value is refused by the variable's name. */
import { getIntrospectionQuery } from 'graphql';

import { askDesk } from '../federation/askDesk';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { sendTo } from '../gateway/http/sendTo';

let hub: TestFederation;
beforeAll(async () => (hub = await startFederation()));
afterAll(() => hub.stop());

/** As GraphQL over HTTP has it: the status says what became of the request. */
const json = { accept: 'application/graphql-response+json' };

it.each([
  [
    'a condition',
    'query ($m: Boolean = false) { office(code: "kent") { name code @skip(if: $m) } }',
    'if needs a value of type Boolean!.',
  ],
  [
    'a condition about the schema',
    'query ($m: Boolean = true) { __schema { queryType { name @include(if: $m) } } }',
    'if needs a value of type Boolean!.',
  ],
  [
    'an argument with a default',
    'query ($m: [AwardDimension!]) { awardTotals(groupBy: $m) { total { count } } }',
    'groupBy needs a value of type [AwardDimension!]!.',
  ],
  [
    'an item of a list',
    'query ($m: AwardDimension = KIND) { awardTotals(groupBy: [$m]) { total { count } } }',
    'groupBy needs a value of type AwardDimension!.',
  ],
  [
    'an argument in a fragment',
    `query ($m: Pence = 0) { ...Q } fragment Q on Query {
      pairStatement(office: "essex", counterparty: "kent", thresholdPence: $m) { __typename } }`,
    'thresholdPence needs a value of type Pence!.',
  ],
  [
    'a field of an input',
    `mutation ($m: Boolean = false) { essex { apportionJointCommission(input: {
      idempotencyKey: "k", jointCommission: "essex:1", basis: EQUAL, participants: [], confirm: $m
    }) { problems { message } } } }`,
    'input.confirm needs a value of type Boolean!.',
  ],
])('%s', async (_, query, what) => {
  for (const { requests } of hub.offices.values()) requests.splice(0);
  const sent = await sendTo(hub, { query, variables: { m: null } }, json);
  expect([sent.status, sent.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(sent.message).toMatch(/^Variable "\$m" must not be null: /);
  expect(sent.message).toContain(what);
  expect(sent.extensions).toMatchObject({ variable: 'm' });
  expect([...hub.offices.values()].flatMap(({ requests }) => requests)).toEqual([]);
});

it('refuses a default of null as well', async () => {
  const query = `query ($m: [AwardDimension!] = null) { awardTotals(groupBy: $m) { total { count } } }`;
  expect(await sendTo(hub, { query }, json)).toMatchObject({
    status: 400,
    code: 'BAD_USER_INPUT',
  });
});

it.each([
  'query ($m: [AwardDimension!]) { awardTotals(groupBy: $m) { total { count } } }',
  'query ($m: [AwardDimension!] = [KIND]) { awardTotals(groupBy: $m) { total { count } } }',
  'query ($m: Boolean = false) { office(code: "kent") { name code @skip(if: $m) } }',
])('answers where the variable is not given at all: %s', async (query) => {
  expect(await sendTo(hub, { query })).toMatchObject({ status: 200, code: undefined });
});

it('answers null where null is a value', async () => {
  const query = 'query ($m: AwardFilter) { awards(first: null, filter: $m) { totalCount } }';
  const sent = await sendTo(hub, { query, variables: { m: null } });
  expect([sent.status, sent.code]).toEqual([200, undefined]);
});

it('is refused at a desk alike', async () => {
  const query = 'query ($m: Boolean = false) { office { name @skip(if: $m) } }';
  const asked = { as: 'essex-caseworker', variables: { m: null } };
  const { errors } = await askDesk(hub, 'essex', query, asked);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

it('answers everything that graphql-js asks about a schema, beside what offices answer', async () => {
  const everything = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  expect(await sendTo(hub, { query: everything })).toMatchObject({ status: 200, code: undefined });
  const mixed = `query ($type: String!) { __type(name: $type) { name isOneOf }
    office(code: "essex") { awards { totalCount } } }`;
  const { data, code } = await sendTo(hub, { query: mixed, variables: { type: 'AwardFilter' } });
  expect(code).toBeUndefined();
  expect(data).toEqual({
    __type: { name: 'AwardFilter', isOneOf: false },
    office: { awards: { totalCount: 32 } },
  });
});
