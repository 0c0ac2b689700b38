import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type ASTNode, Kind, parse, print, type StringValueNode, visit } from 'graphql';

type Described = ASTNode & {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode;
};

/** What has no description of two words or more, as `Type.field(argument)` by its names. */
function undescribed(sdl: string): string[] {
  const found: string[] = [];
  const names: string[] = [];
  const check = {
    enter: (node: Described) => {
      names.push(node.name.value);
      const words = node.description?.value.match(/\p{L}+/gu) ?? [];
      if (words.length < 2) found.push(names.join('.'));
    },
    leave: () => void names.pop(),
  };
  // What is extended is described where it is declared.
  const extension = {
    enter: (node: Described) => void names.push(node.name.value),
    leave: () => void names.pop(),
  };
  visit(parse(sdl), {
    ObjectTypeDefinition: check,
    InterfaceTypeDefinition: check,
    InputObjectTypeDefinition: check,
    EnumTypeDefinition: check,
    EnumTypeExtension: extension,
    ObjectTypeExtension: extension,
    InterfaceTypeExtension: extension,
    ScalarTypeDefinition: check,
    UnionTypeDefinition: check,
    FieldDefinition: check,
    InputValueDefinition: check,
    EnumValueDefinition: check,
  });
  return found;
}

it.each(['office.graphql', 'cases.graphql', 'regional.graphql', 'values.graphql'])(
  '%s describes everything it declares',
  (file) => {
    const sdl = readFileSync(join(__dirname, '../../schema', file), 'utf8');
    expect(undescribed(sdl)).toEqual([]);
  },
);

it('finds everything that is not described', () => {
  expect(
    undescribed(`
      type A { "Two words." good: ID  "One" short: ID  "" empty(argument: ID): ID }
      "Two words." interface B { field("Fine here." good: ID, bad: ID): ID }
      "Two words." input C { field: ID }
      "Two words." enum D { VALUE }
      scalar E
      union F = A
    `),
  ).toEqual([
    'A',
    'A.short',
    'A.empty',
    'A.empty.argument',
    'B.field',
    'B.field.bad',
    'C.field',
    'D.VALUE',
    'E',
    'F',
  ]);
});

it('describes the types of every office alike, whatever its code sorts before', () => {
  const api = parse(readFileSync(join(__dirname, '../../schema/generated/api.graphql'), 'utf8'));
  const described = (prefix: string): string[] =>
    api.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value.startsWith(prefix)
        ? [print(definition).replaceAll(prefix, 'Own')]
        : [],
    );
  expect(described('Essex').length).toBeGreaterThan(3);
  expect(described('WestMidlands')).toEqual(described('Essex'));
});
