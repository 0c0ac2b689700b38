import { endOfDay } from '../../../../subgraphs/office/books/pairStatement';

it.each([
  ['2015-01-31', '2015-02-01T00:00:00.000Z'],
  ['2015-03-28', '2015-03-29T00:00:00.000Z'],
  // The clocks went forward on 29 March and back on 25 October 2015.
  ['2015-03-29', '2015-03-29T23:00:00.000Z'],
  ['2015-06-30', '2015-06-30T23:00:00.000Z'],
  ['2015-10-24', '2015-10-24T23:00:00.000Z'],
  ['2015-10-25', '2015-10-26T00:00:00.000Z'],
  ['2015-12-31', '2016-01-01T00:00:00.000Z'],
])('%s ends in Britain at %s', (day, moment) => {
  expect(new Date(endOfDay(day)).toISOString()).toBe(moment);
});
