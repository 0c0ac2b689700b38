import {
  readReferralClock,
  type TimedReferral,
} from '../../../../../subgraphs/office/cases/clock/readReferralClock';

const priority: TimedReferral = {
  isPriority: true,
  allegedOn: '2022-06-01',
  requestedOn: null,
  passedOn: null,
  pauses: [],
};
const standard: TimedReferral = { ...priority, isPriority: false };
const limit = '7 June 2022, two working days after the allegation of 1 June 2022';

it.each<[string, TimedReferral, string, object]>([
  [
    'due until the last day is over, which two holidays put off',
    priority,
    '2022-06-07',
    { state: 'DUE', dueOn: '2022-06-07', reason: `Due on ${limit}.` },
  ],
  [
    'breached the day after, though nothing was recorded',
    priority,
    '2022-06-08',
    {
      state: 'BREACHED',
      dueOn: '2022-06-07',
      reason: `Not passed on yet and 1 day late: it was due on ${limit}.`,
    },
  ],
  [
    'met on the last day, whenever it is read',
    { ...priority, passedOn: '2022-06-07' },
    '2023-01-01',
    {
      state: 'MET',
      dueOn: '2022-06-07',
      reason: `Passed on 7 June 2022, in time: it was due on ${limit}.`,
    },
  ],
  [
    'breached for good when passed too late',
    { ...priority, passedOn: '2022-06-10' },
    '2023-01-01',
    {
      state: 'BREACHED',
      dueOn: '2022-06-07',
      reason: `Passed on 10 June 2022, 3 days late: it was due on ${limit}.`,
    },
  ],
  [
    'met where a standard victim was passed on without having asked, as it is counted',
    { ...standard, passedOn: '2022-06-10' },
    '2023-01-01',
    {
      state: 'MET',
      dueOn: null,
      reason: 'Passed on 10 June 2022, before the victim asked for support.',
    },
  ],
  [
    'not running while a standard victim has not asked',
    standard,
    '2023-01-01',
    {
      state: 'PAUSED',
      dueOn: null,
      reason: 'The victim has not asked for support: two working days run from the request.',
    },
  ],
  [
    'running from the request of a standard victim, not from the allegation',
    { ...standard, requestedOn: '2022-06-06' },
    '2022-06-08',
    {
      state: 'DUE',
      dueOn: '2022-06-08',
      reason: 'Due on 8 June 2022, two working days after the request of 6 June 2022.',
    },
  ],
  [
    'running from the request of a priority victim who reported no crime',
    { ...priority, allegedOn: null, requestedOn: '2022-06-06' },
    '2022-06-06',
    {
      state: 'DUE',
      dueOn: '2022-06-08',
      reason: 'Due on 8 June 2022, two working days after the request of 6 June 2022.',
    },
  ],
  [
    'paused while consent is awaited',
    { ...priority, pauses: [{ from: '2022-06-01', to: null, reason: 'AWAITING_CONSENT' }] },
    '2023-01-01',
    {
      state: 'PAUSED',
      dueOn: null,
      reason:
        'The clock stands still since 1 June 2022, ' +
        'as details of such an offence are passed on only with explicit consent.',
    },
  ],
  [
    'due after the pause, once consent came',
    { ...priority, pauses: [{ from: '2022-06-01', to: '2022-06-07', reason: 'AWAITING_CONSENT' }] },
    '2022-06-09',
    {
      state: 'DUE',
      dueOn: '2022-06-09',
      reason:
        'Due on 9 June 2022, two working days after the allegation of 1 June 2022, ' +
        'not counting the days the clock stood still.',
    },
  ],
  [
    'met where the details went while the clock stood still',
    {
      ...priority,
      passedOn: '2022-06-20',
      pauses: [{ from: '2022-06-01', to: null, reason: 'DECLINED' }],
    },
    '2023-01-01',
    {
      state: 'MET',
      dueOn: null,
      reason: 'Passed on 20 June 2022, while the clock stood still.',
    },
  ],
  [
    'breached where the victim declined after it had run out',
    { ...priority, pauses: [{ from: '2022-06-08', to: null, reason: 'DECLINED' }] },
    '2022-06-09',
    {
      state: 'BREACHED',
      dueOn: '2022-06-07',
      reason: `Not passed on yet and 2 days late: it was due on ${limit}.`,
    },
  ],
])('is %s', (_, referral, today, expected) => {
  expect(readReferralClock(referral, today)).toEqual(expected);
});
