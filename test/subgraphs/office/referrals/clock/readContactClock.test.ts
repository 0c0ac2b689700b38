import { readContactClock } from '../../../../../subgraphs/office/referrals/clock/readContactClock';
import { offices } from '../../../../../subgraphs/offices';

const reportedAt = '2022-09-18T21:30:00Z';
const promise = 'contact was promised within 24 hours, by 19 September 2022 at 22:30';

it.each([
  ['DUE', null, '2022-09-19T21:30:00Z', `Not contacted yet, still in time: ${promise}.`],
  ['BREACHED', null, '2022-09-19T21:30:01Z', `Not contacted yet, too late: ${promise}.`],
  [
    'MET',
    '2022-09-19T21:30:00Z',
    '2023-01-01T00:00:00Z',
    `Contacted on 19 September 2022 at 22:30, in time: ${promise}.`,
  ],
  [
    'BREACHED',
    '2022-09-19T22:31:00Z',
    '2023-01-01T00:00:00Z',
    `Contacted on 19 September 2022 at 23:31, too late: ${promise}.`,
  ],
])('is %s: contacted %s, read at %s, bank holiday or not', (state, contactedAt, now, reason) => {
  expect(readContactClock({ reportedAt, contactedAt }, 24, now)).toEqual({
    state,
    dueAt: '2022-09-19T21:30:00.000Z',
    reason,
  });
});

it('takes 24 hours for 24 hours on the nights the clocks change', () => {
  const read = (from: string) =>
    readContactClock({ reportedAt: from, contactedAt: null }, 24, from).dueAt;
  expect(read('2022-03-26T20:00:00+00:00')).toBe('2022-03-27T20:00:00.000Z');
  expect(read('2022-10-29T20:00:00+01:00')).toBe('2022-10-30T19:00:00.000Z');
});

it('is a promise that of the five offices Cambridgeshire alone published', () => {
  const promised = offices.filter(({ contactWithinHours }) => contactWithinHours !== undefined);
  expect(promised.map(({ code, contactWithinHours }) => [code, contactWithinHours])).toEqual([
    ['cambridgeshire', 24],
  ]);
});
