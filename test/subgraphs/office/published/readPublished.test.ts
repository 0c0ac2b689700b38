import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { TableError } from '../../../../schema/readTable';
import type { TableProblem } from '../../../../schema/readTable';
import { readPublished } from '../../../../subgraphs/office/published/readPublished';

import { aPublishedFolder, aRow, tableNames } from './aPublishedFolder';
import type { TableName } from './aPublishedFolder';
import { problemsIn } from './problemsIn';

/** The problems of a folder whose table has one row with this cell. */
function problemsOf(table: TableName, column: string, cell: string): readonly TableProblem[] {
  return problemsIn(aPublishedFolder({ [table]: [aRow(table, { [column]: cell })] }));
}

const hyphened = 'must be lower-case words and digits joined by hyphens';
const empty = 'must not be empty';
const year = 'must be a financial year such as 2014-15';
const day = 'must be a day such as 2014-11-27';
const pence = 'must be whole pence, such as 2950000';
const big = 'must be below 2^53';
const oneOf = (...options: readonly string[]): string =>
  `Invalid option: expected one of ${options.map((option) => `"${option}"`).join('|')}`;

describe('a good folder', () => {
  it('is read table by table, an empty cell as null', () => {
    const { awards, crossCharges, statementLines } = readPublished(aPublishedFolder());
    expect(awards.rows).toEqual([
      {
        line: 2,
        row: {
          ...{ id: 'a1', title: 'Portal', description: null, recipient_id: 'portal' },
          ...{ recipient_name: 'Victims Portal', provider_id: null, kind: 'PURCHASE' },
          ...{ status: 'CONFIRMED', status_as_published: 'confirmed', priority: null },
          ...{ priority_as_published: null, amount_pence: 2_950_000 },
          ...{ amount_as_published: '£ 29,500', precision_pence: 100, financial_year: '2014-15' },
          ...{ until_financial_year: null, financial_year_as_published: '2014-15', grant: 'g1' },
          ...{ starts_on: null, ends_on: null, note: null, document: 'paper', section: '3' },
          ...{ line: 43, as_published: 'as printed' },
        },
      },
    ]);
    expect(crossCharges.rows[0]?.row.amount_pence).toBe(5_000_000);
    expect(statementLines.rows[0]?.row).toMatchObject({ sign: 1, denominator: 1, figure: null });
  });

  it.each([
    ['GB-CHC-1108687', 'GB-CHC-1108687'],
    ['gb-chc-1108687', 'GB-CHC-1108687'],
    ['GB-COH-5382856', 'GB-CHC-1108687'],
    ['SC037960', 'GB-CHC-1108687'],
    ['local-tonic', 'LOCAL-tonic'],
  ])('knows a provider by any identifier: %s', (cell, id) => {
    const tables = readPublished(
      aPublishedFolder({
        awards: [aRow('awards', { provider_id: cell })],
        joint_commissions: [aRow('joint_commissions', { provider_id: cell })],
      }),
    );
    expect(tables.awards.rows[0]?.row.provider_id).toBe(id);
    expect(tables.jointCommissions.rows[0]?.row.provider_id).toBe(id);
  });

  it('may hold no rows at all', () => {
    const nothing = Object.fromEntries(tableNames.map((table) => [table, []]));
    expect(problemsIn(aPublishedFolder(nothing))).toEqual([]);
  });
});

