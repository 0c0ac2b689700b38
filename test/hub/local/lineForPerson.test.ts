import { lineForPerson } from '../../../hub/local/lineForPerson';
import { RecordedLog } from '../../federation/RecordedLog';

/** What the terminal shows of a line that a process logged. */
function shown(tell: (recorded: RecordedLog) => void): string {
  const recorded = new RecordedLog('gateway');
  tell(recorded);
  return lineForPerson(JSON.stringify(recorded.lines[0]));
}

it('says a line of a log in words', () => {
  expect(
    shown(({ log }) =>
      log.warn(
        { requestId: 'board-2014', office: 'kent', outcome: 'TIMED_OUT' },
        'An office gave no answer.',
      ),
    ),
  ).toBe('An office gave no answer. (kent, TIMED_OUT, request board-2014)');
  expect(shown(({ log }) => log.info({}, 'The figures are loaded.'))).toBe(
    'The figures are loaded.',
  );
});

it('says what a fault is, and not where', () => {
  const line = shown(({ log }) => log.error({ fault: new RangeError('Too long') }, 'It failed.'));
  expect(line).toBe('It failed. (RangeError: Too long)');
});

it.each(['PostgreSQL is being set up.', '{"url":"http://127.0.0.1:4000"}', '{', 'null', ''])(
  'leaves "%s" as it is',
  (line) => {
    expect(lineForPerson(line)).toBe(line);
  },
);
