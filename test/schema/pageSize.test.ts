import { assertPageSize, pageSizeMax } from '../../schema/paging';

import { codedErrorOf } from './codedErrorOf';

it.each([1, 2, 50, 499, 500])('takes %d', (first) => {
  expect(assertPageSize(first)).toBe(first);
});

it.each([null, undefined])('takes 50 for %s', (first) => {
  expect(assertPageSize(first)).toBe(50);
});

it.each([0, -1, 501, 1_000_000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  'refuses %d and names the argument and its limits',
  (first) => {
    expect(codedErrorOf(() => assertPageSize(first))).toEqual({
      message: `first: must be from 1 to 500, not ${first}.`,
      extensions: { code: 'BAD_ARGUMENT', argument: 'first' },
    });
  },
);

it('has the limit that the error states', () => {
  expect(pageSizeMax).toBe(500);
});
