import fc from 'fast-check';

import { todayInBritain } from '../../../../../schema/todayInBritain';
import { nextDay, spanOf } from '../../../../../subgraphs/office/cases/clock/Pause';
import { contactLimit } from '../../../../../subgraphs/office/cases/clock/contactLimit';
import { readContactClock } from '../../../../../subgraphs/office/cases/clock/readContactClock';
import { offices } from '../../../../../subgraphs/offices';

interface Known {
  /** A moment, or a day where only that is known. */
  readonly reported: string;
  readonly contacted?: string;
  readonly ended?: string;
}

const span = (known: string) => (known.length > 10 ? spanOf(known, '') : spanOf(null, known));

/** What the clock of a promise of 24 hours shows, unless told otherwise. */
function read({ reported, contacted, ended }: Known, now: string, hours = 24) {
  const known = { reported: span(reported), hours };
  const limit = contactLimit({ ...known, shortest: [], longest: [] });
  const timed = {
    ...known,
    limit,
    pauses: [],
    contacted: contacted === undefined ? null : span(contacted),
    ended: ended === undefined ? null : span(ended),
  };
  return readContactClock(timed, Date.parse(now));
}

const reported = '2022-09-18T21:30:00Z';
const promise = 'contact was promised within 24 hours, by 19 September 2022 at 22:30';

it.each<[string, Partial<Known>, string, string]>([
  ['DUE', {}, '2022-09-19T21:30:00Z', `Not contacted yet, still in time: ${promise}.`],
  ['BREACHED', {}, '2022-09-19T21:30:01Z', `Not contacted yet, too late: ${promise}.`],
  [
    'MET',
    { contacted: '2022-09-19T21:30:00Z' },
    '2023-01-01T00:00:00Z',
    `Contacted on 19 September 2022 at 22:30, in time: ${promise}.`,
  ],
  [
    'BREACHED',
    { contacted: '2022-09-19T22:31:00Z' },
    '2023-01-01T00:00:00Z',
    `Contacted on 19 September 2022 at 23:31, too late: ${promise}.`,
  ],
  [
    'MET',
    { contacted: '2022-09-18' },
    '2023-01-01T00:00:00Z',
    `Contacted on 18 September 2022, in time: ${promise}.`,
  ],
  [
    'NOT_KNOWN',
    { contacted: '2022-09-19' },
    '2023-01-01T00:00:00Z',
    `Contacted on 19 September 2022, in time or too late, as only the day of the contact is known: ${promise}.`,
  ],
  [
    'BREACHED',
    { contacted: '2022-09-20' },
    '2023-01-01T00:00:00Z',
    `Contacted on 20 September 2022, too late: ${promise}.`,
  ],
  [
    'DUE',
    { ended: '2022-09-18' },
    '2023-01-01T00:00:00Z',
    `Ended on 18 September 2022 without contact, in time: ${promise}.`,
  ],
  [
    'BREACHED',
    { ended: '2022-09-20' },
    '2023-01-01T00:00:00Z',
    `Ended on 20 September 2022 without contact, too late: ${promise}.`,
  ],
])('is %s: %j, read at %s, bank holiday or not', (state, known, now, reason) => {
  const dueAt = '2022-09-19T21:30:00.000Z';
  expect(read({ reported, ...known }, now)).toEqual({ state, promisedHours: 24, dueAt, reason });
});

const ofADay =
  'contact was promised within 24 hours, at the earliest by 19 September 2022 at 00:00, ' +
  'at the latest by 19 September 2022 at 23:59';

it.each<[string, Partial<Known>, string, string]>([
  ['DUE', {}, '2022-09-18T22:59:00Z', `Not contacted yet, still in time: ${ofADay}.`],
  [
    'NOT_KNOWN',
    {},
    '2022-09-19T12:00:00Z',
    `Not contacted yet, in time or too late, as only the day of the report is known: ${ofADay}.`,
  ],
  ['BREACHED', {}, '2022-09-19T23:00:00Z', `Not contacted yet, too late: ${ofADay}.`],
  [
    'MET',
    { contacted: '2022-09-18' },
    '2023-01-01T00:00:00Z',
    `Contacted on 18 September 2022, in time: ${ofADay}.`,
  ],
  [
    'NOT_KNOWN',
    { contacted: '2022-09-19' },
    '2023-01-01T00:00:00Z',
    'Contacted on 19 September 2022, in time or too late, ' +
      `as only the day of the report and of the contact is known: ${ofADay}.`,
  ],
  [
    'BREACHED',
    { contacted: '2022-09-20' },
    '2023-01-01T00:00:00Z',
    `Contacted on 20 September 2022, too late: ${ofADay}.`,
  ],
])('of a report known by its day is %s: %j, read at %s', (state, known, now, reason) => {
  const reading = { state, promisedHours: 24, dueAt: null, reason };
  expect(read({ reported: '2022-09-18', ...known }, now)).toEqual(reading);
});

