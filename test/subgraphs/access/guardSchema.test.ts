import { buildSchema, graphql, parse } from 'graphql';

import { type Caller, publicCaller } from '../../../schema/caller';
import { guardSchema } from '../../../subgraphs/access/guardSchema';

const sdl = `
  directive @access(to: [Audience!]!) on OBJECT | FIELD_DEFINITION
  enum Audience { PUBLIC BOARD_MEMBER OFFICE_FINANCE }
  type Query @access(to: [PUBLIC]) { open: Int books: Int @access(to: [OFFICE_FINANCE]) page: Page }
  type Page @access(to: [BOARD_MEMBER]) { rows: [Int!] missing: String }
  type Forgotten { a: Int }
  extend type Query { forgotten: Forgotten }`;

const finance: Caller = { ...publicCaller, subject: 'f', roles: ['office-finance'] };
const caseworker: Caller = { ...publicCaller, subject: 'c', roles: ['office-caseworker'] };
const root = {
  open: 1,
  books: 2,
  page: { rows: [1], missing: null },
  forgotten: { a: 1 },
};

async function ask(caller: Caller, source: string) {
  const schema = guardSchema(
    buildSchema(sdl),
    parse(sdl),
    (audience, context: { caller: Caller }) =>
      audience === 'OFFICE_FINANCE' && context.caller.roles.includes('office-finance'),
  );
  const { data, errors = [] } = await graphql({
    schema,
    source,
    rootValue: root,
    contextValue: { caller },
  });
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    errors: errors.map(({ path, extensions }) => [path?.join('.'), extensions['code']]),
    messages: errors.map(({ message }) => message),
  };
}

it('answers who belongs to an audience of the rule', async () => {
  expect(await ask(finance, '{ open books }')).toMatchObject({
    data: { open: 1, books: 2 },
    errors: [],
  });
});

it('refuses that field alone, saying who may read it', async () => {
  expect(await ask(publicCaller, '{ open books }')).toMatchObject({
    data: { open: 1, books: null },
    errors: [['books', 'TOKEN_REQUIRED']],
  });
  expect(await ask(caseworker, '{ open books }')).toMatchObject({
    data: { open: 1, books: null },
    errors: [['books', 'ACCESS_REFUSED']],
  });
});

it('refuses what has no rule to everybody', async () => {
  expect(await ask(finance, '{ forgotten { a } }')).toMatchObject({
    data: { forgotten: { a: null } },
    errors: [['forgotten.a', 'ACCESS_REFUSED']],
  });
});

it('lets a refused reply say that it is refused', async () => {
  expect(await ask(finance, '{ page { rows missing } }')).toMatchObject({
    data: { page: { rows: null, missing: 'REFUSED' } },
    errors: [['page.rows', 'ACCESS_REFUSED']],
    messages: ["its part of the answer: this is for members of the board of the office's region."],
  });
});