describe('a bad cell', () => {
  it.each<[TableName, string, string, string]>([
    ['documents', 'title', '', empty],
    ['documents', 'published_on', '2015-02-29', day],
    [
      'awards',
      'provider_id',
      'GB-CHC-29802X',
      'An identifier of the list GB-CHC is GB-CHC- and up to 7 digits, such as GB-CHC-298028.',
    ],
    ['grants', 'name', ' ', empty],
    ['grants', 'funder', '', empty],
    ['grants', 'financial_year', '2014-16', year],
    ['grants', 'until_financial_year', '2014/15', year],
    ['grants', 'amount_pence', '£640,125', pence],
    ['grants', 'amount_pence', '640125.00', pence],
    ['grants', 'amount_pence', '-1', pence],
    ['grants', 'precision_pence', 'about', pence],
    ['grants', 'status', 'received', oneOf('INDICATED', 'RECEIVED', 'SPENT')],
    ['grants', 'document', '', hyphened],
    ['grants', 'line', 'iv', 'must be a line number'],
    ['awards', 'id', 'CC-1', hyphened],
    ['awards', 'title', '', empty],
    ['awards', 'recipient_id', 'Victim Support', hyphened],
    ['awards', 'recipient_name', '', empty],
    ['awards', 'status', 'PAID', oneOf('REQUESTED', 'ALLOCATED', 'CONFIRMED', 'SPENT')],
    ['awards', 'priority', 'Hate Crime', hyphened],
    ['awards', 'amount_pence', '1e5', pence],
    ['awards', 'amount_pence', '9007199254740992', big],
    ['awards', 'financial_year', '', year],
    ['awards', 'starts_on', '1 April 2015', day],
    ['awards', 'ends_on', '2014-04-31', day],
    ['awards', 'grant', 'cc 1415', hyphened],
    ['cross_charges', 'direction', 'OWED', oneOf('RECEIVABLE', 'PAYABLE')],
    ['cross_charges', 'counterparty', 'nowhere', 'No office has the code "nowhere".'],
    [
      'cross_charges',
      'counterparty',
      'OPCC Norfolk',
      'No office has the code "OPCC Norfolk". Did you mean norfolk (Police and Crime Commissioner for Norfolk)?',
    ],
    ['cross_charges', 'amount_pence', '', pence],
    ['cross_charges', 'amount_pence', '-5000000', pence],
    ['cross_charges', 'description', '', empty],
    ['cross_charges', 'charged_on', '2014-13-01', day],
    ['cross_charges', 'due_on', 'soon', day],
    [
      'cross_charges',
      'state',
      '',
      oneOf('RAISED', 'ACKNOWLEDGED', 'DISPUTED', 'WITHDRAWN', 'SETTLED'),
    ],
    [
      'joint_commissions',
      'basis',
      'equal',
      oneOf('EQUAL', 'POPULATION', 'FORMULA', 'AGREED_AMOUNTS', 'NOT_RECORDED'),
    ],
    ['statements', 'label', '', empty],
    ['statements', 'measure', 'POUNDS', oneOf('PENCE', 'PEOPLE')],
    ['statements', 'stated', '£3,161,67', 'must be whole pence, or a number of people'],
    ['statements', 'precision', 'x', 'must be the unit the stated figure is rounded to'],
    ['statement_lines', 'sign', '+', oneOf('1', '-1')],
    [
      'statement_lines',
      'kind',
      'LINE',
      oneOf('AWARD', 'GRANT', 'CROSS_CHARGE', 'STATISTIC', 'FIGURE'),
    ],
    ['statement_lines', 'numerator', '0.5', 'must be a whole number'],
    ['statement_lines', 'denominator', '0', 'must not be 0'],
    ['statement_lines', 'denominator', 'x', 'must be a whole number from 1'],
    ['statement_lines', 'figure', '£5', pence],
    ['statistics', 'value', 'a third', 'must be a number'],
    ['statistics', 'unit', 'PERCENT', oneOf('COUNT', 'SHARE', 'PENCE')],
    ['statistics', 'value_as_published', '', empty],
  ])('in %s, %s: %j is named with what is expected', (table, column, cell, message) => {
    expect(problemsOf(table, column, cell)).toEqual([
      { file: `${table}.csv`, line: 2, column, message },
    ]);
  });
});

describe('a folder with several problems', () => {
  it('names all bad cells at once, file by file and line by line', () => {
    const folder = aPublishedFolder({
      grants: [aRow('grants', { amount_pence: 'x', status: 'x' })],
      awards: [
        aRow('awards', { title: '' }),
        aRow('awards', { id: 'a2' }),
        aRow('awards', { id: 'A3' }),
      ],
      statistics: [aRow('statistics', { unit: 'x' })],
    });
    writeFileSync(join(folder, 'documents.csv'), 'id,title\npaper,The paper\n');
    rmSync(join(folder, 'statements.csv'));
    expect(problemsIn(folder).map(({ file, line, column }) => [file, line, column])).toEqual([
      ['documents.csv', null, null],
      ['grants.csv', 2, 'amount_pence'],
      ['grants.csv', 2, 'status'],
      ['awards.csv', 2, 'title'],
      ['awards.csv', 4, 'id'],
      ['statements.csv', null, null],
      ['statistics.csv', 2, 'unit'],
    ]);
  });

  it('names all bad references at once, and rows that stand twice with them', () => {
    const folder = aPublishedFolder({
      awards: [aRow('awards', { grant: 'lost', priority: 'lost' }), aRow('awards')],
      cross_charges: [aRow('cross_charges', { grant: 'lost' })],
      statement_lines: [aRow('statement_lines', { reference: 'lost' })],
    });
    expect(() => readPublished(folder)).toThrow(new TableError(problemsIn(folder)).message);
    expect(new TableError(problemsIn(folder)).message.split('\n')).toEqual([
      'awards.csv, line 3, id: "a1" stands in line 2 already',
      'awards.csv, line 2, grant: "lost" is not known',
      'awards.csv, line 2, priority: "lost" is not known',
      'cross_charges.csv, line 2, grant: "lost" is not known',
      'statement_lines.csv, line 2, reference: "lost" is not a known AWARD',
    ]);
  });

  it('is every file that is not there', () => {
    expect(problemsIn(join(aPublishedFolder(), 'elsewhere'))).toEqual(
      tableNames.map((table) => ({
        file: `${table}.csv`,
        line: null,
        column: null,
        message: 'is not there',
      })),
    );
  });
});
