import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { quoteGiven } from '../../../../schema/quoteGiven';
import { TableError, type TableProblem } from '../../../../schema/readTable';
import { findNotices } from '../../../../subgraphs/office/publications/findBadReferences';
import { readPublished } from '../../../../subgraphs/office/publications/readPublished';

import { aPublishedFolder, aRow, type TableName, tableNames } from './aPublishedFolder';
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
const big = 'must be at most 140737488355327';
const bigInteger = 'must be at most 2147483647';
const oneOf = (...options: readonly string[]): string => `must be one of ${options.join(', ')}`;
const negative =
  'cannot be negative: where money came back, enter the amount after the refund and say so in note';

describe('a good folder', () => {
  it('is read table by table, an empty cell as null', () => {
    const { awards, crossCharges, statementLines } = readPublished(aPublishedFolder());
    expect(awards.rows).toEqual([
      {
        line: 2,
        row: {
          id: 'a1',
          title: 'Portal',
          description: null,
          recipient_id: 'portal',
          recipient_name: 'Victims Portal',
          provider_id: null,
          kind: 'PURCHASE',
          status: 'CONFIRMED',
          status_as_published: 'confirmed',
          priority: null,
          priority_as_published: null,
          amount_pence: 2_950_000,
          amount_as_published: '£ 29,500',
          precision_pence: 100,
          financial_year: '2014-15',
          until_financial_year: null,
          financial_year_as_published: '2014-15',
          grant: 'g1',
          starts_on: null,
          ends_on: null,
          note: null,
          document: 'paper',
          section: '3',
          line: 43,
          as_published: 'as printed',
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
    [
      'grants',
      'financial_year',
      '1066-67',
      'must be 1964-65 or later: there were no police authorities before',
    ],
    ['grants', 'until_financial_year', '2014/15', year],
    ['grants', 'amount_pence', '£640,125', pence],
    ['grants', 'amount_pence', '640125.00', pence],
    ['grants', 'amount_pence', '-1', negative],
    ['grants', 'amount_pence', '100000.5', pence],
    ['grants', 'amount_pence', '1e-1', pence],
    ['grants', 'amount_pence', '-£50', pence],
    [
      'grants',
      'funder_grant_id',
      ' 360G-Funder-1',
      'must be one identifier with no blanks around it',
    ],
    ['grants', 'funder_grant_id', '\u{a0}', 'must be one identifier with no blanks around it'],
    ['grants', 'precision_pence', '-1', 'cannot be negative'],
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
    ['awards', 'amount_pence', '-10906640', negative],
    ['awards', 'amount_pence', '1.5e0', pence],
    ['awards', 'amount_pence', '29500.00', pence],
    ['awards', 'amount_pence', '2950000\u{a0}', pence],
    ['awards', 'funder_grant_id', 'x'.repeat(201), 'must have at most 200 characters'],
    ['awards', 'amount_pence', '9007199254740992', big],
    ['awards', 'amount_pence', '140737488355328', big],
    ['awards', 'amount_pence', '1e15', big],
    ['awards', 'precision_pence', '140737488355328', big],
    ['awards', 'line', '2147483648', bigInteger],
    ['awards', 'title', '\u{200b}\u{202e}', empty],
    ['awards', 'recipient_name', '\u{2060} \u{ad}', empty],
    ['grants', 'amount_pence', '140737488355328', big],
    ['cross_charges', 'amount_pence', '140737488355328', big],
    ['statements', 'stated', '140737488355328', big],
    ['statements', 'precision', '140737488355328', big],
    ['statements', 'line', '99999999999', bigInteger],
    ['statement_lines', 'numerator', '3000000000', bigInteger],
    ['statement_lines', 'denominator', '2147483648', bigInteger],
    ['statement_lines', 'figure', '140737488355328', big],
    ['statistics', 'value', '1e99', big],
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
    [
      'cross_charges',
      'amount_pence',
      '-5000000',
      'cannot be negative: direction says who owes whom',
    ],
    ['cross_charges', 'amount_pence', '0', 'must be above 0: the direction has a column'],
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
    [
      'statements',
      'stated',
      '-100',
      'cannot be negative: leave it empty where the paper prints a total below zero',
    ],
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
    ['statement_lines', 'figure', '-5', 'cannot be negative: the sign -1 subtracts the line'],
    ['statistics', 'value', 'a third', 'must be a number of 0 or more, such as 0.7'],
    ['statistics', 'value', '-1', 'must be a number of 0 or more, such as 0.7'],
    ['statistics', 'unit', 'PERCENT', oneOf('COUNT', 'SHARE', 'PENCE')],
    ['statistics', 'value_as_published', '', empty],
  ])('in %s, %s: %j is named with what is expected', (table, column, cell, message) => {
    const found = cell === '' ? '' : `; found ${quoteGiven(cell)}`;
    expect(problemsOf(table, column, cell)).toEqual([
      { file: `${table}.csv`, line: 2, column, message: `${message}${found}` },
    ]);
  });
});

describe('whole pence as statistics programs write them', () => {
  it.each([
    ['1e+05', 100_000],
    ['1e5', 100_000],
    ['100000.0', 100_000],
    ['2.95E6', 2_950_000],
    ['0.0', 0],
  ])('are read: %s', (cell, amount) => {
    const awards = [aRow('awards', { amount_pence: cell, amount_as_published: '' })];
    const grants = [aRow('grants', { amount_pence: cell, amount_as_published: '' })];
    const tables = readPublished(aPublishedFolder({ awards, grants }));
    expect(tables.awards.rows[0]?.row.amount_pence).toBe(amount);
    expect(tables.grants.rows[0]?.row.amount_pence).toBe(amount);
  });
});

describe('an amount as published', () => {
  const euro = 'enter pounds in amount_pence, or nothing where they are not known';
  it.each<[TableName, Readonly<Record<string, string>>, string]>([
    ['awards', { amount_as_published: '€29,500' }, `must be in pounds, not in €: ${euro}`],
    ['awards', { amount_as_published: '$ 29,500' }, `must be in pounds, not in $: ${euro}`],
    ['grants', { amount_as_published: 'EUR 640125' }, `must be in pounds, not in EUR: ${euro}`],
    ['grants', { amount_as_published: '640,125USD' }, `must be in pounds, not in USD: ${euro}`],
    [
      'cross_charges',
      { amount_as_published: '50,000 euros' },
      `must be in pounds, not in euros: ${euro}`,
    ],
    ['awards', { amount_as_published: '£ 29,400' }, 'says £29,400, and amount_pence £29,500'],
    [
      'awards',
      { amount_pence: '29500' },
      'says £29,500, and amount_pence £295: amount_pence holds pounds where pence are expected',
    ],
    ['grants', { amount_as_published: '£640k' }, 'says £640,000, and amount_pence £640,125'],
    [
      'grants',
      { amount_as_published: '-£640,125' },
      'is negative, and amount_pence is not: a refund has no row of its own here',
    ],
    [
      'grants',
      { amount_as_published: '(£640,125)' },
      'is negative, and amount_pence is not: a refund has no row of its own here',
    ],
    ['cross_charges', { amount_as_published: '-£ 5,000' }, 'says £5,000, and amount_pence £50,000'],
  ])('in %s, %j is refused beside other pence', (table, changes, message) => {
    const row = aRow(table, changes);
    const found = quoteGiven(row['amount_as_published'] ?? '');
    expect(problemsIn(aPublishedFolder({ [table]: [row] }))).toEqual([
      {
        file: `${table}.csv`,
        line: 2,
        column: 'amount_as_published',
        message: `${message}; found ${found}`,
      },
    ]);
  });

  it.each<[TableName, Readonly<Record<string, string>>, string, string]>([
    [
      'statements',
      { stated_as_published: '£29,400' },
      'stated_as_published',
      'says £29,400, and stated £29,500',
    ],
    [
      'statements',
      { stated_as_published: '29,500 EUR' },
      'stated_as_published',
      'must be in pounds, not in EUR: enter pounds in stated, or nothing where they are not known',
    ],
    [
      'statement_lines',
      { kind: 'FIGURE', reference: '', figure: '500', figure_as_published: '£50' },
      'figure_as_published',
      'says £50, and figure £5',
    ],
    [
      'statistics',
      { unit: 'PENCE', value: '200000', value_as_published: '£3k' },
      'value_as_published',
      'says £3,000, and value £2,000',
    ],
  ])('in %s, %j is held against its figure', (table, changes, column, message) => {
    const row = aRow(table, changes);
    expect(problemsIn(aPublishedFolder({ [table]: [row] }))).toEqual([
      {
        file: `${table}.csv`,
        line: 2,
        column,
        message: `${message}; found ${quoteGiven(row[column] ?? '')}`,
      },
    ]);
  });

  it.each([
    ['rounded to the nearest £500', { amount_as_published: '£29.5k', precision_pence: '50000' }],
    [
      'off by half of what it is rounded to',
      { amount_pence: '2972500', amount_as_published: '£29.5k', precision_pence: '50000' },
    ],
    ['misprinted', { amount_as_published: '£2,95,00' }],
    ['misread', { amount_as_published: '£2.9}m' }],
    ['marked', { amount_as_published: '£29,500*' }],
    ['beside a year', { amount_as_published: '£29,500 (2014/15)' }],
    ['one of several', { amount_as_published: '£20,000 and £5,000' }],
    ['inexact', { amount_as_published: 'up to £30,000' }],
    ['for each of many', { amount_as_published: '£2,950 each' }],
    ['the largest', { amount_pence: '140737488355327', amount_as_published: '' }],
    ['also in another currency', { amount_as_published: '€35,000 (£29,500)' }],
    ['unknown in pence', { amount_pence: '', amount_as_published: '£29,500' }],
    ['with pennies', { amount_pence: '3835016', amount_as_published: '38350.160000000003' }],
  ])('may be %s', (_, changes) => {
    expect(problemsIn(aPublishedFolder({ awards: [aRow('awards', changes)] }))).toEqual([]);
  });
});

describe('an amount as published is not compared where it is not exact', () => {
  it.each([
    '£2,500 p.a',
    '£0.50p',
    '£ 1 000',
    '£1.000',
    'est £12',
    'c £12',
    'c£12',
    'max £12',
    'maximum of £12',
    'a minimum of £12',
    '£12 (est)',
    '£12 estimated',
    'half of £20',
    'Share of £20',
    '2 x £2,500',
    '2 @ £2,500',
    '£2,500 x 2 years',
    '£2,500 a year',
    '£1,000 plus VAT',
    '£1,000 + VAT',
    '£12*',
    '£1.8}m',
    '--£12',
    '- £12',
    'Dollar Academy 10',
    '10 Dollar Academy places',
    'CAD suite 10',
    'Euro 2016: 10',
  ])('%j', (amount_as_published) => {
    const row = aRow('awards', { amount_as_published });
    expect(problemsIn(aPublishedFolder({ awards: [row] }))).toEqual([]);
  });

  it.each([
    ['£12', '£12'],
    ['£ 1,234.50', '£1,234.50'],
    ['1,234', '£1,234'],
    ['GBP 1,234', '£1,234'],
    ['£2.36million', '£2,360,000'],
    ['£1.8 m', '£1,800,000'],
    ['£36K', '£36,000'],
    ['50p', '£0.50'],
  ])('and is compared where it is: %j', (amount_as_published, says) => {
    const row = aRow('awards', { amount_as_published });
    expect(problemsIn(aPublishedFolder({ awards: [row] })).map(({ message }) => message)).toEqual([
      `says ${says}, and amount_pence £29,500; found "${amount_as_published}"`,
    ]);
  });
});

describe('a published total of people', () => {
  const people = aRow('statements', { measure: 'PEOPLE', stated: '5', stated_as_published: '5' });
  const figureLine = (figure: string, figure_as_published: string) =>
    aRow('statement_lines', { kind: 'FIGURE', reference: '', figure, figure_as_published });

  it('has lines that are no pounds', () => {
    const lines = [figureLine('5', '5'), figureLine('7', '£9')];
    const folder = aPublishedFolder({ statements: [people], statement_lines: lines });
    expect(problemsIn(folder)).toEqual([]);
  });

  it('counts in integers', () => {
    const statements = [
      people,
      aRow('statements', { id: 't2', measure: 'PEOPLE', stated: '2147483648' }),
    ];
    const statement_lines = [
      figureLine('2147483647', ''),
      { ...figureLine('2147483648', ''), sign: '-1' },
    ];
    expect(problemsIn(aPublishedFolder({ statements, statement_lines }))).toEqual([
      {
        file: 'statements.csv',
        line: 3,
        column: 'stated',
        message: 'must be at most 2147483647 people; found "2147483648"',
      },
      {
        file: 'statement_lines.csv',
        line: 3,
        column: 'figure',
        message: 'must be at most 2147483647 people; found "2147483648"',
      },
    ]);
  });
});

describe('the lines of a published total', () => {
  const sumOf = (measure: string, stated: string, lines: readonly Record<string, string>[]) =>
    problemsIn(
      aPublishedFolder({
        statements: [aRow('statements', { measure, stated, stated_as_published: '' })],
        statement_lines: lines.map((line) =>
          aRow('statement_lines', { kind: 'FIGURE', reference: '', ...line }),
        ),
      }),
    ).map(({ line, column, message }) => [line, column, message]);
  const most = (sum: string, max: number) =>
    `has lines that add up to ${sum}: their sum, and how far it is from stated, must be at most ${max}`;

  it('add up to no more than can be answered', () => {
    const billion = { figure: '1000000000' };
    expect(sumOf('PEOPLE', '', [billion, billion])).toEqual([]);
    expect(sumOf('PEOPLE', '', [billion, billion, billion])).toEqual([
      [2, 'stated', most('3000000000 people', 2_147_483_647)],
    ]);
    const negative = { figure: '1000000000', sign: '-1' };
    expect(sumOf('PEOPLE', '2000000000', [negative])).toEqual([
      [2, 'stated', most('-1000000000 people', 2_147_483_647)],
    ]);
    expect(sumOf('PEOPLE', '', [{ kind: 'AWARD', reference: 'a1', numerator: '1000' }])).toEqual([
      [2, 'stated', most('2950000000 people', 2_147_483_647)],
    ]);
    expect(sumOf('PENCE', '', [{ figure: '140737488355327', numerator: '2' }])).toEqual([
      [2, 'stated', most('281474976710654 pence', 140_737_488_355_327)],
    ]);
  });
});

describe('the amounts of a table', () => {
  const most = 140_737_488_355_327;

  it.each<[TableName, string, Readonly<Record<string, string>>]>([
    ['awards', 'id', { amount_as_published: '', precision_pence: '' }],
    ['cross_charges', 'reference', { amount_as_published: '' }],
  ])('come to no more than the hub adds up for an office: %s', (table, id, exact) => {
    const rowsOf = (amounts: readonly number[]) =>
      amounts.map((amount, index) =>
        aRow(table, { ...exact, [id]: `row-${index}`, amount_pence: String(amount) }),
      );
    const found = (amounts: readonly number[]) =>
      problemsIn(
        aPublishedFolder({
          statements: [],
          statement_lines: [],
          joint_commission_awards: [],
          [table]: rowsOf(amounts),
        }),
      );
    const many = Math.floor(most / 100_000_000_000);
    const large = Array.from({ length: many }, () => 100_000_000_000);
    const rest = most - many * 100_000_000_000;
    expect(found([...large, rest])).toEqual([]);
    expect(found([...large, rest, 1, 1])).toEqual([
      {
        file: `${table}.csv`,
        line: many + 3,
        column: 'amount_pence',
        message: `brings the amounts of this table to more than ${most} pence, the most that can be added up for an office`,
      },
    ]);
  });
});

describe('a unit that a figure is rounded to', () => {
  it.each<[TableName, string]>([
    ['grants', 'precision_pence'],
    ['awards', 'precision_pence'],
    ['statements', 'precision'],
  ])('is not larger than the figure and £10 million: %s, %s', (table, column) => {
    expect(problemsOf(table, column, '1000000001')).toEqual([
      {
        file: `${table}.csv`,
        line: 2,
        column,
        message:
          'must be the unit the figure is rounded to, not more than the figure; found "1000000001"',
      },
    ]);
    expect(problemsOf(table, column, '1000000000')).toEqual([]);
  });
});

describe('a day decades from its financial year', () => {
  it.each<[TableName, string, string, string]>([
    ['awards', 'starts_on', '1914-04-01', 'lies 100 years before its financial year 2014-15'],
    ['awards', 'ends_on', '2051-03-31', 'lies 36 years after its financial year 2014-15'],
    ['awards', 'until_financial_year', '2041-42', 'lies 27 years after its financial year 2014-15'],
    ['grants', 'until_financial_year', '2041-42', 'lies 27 years after its financial year 2014-15'],
    [
      'cross_charges',
      'charged_on',
      '1900-01-01',
      'lies 115 years before its financial year 2014-15',
    ],
    ['cross_charges', 'due_on', '2104-04-30', 'lies 90 years after its financial year 2014-15'],
  ])('is refused in %s, %s: %s', (table, column, cell, message) => {
    expect(problemsOf(table, column, cell)).toEqual([
      { file: `${table}.csv`, line: 2, column, message: `${message}; found "${cell}"` },
    ]);
  });

  it('counts by financial years: March belongs to the year before', () => {
    expect(problemsOf('awards', 'ends_on', '2025-03-31')).toEqual([]);
    expect(problemsOf('awards', 'ends_on', '2025-04-01')).toMatchObject([{ column: 'ends_on' }]);
  });

  it('is not one of a contract over several years', () => {
    const award = aRow('awards', { starts_on: '2012-04-01', ends_on: '2024-03-31' });
    expect(problemsIn(aPublishedFolder({ awards: [award] }))).toEqual([]);
  });

  it('is another thing than years in the wrong order', () => {
    expect(problemsOf('grants', 'until_financial_year', '2013-14')).toEqual([
      {
        file: 'grants.csv',
        line: 2,
        column: 'until_financial_year',
        message: 'must not be before financial_year',
      },
    ]);
  });
});

describe('what is worth a second look', () => {
  it('is one recipient under two names, told once for each name', () => {
    const names = [
      'Victim Support',
      'Victim Support',
      'Victims\u{a0}Support',
      'Victims\u{a0}Support',
    ];
    const awards = names.map((recipient_name, index) =>
      aRow('awards', { id: `a${index + 1}`, recipient_id: 'victim-support', recipient_name }),
    );
    expect(findNotices(readPublished(aPublishedFolder({ awards })))).toEqual([
      {
        file: 'awards.csv',
        line: 4,
        column: 'recipient_name',
        message:
          '"Victims[NO-BREAK SPACE]Support" has the recipient_id victim-support, ' +
          'which is "Victim Support" in line 2',
      },
    ]);
  });

  it('is nothing in tables that call everybody by one name', () => {
    expect(findNotices(readPublished(aPublishedFolder()))).toEqual([]);
  });
});

describe("a funder's own identifier", () => {
  it.each(['360G-traffordmbc-VSG1342', 'MoJ/VS/2014 15', 'Ä-1_b.c', ''])(
    'is kept letter for letter: %j',
    (funder_grant_id) => {
      const folder = aPublishedFolder({
        grants: [aRow('grants', { funder_grant_id })],
        awards: [aRow('awards', { funder_grant_id })],
      });
      const { grants, awards } = readPublished(folder);
      const kept = funder_grant_id === '' ? null : funder_grant_id;
      expect(grants.rows[0]?.row.funder_grant_id).toBe(kept);
      expect(awards.rows[0]?.row.funder_grant_id).toBe(kept);
    },
  );
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
