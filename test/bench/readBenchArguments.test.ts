import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { assertInstalled } from '../../bench/assertInstalled';
import { readBenchArguments } from '../../bench/readBenchArguments';

it('measures everything, unless told otherwise', () => {
  expect(readBenchArguments([])).toEqual({
    seconds: 3,
    rounds: 5,
    connections: 16,
    engines: ['hub', 'stock', 'hive', 'hive-router'],
    questions: ['a', 'b', 'c', 'd'],
    officeCount: 43,
    awardCount: 1_000,
    port: 8700,
    checkOnly: false,
    results: 'bench/results.md',
  });
});

it('takes what it is told, lists in the order they are known', () => {
  const words = ['--seconds=0.5', '--rounds', '2', '--engines', 'hive, hub,hub', '--check-only'];
  const given = readBenchArguments([...words, '--questions', 'd,a']);
  expect(given).toMatchObject({ seconds: 0.5, rounds: 2, checkOnly: true });
  expect(given).toMatchObject({ engines: ['hub', 'hive'], questions: ['a', 'd'] });
});

it.each([
  [['--seconds', '0'], '--seconds: must be a number from 0.2 to 600, not "0".'],
  [['--seconds', 'long'], '--seconds: must be a number from 0.2 to 600, not "long".'],
  [['--seconds', ''], '--seconds: must be a number from 0.2 to 600, not "".'],
  [['--rounds', '1.5'], '--rounds: must be a whole number from 1 to 100, not "1.5".'],
  [['--connections', '-1'], '--connections'],
  [['--connections=-1'], '--connections: must be a whole number from 1 to 1000, not "-1".'],
  [['--offices', '44'], '--offices: must be a whole number from 1 to 43, not "44".'],
  [['--awards', '0'], '--awards: must be a whole number from 1 to 1000000, not "0".'],
  [['--port', '80'], '--port: must be a whole number from 1024 to 65436, not "80".'],
  [
    ['--engines', 'hub,fast'],
    '--engines: must be some of hub, stock, hive, hive-router, not "fast"',
  ],
  [['--questions', ''], '--questions: must be some of a, b, c, d, not ""'],
  [['--round', '3'], "Unknown option '--round'"],
  [['fast'], "Unexpected argument 'fast'"],
  [['--rounds'], '--rounds'],
])('refuses %j, naming the argument', (words, message) => {
  expect(() => readBenchArguments(words)).toThrow(message);
});

it('says what to run when the other gateways are not installed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pcc-bench-test-'));
  try {
    expect(() => assertInstalled(['hub', 'stock'], folder)).not.toThrow();
    expect(() => assertInstalled(['hub', 'hive'], folder)).toThrow('npm ci --prefix bench');
    await mkdir(join(folder, 'node_modules/@graphql-hive/gateway'), { recursive: true });
    expect(() => assertInstalled(['hub', 'hive'], folder)).not.toThrow();
    expect(() => assertInstalled(['hive-router'], folder)).toThrow('npm ci --prefix bench');
  } finally {
    await rm(folder, { recursive: true });
  }
});
