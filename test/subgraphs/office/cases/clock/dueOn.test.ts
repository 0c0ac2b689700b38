import {
  addCalendarDays,
  calendarDaysBetween,
  dueOn,
  isWorkingDay,
} from '../../../../../subgraphs/office/cases/clock/workingDays';

const everyDay: string[] = [];
for (let day = '2013-01-01'; day <= '2027-12-31'; day = addCalendarDays(day, 1)) everyDay.push(day);

/** Due of a clock that is never paused is always a day. */
const due = (day: string): string => dueOn(day) ?? 'never';

function workingDaysAfter(day: string, last: string): string[] {
  const length = calendarDaysBetween(day, last);
  return Array.from({ length }, (_, index) => addCalendarDays(day, index + 1)).filter(isWorkingDay);
}

it('leaves exactly two working days after every day of 2013 to 2027, the second being due', () => {
  expect(everyDay).toHaveLength(15 * 365 + 3);
  for (const day of everyDay) {
    const allowed = workingDaysAfter(day, due(day));
    expect(allowed).toHaveLength(2);
    expect(allowed[1]).toBe(due(day));
  }
});

it('never falls due earlier for a later day, and always later for a later working day', () => {
  for (const day of everyDay.slice(0, -1)) {
    const next = addCalendarDays(day, 1);
    if (isWorkingDay(next)) expect(due(next) > due(day)).toBe(true);
    else expect(due(next)).toBe(due(day));
  }
});

it('waits longest over Christmas, Easter and the Jubilee of four days', () => {
  const waits = everyDay.map((day) => calendarDaysBetween(day, due(day)));
  expect(Math.min(...waits)).toBe(2);
  expect(Math.max(...waits)).toBe(6);
  const longest = everyDay.filter((_, index) => waits[index] === 6);
  const isJubilee = (day: string): boolean => ['2022-05-31', '2022-06-01'].includes(day);
  expect(longest.filter(isJubilee)).toHaveLength(2);
  const others = longest.filter((day) => !isJubilee(day)).map((day) => day.slice(5, 7));
  expect([...new Set(others)].sort()).toEqual(['03', '04', '12']);
});

it.each([
  ['an ordinary Monday', '2014-11-24', '2014-11-26'],
  ['a Friday', '2014-11-28', '2014-12-02'],
  ['a Saturday', '2014-11-29', '2014-12-02'],
  ['Maundy Thursday', '2024-03-28', '2024-04-03'],
  ['Christmas Eve before a Christmas on Friday', '2020-12-24', '2020-12-30'],
  ['Christmas on a Saturday', '2021-12-25', '2021-12-30'],
  ['Christmas on a Sunday', '2022-12-25', '2022-12-29'],
  ['the last day of a year', '2014-12-31', '2015-01-05'],
  ['the eve of the Jubilee', '2022-06-01', '2022-06-07'],
  ['the Friday before the state funeral', '2022-09-16', '2022-09-21'],
  ['the Friday before the coronation', '2023-05-05', '2023-05-10'],
  ['the Thursday before VE Day', '2020-05-07', '2020-05-12'],
])('from %s, %s, it is %s', (_, day, expected) => {
  expect(dueOn(day)).toBe(expected);
});

describe('with a pause', () => {
  const pause = (from: string, to: string | null) =>
    [{ from, to, reason: 'AWAITING_CONSENT' }] as const;

  it('is due two working days after every day on which consent can come', () => {
    for (const day of everyDay.slice(0, 400)) {
      for (const wait of [0, 1, 2, 3, 7, 30]) {
        const consentOn = addCalendarDays(day, wait);
        expect(dueOn(day, pause(day, consentOn))).toBe(due(consentOn));
      }
    }
  });

  it('does not count the days of a pause in the middle', () => {
    expect(dueOn('2014-11-24', pause('2014-11-26', '2014-11-28'))).toBe('2014-12-01');
  });

  it('is never due while a pause lasts', () => {
    expect(dueOn('2014-11-24', pause('2014-11-24', null))).toBeNull();
    expect(dueOn('2014-11-24', pause('2014-11-26', null))).toBeNull();
  });

  it('stays due where the pause began after the clock had run out', () => {
    expect(dueOn('2014-11-24', pause('2014-11-27', null))).toBe('2014-11-26');
  });
});
