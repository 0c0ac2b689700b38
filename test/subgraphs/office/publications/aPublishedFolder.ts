import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Row = Readonly<Record<string, string>>;

const source = { document: 'paper', section: '3', line: '43', as_published: 'as printed' };

/** Good rows of each table, in the order of the columns; a test changes the cells it is about. */
const goodRows = {
  documents: { id: 'paper', title: 'The paper', published_on: '2014-11-27' },
  grants: {
    id: 'g1',
    name: 'Grant',
    funder: 'Ministry of Justice',
    financial_year: '2014-15',
    until_financial_year: '',
    financial_year_as_published: '2014-15',
    amount_pence: '64012500',
    amount_as_published: '£640,125',
    precision_pence: '100',
    status: 'RECEIVED',
    status_as_published: 'received',
    part_of: '',
    note: '',
    ...source,
  },
  awards: {
    id: 'a1',
    title: 'Portal',
    description: '',
    recipient_id: 'portal',
    recipient_name: 'Victims Portal',
    provider_id: '',
    kind: 'PURCHASE',
    status: 'CONFIRMED',
    status_as_published: 'confirmed',
    priority: '',
    priority_as_published: '',
    amount_pence: '2950000',
    amount_as_published: '£ 29,500',
    precision_pence: '100',
    financial_year: '2014-15',
    until_financial_year: '',
    financial_year_as_published: '2014-15',
    grant: 'g1',
    starts_on: '',
    ends_on: '',
    note: '',
    ...source,
  },
  cross_charges: {
    reference: 'c1',
    direction: 'RECEIVABLE',
    counterparty: '',
    counterparty_as_published: 'Eastern Regions',
    amount_pence: '5000000',
    amount_as_published: '-£ 50,000',
    description: 'Cross Charged',
    charged_on: '',
    due_on: '',
    financial_year: '2014-15',
    state: 'RAISED',
    grant: 'g1',
    joint_commission: 'j1',
    phase: '1',
    note: '',
    ...source,
  },
  joint_commissions: {
    id: 'j1',
    title: 'TONIC',
    provider_id: 'LOCAL-tonic',
    basis: 'NOT_RECORDED',
    note: '',
    ...source,
  },
  joint_commission_awards: { joint_commission: 'j1', award: 'a1', phase: '1' },
  statements: {
    id: 't1',
    label: 'Total',
    measure: 'PENCE',
    stated: '2950000',
    stated_as_published: '£29,500',
    precision: '100',
    note: '',
    ...source,
  },
  statement_lines: {
    statement: 't1',
    sign: '1',
    kind: 'AWARD',
    reference: 'a1',
    numerator: '1',
    denominator: '1',
    figure: '',
    figure_as_published: '',
  },
  statistics: {
    id: 's1',
    label: 'Victims',
    value: '4',
    unit: 'COUNT',
    value_as_published: 'four',
    period: '2014',
    note: '',
    ...source,
  },
} as const satisfies Record<string, Row>;

export type TableName = keyof typeof goodRows;
export const tableNames = Object.keys(goodRows) as TableName[];

/** A good row of a table with other cells, or more, where a test says so. */
export function aRow(table: TableName, changes: Row = {}): Row {
  return { ...goodRows[table], ...changes };
}

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/**
 * A temporary folder of published tables: one good row in each that is not given. It is gone when
 * the tests of a file are over.
 */
export function aPublishedFolder(given: Partial<Record<TableName, readonly Row[]>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  folders.push(folder);
  for (const table of tableNames) {
    const tableRows = given[table] ?? [aRow(table)];
    // A column of a test's own is one that good files may lack.
    const header = [...new Set([goodRows[table], ...tableRows].flatMap((row) => Object.keys(row)))];
    const rows = tableRows.map((row) => header.map((name) => row[name] ?? ''));
    const lines = [header, ...rows].map((cells) => cells.map(quoted).join(','));
    writeFileSync(join(folder, `${table}.csv`), `${lines.join('\n')}\n`);
  }
  return folder;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
