/* What is merged is answered as it was: the same values, and nothing asked for twice. */
import {
  buildSchema,
  type DocumentNode,
  execute,
  getNamedType,
  getOperationAST,
  type GraphQLFieldResolver,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  parse,
  print,
  validate,
} from 'graphql';

import {
  fragmentsIn,
  mergeAtMost,
  mergeSelections,
} from '../../../process/requests/mergeSelections';

const schema = buildSchema(`
  type Query { office: Office any: Any named: Named }
  interface Named { name: String }
  interface Office implements Named { name: String code: ID! within: Office! }
  type Kent implements Office & Named { name: String code: ID! within: Essex! beach: Int }
  type Essex implements Office & Named { name: String code: ID! within: Kent! fields: Int }
  type Region implements Named { name: String offices: [Office!]! }
  union Any = Kent | Region
`);

function merge(document: DocumentNode) {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const fragments = fragmentsIn(document);
  return { schema, operation, fragmentNamed: (name: string) => fragments.get(name) };
}

function merged(text: string): string {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const written = print(mergeSelections(merge(document)));
  expect(validate(schema, parse(written))).toEqual([]);
  return written.replace(/\s+/g, ' ');
}

it.each([
  ['{ office { name name } office { code } }', '{ office { name code } }'],
  [
    '{ ...A ...A } fragment A on Query { office { ...B ...B } } fragment B on Office { name }',
    '{ office { name } }',
  ],
  [
    '{ office { ... on Office { name } ... { name } ... on Named { name } } }',
    '{ office { name } }',
  ],
  [
    '{ office { ... on Kent { beach } name ... on Kent { ... on Office { code } } } }',
    '{ office { ... on Kent { beach } name ... on Kent { code } } }',
  ],
  // Nothing is asked of every object: without its type, it could not be told from null.
  [
    '{ office { name @skip(if: true) ... on Kent { beach } } }',
    '{ office { name @skip(if: true) ... on Kent { beach } __typename } }',
  ],
  // No object is of both.
  [
    '{ office { name ...K } } fragment K on Office { ... on Kent { ...E } } fragment E on Office { ... on Essex { fields } }',
    '{ office { name } }',
  ],
  [
    '{ any { ... on Named { ... on Kent { name } } ... on Region { name } } }',
    '{ any { ... on Kent { name } ... on Region { name } __typename } }',
  ],
  [
    'query ($x: Boolean!) { office { name @skip(if: $x) name ... @skip(if: $x) { code ...N } ...N } } fragment N on Office { within { name } }',
    'query ($x: Boolean!) { office { name @skip(if: $x) name ... @skip(if: $x) { code within { name } } within { name } } }',
  ],
])('%s is %s', (text, expected) => {
  expect(merged(text)).toBe(expected);
});

it.each([
  '{ office { ...F within { ...F } } } fragment F on Office { ... on Kent { beach within { fields } } ... on Named { name } within { ...G } } fragment G on Office { code ... on Essex { fields } }',
  '{ named { ... on Office { ... on Named { name } code } ... on Region { offices { ... on Kent { beach } within { code } } } } any { __typename ... on Kent { within { fields } } } }',
  '{ office @include(if: true) { name } office { code @skip(if: true) ... @include(if: false) { within { name } } } }',
])('%s is answered alike', async (text) => {
  for (const kind of [0, 1]) {
    const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (
      _source,
      _args,
      _context,
      { returnType, path },
    ) => {
      const type = getNamedType(returnType);
      if (!isCompositeType(type)) return type.name === 'Int' ? 3 : String(path.key);
      const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
      const value = { __typename: types[kind % types.length]?.name };
      const nullable = isNonNullType(returnType) ? returnType.ofType : returnType;
      return isListType(nullable) ? [value, value] : value;
    };
    const document = parse(text);
    const written = parse(print(mergeSelections(merge(document))));
    const [answer, expected] = await Promise.all(
      [written, document].map((one) => execute({ schema, document: one, fieldResolver })),
    );
    expect(withoutTypenames(answer?.data)).toEqual(withoutTypenames(expected?.data));
    expect(answer?.errors).toBeUndefined();
    expect(expected?.errors).toBeUndefined();
  }
});

it('ends where there are too many selections, also of fragments without end', () => {
  const plain = merge(parse('{ office { name code } }'));
  expect(mergeAtMost(3, plain)).not.toBeNull();
  expect(mergeAtMost(2, plain)).toBeNull();
  const endless = parse(
    '{ office { ...F } } fragment F on Office { within { ...F } a: within { ...F } }',
  );
  expect(mergeAtMost(2_000, merge(endless))).toBeNull();
});

/** Types are asked for where nothing else is asked of every object. */
function withoutTypenames(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (name: string, value: unknown) =>
    name === '__typename' ? undefined : value,
  );
}