const hourMs = 3_600_000;
const everyHour = Array.from(
  { length: (Date.parse('2028-01-01T00:00Z') - Date.parse('2013-01-01T00:00Z')) / hourMs },
  (_, index) => Date.parse('2013-01-01T00:00Z') + index * hourMs,
);

it('allows 24 hours after every hour of 2013 to 2027, holidays and weekends among them', () => {
  const wrong = everyHour.filter((hour) => {
    const given = { reported: { from: hour, until: hour }, hours: 24 };
    const { from, until } = contactLimit({ ...given, shortest: [], longest: [] });
    return from !== hour + 24 * hourMs || until !== from;
  });
  expect(wrong).toEqual([]);
});

it('allows 24 hours after every hour about the nights on which the clocks change', () => {
  const isTurn = (hour: number) =>
    spanOf(null, todayInBritain(new Date(hour))).until + 1 - 24 * hourMs !==
    spanOf(null, todayInBritain(new Date(hour))).from;
  const iso = (ms: number) => new Date(ms).toISOString();
  const turns = everyHour.filter((hour) => new Date(hour).getUTCHours() === 12 && isTurn(hour));
  expect(turns).toHaveLength(30);
  for (const hour of turns.flatMap((turn) => range(-48, 24).map((by) => turn + by * hourMs))) {
    const due = hour + 24 * hourMs;
    expect(read({ reported: iso(hour) }, iso(due))).toMatchObject({
      state: 'DUE',
      dueAt: iso(due),
    });
    expect(read({ reported: iso(hour) }, iso(due + 1)).state).toBe('BREACHED');
  }
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

it('takes every day of 2013 to 2027 from midnight to midnight in Britain, 23 to 25 hours', () => {
  const lengths: number[] = [];
  const isOn = (moment: number, day: string) => todayInBritain(new Date(moment)) === day;
  for (let day = '2013-01-01'; day <= '2027-12-31'; day = nextDay(day)) {
    const { from, until } = spanOf(null, day);
    lengths.push((until + 1 - from) / hourMs);
    const within = [from - 1, from, until, until + 1].map((moment) => isOn(moment, day));
    expect(within).toEqual([false, true, true, false]);
  }
  const ofLength = (length: number) => lengths.filter((one) => one === length).length;
  expect([ofLength(23), ofLength(25), ofLength(24)]).toEqual([15, 15, 15 * 365 + 3 - 30]);
});

it('says of days no more than is certain, and all that is', () => {
  const moment = fc.integer({ min: everyHour[0] ?? 0, max: everyHour.at(-1) ?? 0 });
  const laterMs = fc.integer({ min: 0, max: 5 * 24 * hourMs });
  const day = (ms: number) => todayInBritain(new Date(ms));
  const iso = (ms: number) => new Date(ms).toISOString();
  const now = '2030-01-01T00:00:00Z';
  fc.assert(
    fc.property(moment, laterMs, fc.integer({ min: 1, max: 72 }), (at, later, hours) => {
      const state = (known: Known) => read(known, now, hours).state;
      const sharp = state({ reported: iso(at), contacted: iso(at + later) });
      const days = { reported: day(at), contacted: day(at + later) };
      const [reportDay, contactDay] = [span(days.reported), span(days.contacted)];
      // The least and the most time that can lie between two moments of these days.
      const extremes = [
        state({
          reported: iso(reportDay.until),
          contacted: iso(Math.max(contactDay.from, reportDay.until)),
        }),
        state({ reported: iso(reportDay.from), contacted: iso(contactDay.until) }),
      ];
      const blurred = state(days);
      expect(sharp).toMatch(/^(MET|BREACHED)$/);
      if (blurred === 'NOT_KNOWN') expect(extremes).toEqual(['MET', 'BREACHED']);
      else expect([sharp, ...extremes]).toEqual([blurred, blurred, blurred]);
    }),
    { numRuns: 5_000, seed: 2014 },
  );
});

it('is a promise that of the five offices Cambridgeshire alone published', () => {
  const promised = offices.filter(({ contactWithinHours }) => contactWithinHours !== undefined);
  expect(promised.map(({ code, contactWithinHours }) => [code, contactWithinHours])).toEqual([
    ['cambridgeshire', 24],
  ]);
});
