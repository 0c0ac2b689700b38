import fc from 'fast-check';

import { readSavedQuestions } from '../../../hub/cli/ask/savedQuestions';
import { fragmentFamilies } from '../execution/fragmentedDocuments';

export const savedQuestions = readSavedQuestions().map(({ query }) => query);

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** Text with what programs stumble over: NUL, halves of pairs, quotes, names with a meaning. */
export const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '\0', 'a\0b', '\ud800', '\udfff', "'; --", '"', '\\', '%', '_', '\u202e'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'NaN', 'null', 'essex:', ':', 'kent:1'),
  fc.integer({ min: 1, max: 20_000 }).map((length) => 'x'.repeat(length)),
);
const oddNumber = fc.oneof(
  fc.constantFrom('0', '-1', '501', '2147483648', '-2147483649', '1e999', '-0', '1.5', '1e-400'),
  fc.integer({ min: 1, max: 400 }).map((digits) => '9'.repeat(digits)),
);
const oddLiteral = fc.letrec<{ literal: string }>((tie) => ({
  literal: fc.oneof(
    { maxDepth: 4 },
    oddNumber,
    oddText.map((text) => JSON.stringify(text)),
    oddText.map((text) => `"""${text.replaceAll('"""', '')}"""`),
    fc.constantFrom('null', 'true', 'ENUM', '$v', '"\\u{110000}"', '"\\u{1F600}"', '"\\ud800"'),
    fc.array(tie('literal'), { maxLength: 4 }).map((items) => `[${items.join(' ')}]`),
    tie('literal').map((item) => `{ region: ${item}, offices: ${item}, search: ${item} }`),
  ),
})).literal;

export const questionFields = fc.constantFrom(
  ...[
    ['awards', '{ totalCount }', 'first', 'after', 'filter', 'orderBy'],
    ['awardTotals', '{ total { count } }', 'filter', 'groupBy'],
    ['award', '{ title }', 'id'],
    ['office', '{ name awards { totalCount } }', 'code'],
    ['region', '{ name }', 'code'],
    ['provider', '{ name totalPence }', 'id'],
    ['providers', '{ nodes { name } }', 'search', 'first', 'after', 'region'],
    ['publishedChecks', '{ agreeing }', 'office', 'region'],
    ['jointCommissions', '{ nodes { title } }', 'financialYear', 'region'],
  ],
);

const wrongArguments = fc
  .tuple(questionFields, fc.array(oddLiteral, { minLength: 1, maxLength: 3 }))
  .map(([[name = '', selection, ...args], values]) => {
    const given = values.slice(0, args.length).map((value, index) => `${args[index]}: ${value}`);
    return `{ ${name}(${given.join(', ')}) ${selection} }`;
  });

const deep = fc
  .integer({ min: 1, max: 600 })
  .chain((depth) =>
    fc.constantFrom(
      `${times(depth, (i) => (i % 2 ? '{ offices' : '{ regions'))} { name ${'}'.repeat(depth + 1)}`,
      `${'{ a'.repeat(depth)}`,
      `{ awards(filter: ${'['.repeat(depth)}${']'.repeat(depth)}) { totalCount } }`,
      `{ awards(filter: ${'{ region: '.repeat(depth)}1${'}'.repeat(depth)}) { totalCount } }`,
      `query($v: ${'['.repeat(depth)}Int${']'.repeat(depth)}) { __typename }`,
      `{ ${'... { '.repeat(depth)} __typename ${'}'.repeat(depth)} }`,
      `{ __schema { types { ${'ofType { '.repeat(depth)} name ${'}'.repeat(depth)} } } }`,
      `{ __schema { types { ${'fields { type { '.repeat(depth)} name ${'} }'.repeat(depth)} } } }`,
    ),
  );

const wide = fc.integer({ min: 1, max: 4_000 }).chain((width) =>
  fc.constantFrom(
    `{ ${times(width, () => '__typename')} }`,
    `{ ${times(width, (i) => `a${i}: offices { code }`)} }`,
    `{ ${times(width, () => 'offices { code regions { code } }')} }`,
    `{ offices { ${times(width, (i) => `a${i}: awards(first: 500) { nodes { id } }`)} } }`,
    `{ __typename ${times(width, () => '@include(if: true)')} }`,
    `{ ${times(width, (i) => `a${i}: __schema { types { name } }`)} }`,
    `query(${times(width, (i) => `$v${i}: Int`)}) { __typename }`,
    times(width, (i) => `query Q${i} { __typename }`),
    `{ awards(filter: { offices: [${times(width, () => '"kent"')}] }) { totalCount } }`,
  ),
);

/** Fragments that multiply work while they add nothing: valid, so that they are executed. */
const multiplying = fc
  .integer({ min: 1, max: 60 })
  .chain((count) =>
    fc.constantFrom(...Object.values(fragmentFamilies).map((family) => family(count))),
  );

const brokenFragments = fc
  .integer({ min: 1, max: 60 })
  .chain((count) =>
    fc.constantFrom(
      `{ ...F0 } ${times(count, (i) => `fragment F${i} on Query { ...F${(i + 1) % count} }`)}`,
      `{ ...F0 } ${times(count, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)}`,
      `{ regions { ...F0 } } ${times(count, (i) =>
        i % 2
          ? `fragment F${i} on Office { regions { ...F${i + 1} } a: regions { ...F${i + 1} } }`
          : `fragment F${i} on Region { offices { ...F${i + 1} } a: offices { ...F${i + 1} } }`,
      )} fragment F${count} on ${count % 2 ? 'Office' : 'Region'} { name }`,
      `{ ${times(count, (i) => `...F${i}`)} } ${times(count, (i) => `fragment F${i} on Query { a${i % 3}: offices { code } }`)}`,
      `{ ...Nowhere } fragment F on Nothing { a }`,
    ),
  );

const fragments = fc.oneof(multiplying, brokenFragments);

const tokens = fc.constantFrom(
  ...['{', '}', '(', ')', '[', ']', ':', '!', '$', '@', '...', '|', '=', '&', '"', '"""', '#', ','],
  ...['query', 'mutation', 'subscription', 'fragment', 'on', 'offices', 'awards', 'name', 'a', '1'],
);
const soup = fc.array(tokens, { maxLength: 200 }).map((parts) => parts.join(' '));

/** A saved question with a piece cut out, doubled or replaced. */
const damaged = fc
  .tuple(fc.constantFrom(...savedQuestions), fc.nat(), fc.nat(60), fc.nat(3), oddText)
  .map(([text, seed, length, copies, inserted]) => {
    const start = seed % text.length;
    const piece = text.slice(start, start + length);
    const middle = copies === 3 ? inserted : piece.repeat(copies);
    return text.slice(0, start) + middle + text.slice(start + length);
  });

/** Documents that mean no good, by what is wrong with them. */
export const hostileDocuments = {
  deep,
  wide,
  multiplying,
  fragments,
  soup,
  damaged,
  wrongArguments,
};
