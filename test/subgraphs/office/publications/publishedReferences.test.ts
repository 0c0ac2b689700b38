import type { TableProblem } from '../../../../schema/readTable';

import { aPublishedFolder, aRow, type TableName } from './aPublishedFolder';
import { problemsIn } from './problemsIn';

/** The problems of a folder whose table has one row with this cell. */
function problemsOf(table: TableName, column: string, cell: string): readonly TableProblem[] {
  return problemsIn(aPublishedFolder({ [table]: [aRow(table, { [column]: cell })] }));
}

describe('a reference to nothing', () => {
  it.each<[TableName, string, string]>([
    ['grants', 'document', 'lost'],
    ['grants', 'part_of', 'lost'],
    ['awards', 'document', 'lost'],
    ['awards', 'grant', 'lost'],
    ['awards', 'provider_id', 'GB-CHC-1'],
    ['awards', 'priority', 'lost'],
    ['cross_charges', 'document', 'lost'],
    ['cross_charges', 'grant', 'lost'],
    ['cross_charges', 'joint_commission', 'lost'],
    ['joint_commissions', 'document', 'lost'],
    ['joint_commissions', 'provider_id', 'LOCAL-lost'],
    ['joint_commission_awards', 'joint_commission', 'lost'],
    ['joint_commission_awards', 'award', 'lost'],
    ['statements', 'document', 'lost'],
    ['statement_lines', 'statement', 'lost'],
    ['statistics', 'document', 'lost'],
  ])('in %s, %s: "%s" is not known', (table, column, cell) => {
    expect(problemsOf(table, column, cell)).toEqual([
      { file: `${table}.csv`, line: 2, column, message: `"${cell}" is not known` },
    ]);
  });

  it.each(['AWARD', 'GRANT', 'CROSS_CHARGE', 'STATISTIC'])(
    'is found in a line of a total that refers to a %s',
    (kind) => {
      for (const reference of ['lost', '']) {
        const lines = [aRow('statement_lines', { kind, reference })];
        expect(problemsIn(aPublishedFolder({ statement_lines: lines }))).toEqual([
          {
            file: 'statement_lines.csv',
            line: 2,
            column: 'reference',
            message: `"${reference}" is not a known ${kind}`,
          },
        ]);
      }
    },
  );

  it('is found where a line refers to a row of another table', () => {
    const reference = { AWARD: 'g1', GRANT: 'a1', CROSS_CHARGE: 's1', STATISTIC: 'c1' };
    const lines = Object.entries(reference).map(([kind, wrong]) =>
      aRow('statement_lines', { kind, reference: wrong }),
    );
    expect(
      problemsIn(aPublishedFolder({ statement_lines: lines })).map(({ line }) => line),
    ).toEqual([2, 3, 4, 5]);
  });

  it('is not a line that carries a figure itself, which must be there', () => {
    const figure = (cell: string) =>
      aRow('statement_lines', { kind: 'FIGURE', reference: '', figure: cell });
    expect(problemsIn(aPublishedFolder({ statement_lines: [figure('100')] }))).toEqual([]);
    expect(problemsIn(aPublishedFolder({ statement_lines: [figure('')] }))).toEqual([
      {
        file: 'statement_lines.csv',
        line: 2,
        column: 'figure',
        message: 'must hold the figure of a FIGURE line',
      },
    ]);
  });
});

describe('a row that stands twice', () => {
  it.each<[TableName, string, string]>([
    ['documents', 'id', 'paper'],
    ['grants', 'id', 'g1'],
    ['awards', 'id', 'a1'],
    ['cross_charges', 'reference', 'c1'],
    ['joint_commissions', 'id', 'j1'],
    ['joint_commission_awards', 'award', 'j1 a1'],
    ['statements', 'id', 't1'],
    ['statistics', 'id', 's1'],
  ])('is found in %s by its %s', (table, column, key) => {
    const problem = (line: number): TableProblem => ({
      file: `${table}.csv`,
      line,
      column,
      message: `"${key}" stands in line 2 already`,
    });
    const rows = [aRow(table), aRow(table), aRow(table)];
    expect(problemsIn(aPublishedFolder({ [table]: rows }))).toEqual([problem(3), problem(4)]);
  });
});
