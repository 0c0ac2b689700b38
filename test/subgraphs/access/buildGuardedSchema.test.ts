/* What the kit does with the releases of @apollo/subgraph that lie within its range. */
import { buildASTSchema, concatAST, type DocumentNode, parse } from 'graphql';

import { buildGuardedSchema } from '../../../subgraphs/access/buildGuardedSchema';
import {
  createDeskSchema,
  createOfficeSchema,
} from '../../../subgraphs/office/server/createOfficeServer';
import { offices } from '../../../subgraphs/offices';
import { createRegionalSchema } from '../../../subgraphs/regional/server/createRegionalSchema';

/** As 2.15 does: takes a list of modules and nothing else, and checks no rule of federation. */
jest.mock('@apollo/subgraph', () => ({
  buildSubgraphSchema: (modules: readonly { readonly typeDefs: DocumentNode }[]) => {
    const [{ typeDefs }] = modules as [{ typeDefs: DocumentNode }];
    const federation = parse(`
      directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
      directive @shareable on OBJECT | FIELD_DEFINITION
      directive @external on OBJECT | FIELD_DEFINITION
      directive @requires(fields: String!) on FIELD_DEFINITION
      directive @inaccessible on OBJECT | FIELD_DEFINITION | ENUM | INPUT_OBJECT | ARGUMENT_DEFINITION`);
    const own = typeDefs.definitions.filter(({ kind }) => !kind.startsWith('Schema'));
    return buildASTSchema(concatAST([federation, { ...typeDefs, definitions: own }]), {
      assumeValidSDL: true,
    });
  },
}));

const everybody = (): boolean => true;

const sdl = (key: string): DocumentNode =>
  parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    directive @access(to: [Audience!]!) on OBJECT | FIELD_DEFINITION
    enum Audience { PUBLIC }
    type Query @access(to: [PUBLIC]) { award: Award }
    type Award @key(fields: "${key}") @access(to: [PUBLIC]) { id: ID! }`);

it('builds the schema of every subgraph from a list of modules', () => {
  expect(createOfficeSchema('Essex').getType('EssexAward')).toBeDefined();
  expect(createDeskSchema('Essex').getType('EssexAward')).toBeDefined();
  expect(createRegionalSchema(offices).getQueryType()?.getFields()['awards']).toBeDefined();
});

it('refuses a key whose field is not there, though the library does not', () => {
  const build = (key: string) =>
    buildGuardedSchema({ typeDefs: sdl(key), resolvers: {} }, everybody);
  expect(() => build('id')).not.toThrow();
  expect(() => build('reference')).toThrow(/@key\(fields: "reference"\).*reference/);
});

it('refuses a resolver of a field or type that is not there, by its name', () => {
  const resolvers = {
    Award: { titel: () => 'x', id: () => 'x', __resolveReference: () => null },
    Awards: {},
  };
  expect(() => buildGuardedSchema({ typeDefs: sdl('id'), resolvers }, everybody)).toThrow(
    'The SDL has no Award.titel and no Awards.',
  );
});
