import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  getIntrospectionQuery,
  getNamedType,
  getOperationAST,
  isObjectType,
  parse,
  validate,
} from 'graphql';

import { defaultProtections } from '../../../gateway/http/protections';
import { askCost, type Cost, costOf, regionSizeMax } from '../../../gateway/planning/costOf';
import { publicSchema as schema } from '../../../hub/cli/ask/publicSchema';
import { offices } from '../../../subgraphs/offices';
import { Directory } from '../../../subgraphs/regional/directory/Directory';

/** What a question costs with as many offices as England and Wales have. */
function cost(query: string, variables: Record<string, unknown> = {}, officeCount = 43): Cost {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  return costOf({ schema, document, operation, variables, officeCount });
}

const total = (...question: Parameters<typeof cost>): number => cost(...question).total;

describe('values', () => {
  it.each([
    ['{ __typename }', 1],
    ['{ office(code: "kent") { name code } }', 3],
    ['{ a: office(code: "kent") { name } b: office(code: "kent") { name } }', 4],
    // A region has at most ten offices, and an office is taken to be in ten regions.
    ['{ offices(region: "eastern") { name } }', 11],
    ['{ offices(region: "eastern") { regions { name } } }', 1 + 10 * 11],
    ['{ offices { name } }', 44],
  ])('of %s are %d', (query, expected) => {
    expect(total(query)).toBe(expected);
  });

  it('are as many as the page is long', () => {
    const page = (first: string): number => total(`{ awards${first} { nodes { title } } }`);
    expect(page('(first: 500)') - page('(first: 100)')).toBe(400);
    expect(page('') - page('(first: 1)')).toBe(49);
    expect(page('(first: -1)')).toBe(page('(first: 0)'));
  });

  it('are counted with the page size of a variable', () => {
    const query = 'query($n: Int = 7) { awards(first: $n) { nodes { title } } }';
    expect(total(query, { n: 500 }) - total(query, { n: 7 })).toBe(493);
  });

  it('are the same through fragments', () => {
    const plain = total('{ offices { awards(first: 5) { nodes { title id } } } }');
    const spread = total(`{ ...Q } fragment Q on Query { offices { ...O } }
      fragment O on Office { ... on Office { awards(first: 5) { ...P } } }
      fragment P on OfficeAwards { nodes { title id } }`);
    expect(spread).toBe(plain);
  });
});

describe('questions to offices', () => {
  const asks = (query: string, officeCount = 43): number => cost(query, {}, officeCount).asks;

  it.each([
    ['{ office(code: "kent") { grants { name } } }', 1],
    ['{ offices { name policeAreaName regions { name } } }', 0],
    ['{ offices { statistics { label } } }', 43],
    ['{ offices(region: "eastern") { statistics { label } } }', 10],
    ['{ awardTotals { total { count } } }', 86],
    ['{ awardTotals(filter: { region: "eastern" }) { total { count } } }', 20],
    ['{ awardTotals(filter: { offices: ["kent", "essex"] }) { total { count } } }', 4],
    ['{ publishedChecks(office: "kent") { agreeing } }', 2],
    ['{ provider(id: "GB-CHC-298028") { name aliases } }', 0],
    ['{ provider(id: "GB-CHC-298028") { totalPence } }', 43],
  ])('of %s are %d', (query, expected) => {
    expect(asks(query)).toBe(expected);
  });

  it('grow with the number of offices', () => {
    const query = '{ awardTotals { total { count } } }';
    expect(asks(query, 5)).toBe(10);
    expect(asks(query, 50)).toBe(100);
  });

  it('of each organisation of a page cost a value for each office', () => {
    const page = (fields: string): number =>
      total(`{ providers(first: 100) { nodes { ${fields} } } }`);
    expect(page('name totalPence') - page('name')).toBe(100 + 100 * 43 + 43 * askCost);
  });
});

it('names the dearest part by its name in the answer', () => {
  const { dearest } = cost('{ offices { name } all: awards(first: 500) { nodes { title } } }');
  expect(dearest.field).toBe('all');
});

// Counted level by level, this would not end before the test does.
it('counts a fragment once where fragments double with each level', () => {
  const levels = Array.from({ length: 60 }, (_, i) =>
    i % 2
      ? `fragment F${i} on Office { regions { ...F${i + 1} } a: regions { ...F${i + 1} } }`
      : `fragment F${i} on Region { offices { ...F${i + 1} } a: offices { ...F${i + 1} } }`,
  );
  const query = `{ regions { ...F0 } } ${levels.join(' ')} fragment F60 on Region { name }`;
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const { total: sum } = costOf({ schema, document, operation, variables: {}, officeCount: 43 });
  expect(sum).toBeGreaterThan(1e30);
});

describe('the default budget', () => {
  const { costMax } = defaultProtections;
  const folder = join(__dirname, '../../../hub/questions');

  it.each(readdirSync(folder))('holds the saved question %s', (file) => {
    const document = parse(readFileSync(join(folder, file), 'utf8'));
    const operation = getOperationAST(document);
    if (!operation) throw new Error('There is no operation.');
    const { total: sum } = costOf({ schema, document, operation, variables: {}, officeCount: 43 });
    expect(sum).toBeLessThanOrEqual(costMax / 4);
  });

  it.each([
    ['what GraphiQL asks first', getIntrospectionQuery({ inputValueDeprecation: true })],
    [
      'a page of awards of every office',
      `{ offices { name awards(first: 50) { totalCount totalPence nodes { title amountPence
         recipientName kind status financialYear priority startsOn } } } }`,
    ],
    [
      'the longest page across offices, in full',
      `{ awards(first: 500) { nodes { id title amountPence amountAsPublished recipientName kind
         status startsOn endsOn priority office { name } provider { name } grant { name }
         source { document line } } pageInfo { hasNextPage endCursor } } }`,
    ],
  ])('holds %s', (_, query) => {
    expect(total(query)).toBeLessThanOrEqual(costMax);
  });

  it.each([
    [
      'the longest page of every office',
      '{ offices { awards(first: 500) { nodes { id title kind status recipientName } } } }',
    ],
    [
      'regions of offices of regions',
      '{ regions { offices { regions { offices { regions { name } } } } } }',
    ],
    [
      'what every office says of every organisation of a long page, twice',
      `{ a: providers(first: 500) { nodes { totalPence engagements { office { name } } } }
         b: providers(first: 500) { nodes { totalPence engagements { office { name } } } } }`,
    ],
  ])('does not hold %s', (_, query) => {
    expect(total(query)).toBeGreaterThan(costMax);
  });
});

describe('what it takes for granted', () => {
  it('is that no region has more members than it says', () => {
    const directory = new Directory(offices);
    const sizes = directory.regions.map(({ code }) => directory.findMembers(code).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(regionSizeMax);
  });

  it('is that these questions ask every office, and the others one office or none', () => {
    const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
    const merged = roots.filter(({ type }) => {
      const named = getNamedType(type);
      return isObjectType(named) && 'coverage' in named.getFields();
    });
    // Whoever adds a question decides here what it costs.
    expect(roots.map(({ name }) => name).filter((name) => !free.has(name))).toEqual(
      merged.map(({ name }) => name),
    );
  });
});

const free = new Set(['award', 'findOffice', 'office', 'offices', 'region', 'regions']);
