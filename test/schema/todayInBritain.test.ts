import { todayInBritain } from '../../schema/todayInBritain';

it.each([
  ['2014-11-27T12:00:00Z', '2014-11-27'],
  // In summer a British day begins an hour before midnight UTC.
  ['2014-06-30T22:59:59Z', '2014-06-30'],
  ['2014-06-30T23:00:00Z', '2014-07-01'],
  ['2014-12-31T23:59:59Z', '2014-12-31'],
  ['2015-01-01T00:00:00Z', '2015-01-01'],
  ['2015-03-29T00:59:59Z', '2015-03-29'],
])('at %s it is %s in Britain', (moment, day) => {
  expect(todayInBritain(new Date(moment))).toBe(day);
});
