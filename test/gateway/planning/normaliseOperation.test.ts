/* What differs in wording alone is one question; what differs in more is another one. */
import { buildSchema, getOperationAST, parse, validate } from 'graphql';

import {
  normaliseOperation,
  type NormalisedOperation,
} from '../../../gateway/planning/normaliseOperation';

const schema = buildSchema(`
  type Query { awards(first: Int = 50, filter: Filter, after: String): Awards! office(code: ID!): Office }
  type Awards { total: Int nodes(kind: Kind): [Award!]! }
  type Award { id: ID! title: String office: Office }
  type Office { code: ID! name: String awards(first: Int): Awards! }
  input Filter { offices: [ID!] kind: Kind least: Float }
  enum Kind { GRANT PURCHASE }
`);

function read(text: string): NormalisedOperation {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no single operation.');
  const question = normaliseOperation({ schema, document, operation });
  // What is planned is valid, too.
  expect(validate(schema, parse(question.text))).toEqual([]);
  return question;
}

it.each([
  ['layout', '{ awards { total } }', '{\n# all\n awards{total}\n}'],
  [
    'a name of a field',
    '{ awards { total } a: awards { x: total } }',
    '{ awards { total } b: awards { y: total } }',
  ],
  ['a name that is the own one', '{ awards: awards { total } }', '{ awards { total } }'],
  [
    'a page',
    '{ awards(first: 5, after: "x") { total } }',
    '{ awards(first: 9, after: "y") { total } }',
  ],
  [
    'a filter',
    '{ awards(filter: { offices: ["kent"], kind: GRANT }) { total } }',
    '{ awards(filter: { least: 1.5 }) { total } }',
  ],
])('takes questions that differ in %s for one', (_, one, other) => {
  expect(read(one).text).toBe(read(other).text);
});

it.each([
  ['a field', '{ awards { total } }', '{ awards { nodes { id } } }'],
  ['whether there is a value', '{ awards(first: 50) { total } }', '{ awards { total } }'],
  [
    'which values are the same',
    '{ office(code: "a") { awards(first: 1) { total } b: awards(first: 1) { total } } }',
    '{ office(code: "a") { awards(first: 1) { total } b: awards(first: 2) { total } } }',
  ],
  [
    'a condition',
    '{ awards { total @skip(if: true) nodes { id } } }',
    '{ awards { total @skip(if: false) nodes { id } } }',
  ],
  [
    'the type of a variable',
    'query ($x: ID!) { office(code: $x) { name } }',
    'query ($x: ID! = "a") { office(code: $x) { name } }',
  ],
])('keeps questions apart that differ in %s', (_, one, other) => {
  expect(read(one).text).not.toBe(read(other).text);
});

it("keeps the client's aliases and the values it wrote", () => {
  const { text, names, values } = read(`query Q($code: ID!) {
    which: office(code: $code) { called: name awards(first: 3) { nodes(kind: GRANT) { what: id } } }
    awards(filter: { offices: ["kent"], kind: PURCHASE, least: 2 }, after: null) { total }
  }`);
  expect(text).toBe(`query Q($code: ID!, $own0: Int, $own1: Kind, $own2: Filter, $own3: String) {
  own0: office(code: $code) {
    own1: name
    awards(first: $own0) {
      nodes(kind: $own1) {
        own2: id
      }
    }
  }
  awards(filter: $own2, after: $own3) {
    total
  }
}`);
  expect(Object.fromEntries(names)).toEqual({ own0: 'which', own1: 'called', own2: 'what' });
  expect(values).toEqual({
    own0: 3,
    own1: 'GRANT',
    own3: null,
    own2: { offices: ['kent'], kind: 'PURCHASE', least: 2 },
  });
});

it('leaves values with variables in them, numbers that JSON would change, and questions about the schema', () => {
  const { text, values } = read(`query ($code: ID!) {
    awards(filter: { offices: [$code] }) { total }
    office(code: 9007199254740993) { name }
    t: __type(name: "Award") { n: name ...more }
  }
  fragment more on __Type { f: fields { d: name } }`);
  expect(values).toEqual({});
  for (const kept of [
    '[$code]',
    '9007199254740993',
    't: __type(name: "Award")',
    'n: name',
    'd: name',
  ])
    expect(text).toContain(kept);
});

it('uses variable names that the operation does not use', () => {
  const { text, names } = read(
    'query own0($own0: Int) { own0: awards(first: $own0) { own_: total } }',
  );
  expect(text).toContain('own__0: awards(first: $own0)');
  expect([...names]).toEqual([
    ['own__0', 'own0'],
    ['own__1', 'own_'],
  ]);
});

it('uses short aliases, whatever the operation calls its fields', () => {
  const long = `own${'_'.repeat(1_000)}`;
  const { names } = read(`{ ${long}: awards { own: total } }`);
  expect([...names]).toEqual([
    ['own_0', long],
    ['own_1', 'own'],
  ]);
});

it('normalises the named operation of several', () => {
  const document = parse(
    'query a { awards { ...f } } query b { office(code: "x") { name } } fragment f on Awards { total }',
  );
  const operation = getOperationAST(document, 'b');
  if (!operation) throw new Error('There is no such operation.');
  const { text } = normaliseOperation({ schema, document, operation });
  expect(text).toBe('query b($own0: ID!) {\n  office(code: $own0) {\n    name\n  }\n}');
});
