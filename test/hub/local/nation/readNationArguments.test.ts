import { readNationArguments } from '../../../../hub/local/nation/readNationArguments';

it('reads the size of a nation, in any order, with what is left out', () => {
  const words = ['--seed', '7', '--awards=100000', '--offices', '43'];
  expect(readNationArguments(words)).toEqual({ officeCount: 43, awardCount: 100_000, seed: 7 });
  expect(readNationArguments([])).toEqual({ officeCount: 43, awardCount: 1_000, seed: 1 });
});

it.each([
  [['--offices', '0'], '--offices: must be a whole number from 1 to 43; not "0".'],
  [['--offices', '44'], '--offices: must be a whole number from 1 to 43; not "44".'],
  [['--awards', '1.5'], '--awards: must be a whole number from 1 to 1000000; not "1.5".'],
  [['--awards', '-1'], '--awards: must be a whole number from 1 to 1000000; not "-1".'],
  [['--seed', 'x'], '--seed: must be a whole number from 0 to 2147483647; not "x".'],
  [['--seed'], '--seed: must be a whole number from 0 to 2147483647; it has no value.'],
  [['--seed', '1', '--seed', '2'], '--seed: is given twice.'],
])('names what is wrong with %p', (words, message) => {
  expect(() => readNationArguments(words)).toThrow(message);
});

it.each(['--counties', 'offices', '--__proto__', '43'])(
  'knows no %s, and says what there is',
  (word) => {
    expect(() => readNationArguments([word, '1'])).toThrow(
      new RegExp(`^${word}: there is no such argument(.|\n)*--offices 1 to 43`),
    );
  },
);
