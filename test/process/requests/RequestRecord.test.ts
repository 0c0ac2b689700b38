import { requestIdFrom } from '../../../process/requests/RequestRecord';

const made = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

it.each(['board-2014', 'A1b2C3d4', '3f1c.trace_7-x', 'a'.repeat(64)])('takes "%s"', (given) => {
  expect(requestIdFrom(given)).toBe(given);
});

it.each([
  ['none', undefined],
  ['an empty one', ''],
  ['a short one', 'a'.repeat(7)],
  ['a long one', 'a'.repeat(65)],
  ['one with a space', 'jane smith'],
  ['one with a line end', 'abcdefgh\n'],
  ['one that would be a field', '{"level":"info"}'],
  ['two, as HTTP joins them', 'abcdefgh, abcdefgh'],
])('makes one where there is %s', (_, given) => {
  expect(requestIdFrom(given)).toMatch(made);
  expect(requestIdFrom(given)).not.toBe(requestIdFrom(given));
});
