import { inPounds } from '../../process/formatting';

it.each([
  [0, '£0'],
  [1, '£0.01'],
  [10, '£0.10'],
  [99, '£0.99'],
  [100, '£1'],
  [1_205, '£12.05'],
  [100_000, '£1,000'],
  [132_678_100, '£1,326,781'],
  [-22_011_600, '-£220,116'],
  [-5, '-£0.05'],
  [Number.MAX_SAFE_INTEGER, '£90,071,992,547,409.91'],
  [-Number.MAX_SAFE_INTEGER, '-£90,071,992,547,409.91'],
])('writes %d pence as %s', (pence, text) => {
  expect(inPounds(pence)).toBe(text);
});
