import {
  bankHolidaysOf,
  bankHolidayTable,
  calculateBankHolidays,
  isWorkingDay,
} from '../../../../../subgraphs/office/cases/clock/workingDays';

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
  const weekday = (year + Math.trunc(year / 4) + moon + 2 - century + Math.trunc(century / 4)) % 7;
  return daysFrom(`${year}-03-28`, moon - weekday);
}

function daysFrom(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
