import { parse, print } from 'graphql';

import { joinExtensions } from '../../../composition/sdl/joinExtensions';

const join = (sdl: string): string => print(joinExtensions(parse(sdl))).replace(/\s+/g, ' ');

it('puts what extends a type into the type, each field with the rule of its extension', () => {
  const joined = join(`
    type A @access(to: [PUBLIC]) { one: ID }
    enum B { X }
    extend type A @access(to: [STAFF]) { two: ID three: ID @access(to: [BOARD]) }
    extend enum B { Y }`);
  expect(joined).toBe(
    'type A @access(to: [PUBLIC]) { one: ID two: ID @access(to: [STAFF]) three: ID @access(to: [BOARD]) } enum B { X Y }',
  );
});

it('leaves an SDL alone in which nothing is extended', () => {
  const sdl = 'extend schema @link(url: "x") type A { one: ID } enum B { X }';
  expect(join(sdl)).toBe(sdl);
});

it('refuses fields without a rule of access, and what extends nothing', () => {
  expect(() => join('type A { one: ID } extend type A { two: ID }')).toThrow(
    'A.two is added without a rule of access.',
  );
  expect(() => join('extend enum B { X }')).toThrow('extends B, which it does not declare');
});
