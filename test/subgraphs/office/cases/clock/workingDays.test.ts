import {
  addCalendarDays,
  bankHolidaysOf,
  bankHolidayTable,
  calculateBankHolidays,
  calendarDaysBetween,
  dueOn,
  isWorkingDay,
} from '../../../../../subgraphs/office/cases/clock/workingDays';

describe('dueOn', () => {
  const everyDay: string[] = [];
  for (let day = '2013-01-01'; day <= '2027-12-31'; day = addCalendarDays(day, 1))
    everyDay.push(day);

  /** Due of a clock that is never paused is always a day. */
  const due = (day: string): string => dueOn(day) ?? 'never';

  function workingDaysAfter(day: string, last: string): string[] {
    const length = calendarDaysBetween(day, last);
    return Array.from({ length }, (_, index) => addCalendarDays(day, index + 1)).filter(
      isWorkingDay,
    );
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
});

describe('the bank holidays', () => {
  const years = Object.keys(bankHolidayTable).map(Number);

  const without = (days: Iterable<string>, others: readonly string[]): string[] =>
    [...days].filter((day) => !others.includes(day));

  it('names every year from the papers to the next', () => {
    expect(years).toEqual(Array.from({ length: 16 }, (_, index) => 2012 + index));
  });

  it('decides where the library differs: in 2012 the spring holiday moved to the Jubilee', () => {
    const differences = years.map((year) => {
      const calculated = calculateBankHolidays(year);
      const table = [...bankHolidaysOf(year)];
      return { year, table: without(table, calculated), library: without(calculated, table) };
    });
    expect(differences.filter(({ table, library }) => table.length + library.length > 0)).toEqual([
      { year: 2012, table: ['2012-06-04'], library: ['2012-05-28'] },
    ]);
    expect(isWorkingDay('2012-05-28')).toBe(true);
    expect(isWorkingDay('2012-06-04')).toBe(false);
  });

  it('has Good Friday and Easter Monday where the computus puts them', () => {
    for (const year of years) {
      const easter = easterOf(year);
      expect(bankHolidaysOf(year)).toContain(daysFrom(easter, -2));
      expect(bankHolidaysOf(year)).toContain(daysFrom(easter, 1));
    }
  });

  it.each(years)(
    'gives %i two days for Christmas and one for New Year, none at a weekend',
    (year) => {
      const days = [...bankHolidaysOf(year)];
      expect(days.filter((day) => day >= `${year}-12-25`)).toHaveLength(2);
      expect(days.filter((day) => day <= `${year}-01-03`)).toHaveLength(1);
      expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
      expect(days).toEqual([...days].sort());
    },
  );

  it.each([
    ['the early May holiday moved to VE Day', ['2020-05-08'], ['2020-05-04']],
    ['the spring holiday moved to the Jubilee', ['2022-06-02', '2022-06-03'], ['2022-05-30']],
    ['the state funeral', ['2022-09-19'], []],
    ['the coronation, after an ordinary May holiday', ['2023-05-01', '2023-05-08'], []],
    ['Christmas on a Saturday', ['2021-12-27', '2021-12-28'], ['2021-12-29']],
    ['Christmas on a Sunday', ['2022-12-26', '2022-12-27'], ['2022-12-28']],
    ['what Scotland has and England has not', [], ['2023-01-03', '2023-08-07', '2026-06-15']],
  ])('knows %s', (_, holidays, workingDays) => {
    expect(holidays.filter(isWorkingDay)).toEqual([]);
    expect(workingDays.filter(isWorkingDay)).toEqual(workingDays);
  });

  it('goes by the rules of the library where the table ends', () => {
    expect(years).not.toContain(2028);
    expect(isWorkingDay('2028-01-03')).toBe(false);
    expect(isWorkingDay('2028-01-04')).toBe(true);
  });

  /** Easter Sunday by the anonymous Gregorian computus, which shares nothing with the library. */
  function easterOf(year: number): string {
    const golden = year % 19;
    const century = Math.trunc(year / 100);
    const corrected = century - Math.trunc(century / 4) - Math.trunc((8 * century + 13) / 25);
    const epact = (((corrected + 19 * golden + 15) % 30) + 30) % 30;
    const late = epact === 29 || (epact === 28 && golden > 10) ? 1 : 0;
    const moon = epact - late;
    const weekday =
      (year + Math.trunc(year / 4) + moon + 2 - century + Math.trunc(century / 4)) % 7;
    return daysFrom(`${year}-03-28`, moon - weekday);
  }

  function daysFrom(day: string, count: number): string {
    return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
  }
});
