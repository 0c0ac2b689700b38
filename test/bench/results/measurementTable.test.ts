import type { LoadResult } from '../../../bench/load/LoadJob';
import { inTurn } from '../../../bench/measuring/measureEngines';
import { memoryOfTree, readProcessRows } from '../../../bench/measuring/memory';
import { callTable } from '../../../bench/results/callTable';
import { inTable } from '../../../bench/results/inTable';
import { measurementTable } from '../../../bench/results/measurementTable';
import { replaceSection } from '../../../bench/results/replaceSection';

const aResult = (more: Partial<LoadResult>): LoadResult => ({
  answered: 100,
  perSecond: 100,
  p50Ms: 10,
  p95Ms: 20,
  p99Ms: 30,
  failed: 0,
  failure: null,
  ...more,
});

const cellsOf = (table: string): string[][] =>
  table.split('\n').map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

describe('the table of one question', () => {
  it('has a row for each engine, with medians, spread and our ratio round by round', () => {
    const hub = [300, 200, 100].map((perSecond) => aResult({ perSecond }));
    const stock = [100, 100, 100].map((perSecond) => aResult({ perSecond, p50Ms: 12 }));
    const table = measurementTable(
      new Map([
        [
          'identical',
          [
            { engine: 'hub', rounds: hub, peakBytes: 150e6 },
            { engine: 'stock', rounds: stock, peakBytes: 98.7e6 },
          ],
        ],
      ]),
    );
    expect(cellsOf(table).slice(2)).toEqual([
      ['identical', 'the hub', '200 (100–300)', '10.0', '20.0', '30.0', '150', ''],
      [
        ...['identical', 'stock Apollo gateway', '100', '12.0', '20.0', '30.0', '98.7'],
        '2.00 (1.00–3.00)',
      ],
    ]);
  });

  it('says how many requests failed, and why', () => {
    const rounds = [aResult({ failed: 2, failure: '503 late' }), aResult({ failed: 1 })];
    const measured = [{ engine: 'hive', rounds, peakBytes: 1e6 }] as const;
    const [, , row] = cellsOf(measurementTable(new Map([['identical', measured]])));
    expect(row?.[1]).toBe('Hive Gateway (3 requests failed: 503 late)');
    expect(row?.at(-1)).toBe('');
  });
});

it('compares the question about all offices with the slowest office', () => {
  const engineMs = new Map([['hub', [13, 12]] as const]);
  const table = callTable({ slowestOfficeMs: [10, 10], engineMs });
  expect(table).toContain('| the slowest office, directly | 10.0 |  |');
  expect(table).toContain('| the hub | 12.5 (12.0–13.0) | 1.25 (1.20–1.30) |');
});

it('keeps a bar or a line break from breaking a table', () => {
  expect(inTable(['a'], [['x|y\nz']])).toBe('| a |\n| --- |\n| x\\|y z |');
});

describe('the section of the results', () => {
  const before = '# What was measured\n\nBy hand.\n';

  it('is appended once and replaced from then on; the rest stays', () => {
    const once = replaceSection(before, '## One\n');
    expect(once.startsWith(before)).toBe(true);
    const twice = replaceSection(`${once}\nAlso by hand.\n`, '## Two');
    expect(twice).toContain('## Two');
    expect(twice).not.toContain('## One');
    expect(twice).toMatch(/By hand\.[^]*Also by hand\.\n$/);
    expect(replaceSection(once, '## One')).toBe(once);
  });

  it('is not written over what people wrote when one of its lines is lost', () => {
    const broken = replaceSection(before, '## One').replace(/<!-- What was.*-->/, '');
    expect(() => replaceSection(broken, '## Two')).toThrow('is lost');
  });
});

it('lets another engine begin each round', () => {
  expect([0, 1, 2, 3].map((round) => inTurn(['a', 'b', 'c'], round).join(''))).toEqual([
    ...['abc', 'bca', 'cab', 'abc'],
  ]);
  expect(inTurn([], 1)).toEqual([]);
});

it('adds up the memory of a process and all below it, and of no other', () => {
  const rows = readProcessRows('  1     0  10\n 20     1 100\n 21    20  50\n 30     1   7\n\n');
  expect(rows).toHaveLength(4);
  expect(memoryOfTree(rows, 20)).toBe(150 * 1024);
  expect(memoryOfTree(rows, 1)).toBe(167 * 1024);
  expect(memoryOfTree(rows, 99)).toBe(0);
});
