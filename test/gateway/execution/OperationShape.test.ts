/* A null where none may be goes as far up as graphql-js takes it, whatever arrives. */
import fc from 'fast-check';
import { buildSchema, execute, getOperationAST, parse } from 'graphql';

import { OperationShape } from '../../../gateway/execution/OperationShape';

const schema = buildSchema(`
  type Query { office: Office offices: [Office!] all: [Office!]! grid: [[Int!]] kind: Kind }
  type Office { code: ID! name: String count: Int! parts: [Office] within: Office }
  enum Kind { GRANT AWARD }
`);
const query = `query ($deep: Boolean = true) {
  office { ...o within { ...o within { ...o } } } offices { ...o } all { code parts { ...o } } grid
  kind other: kind __typename }
  fragment o on Office { code name @include(if: $deep) count what: __typename parts { code count } }`;
const document = parse(query);
/** The client's names, and nothing asked about the schema. */
const plain = { introspect: () => null, names: new Map<string, string>() };
const operation = getOperationAST(document);
const fragments = new Map(
  document.definitions.flatMap((definition) =>
    definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [],
  ),
);

const { data: received } = fc.letrec((tie) => {
  const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 8 });
  const office = orNull(tie('office'));
  const list = orNull(fc.array(office, { maxLength: 3 }));
  return {
    office: fc.record({
      code: orNull(fc.constantFrom('kent', 'essex')),
      name: orNull(fc.constant('A name')),
      count: orNull(fc.constant(3)),
      parts: fc.oneof({ depthSize: 'small' }, fc.constant(null), list),
      within: fc.oneof({ depthSize: 'small' }, fc.constant(null), office),
    }),
    data: fc.record({
      office,
      offices: list,
      all: list,
      grid: orNull(fc.array(orNull(fc.array(orNull(fc.constant(1)), { maxLength: 2 })))),
      kind: orNull(fc.constantFrom('GRANT', 'AWARD')),
    }),
  };
});

it.each([{}, { deep: false }])('shapes as graphql-js does, with the variables %j', (variables) => {
  fc.assert(
    fc.property(received, (data) => {
      if (!operation) throw new Error('There is no operation.');
      const source = data as Record<string, unknown>;
      const isDeep = !('deep' in variables);
      const shape = new OperationShape({ schema, operation, fragments }, () => isDeep);
      const expected = execute({
        schema,
        document,
        variableValues: variables,
        rootValue: { ...source, other: source['kind'] },
      });
      const answer = shape.answerFrom({ ...source, other: source['kind'] }, plain);
      expect(answer).toEqual(JSON.parse(JSON.stringify(expected)).data);
    }),
  );
});

it('tells of each null that is no value of the schema, and of no other', () => {
  if (!operation) throw new Error('There is no operation.');
  const shape = new OperationShape({ schema, operation, fragments }, () => true);
  const onLost = jest.fn();
  const office = { code: 'kent', name: null, count: 3, parts: null, within: null };
  const right = { office, offices: null, all: [office], grid: [[1]], kind: null };
  shape.answerFrom(right, { ...plain, onLost });
  // A record that there is not: nothing of it has arrived.
  shape.answerFrom({ ...right, office: { __typename: 'Office' } }, { ...plain, onLost });
  expect(onLost).not.toHaveBeenCalled();
  const wrong = [
    { ...right, office: { ...office, count: null } },
    { ...right, office: { ...office, count: '3' } },
    { ...right, office: { ...office, name: 3 } },
    { ...right, all: [null] },
    { ...right, kind: 'SECRET' },
    { ...right, office: { ...office, __typename: 'KentSecrets' } },
  ];
  for (const each of wrong) {
    onLost.mockClear();
    shape.answerFrom(each, { ...plain, onLost });
    expect(onLost).toHaveBeenCalled();
  }
});

it('shows neither types nor values that clients do not see', () => {
  if (!operation) throw new Error('There is no operation.');
  const shape = new OperationShape({ schema, operation, fragments }, () => true);
  const hidden = { office: { __typename: 'KentSecrets', code: 'kent' }, kind: 'SECRET', all: [] };
  expect(shape.answerFrom(hidden, plain)).toMatchObject({ office: null, kind: null, all: [] });
});
