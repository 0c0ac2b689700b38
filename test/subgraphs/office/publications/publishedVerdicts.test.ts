import { join } from 'node:path';

import {
  checkStatement,
  type StatementLineValue,
} from '../../../../subgraphs/office/publications/checkStatement';
import type { PublishedTables } from '../../../../subgraphs/office/publications/publishedTables';
import { readPublished } from '../../../../subgraphs/office/publications/readPublished';

/** The papers' own totals, checked: a board must see the same seven that do not agree. */

/** The figure and the precision of what a line refers to. */
function figureOf(tables: PublishedTables, kind: string, reference: string | null) {
  const unrounded = (value: number | null | undefined) => ({
    value: value ?? null,
    precision: null,
  });
  switch (kind) {
    case 'AWARD':
    case 'GRANT': {
      const { rows } = kind === 'AWARD' ? tables.awards : tables.grants;
      const found = rows.map(({ row }) => row).find(({ id }) => id === reference);
      return { value: found?.amount_pence ?? null, precision: found?.precision_pence ?? null };
    }
    case 'CROSS_CHARGE': {
      const { rows } = tables.crossCharges;
      return unrounded(rows.find(({ row }) => row.reference === reference)?.row.amount_pence);
    }
    default:
      return unrounded(tables.statistics.rows.find(({ row }) => row.id === reference)?.row.value);
  }
}

function linesOf(tables: PublishedTables, statement: string): StatementLineValue[] {
  return tables.statementLines.rows
    .filter(({ row }) => row.statement === statement)
    .map(({ row }) => {
      const { sign, numerator, denominator } = row;
      const { value, precision } = figureOf(tables, row.kind, row.reference);
      return { sign, numerator, denominator, value: row.figure ?? value, precision };
    });
}

const papers = ['essex', 'kent', 'cambridgeshire', 'mopac', 'west-midlands'];
const findings = papers.flatMap((code) => {
  const tables = readPublished(join(__dirname, '../../../../subgraphs', code, 'published'));
  return tables.statements.rows.map(({ row }) => {
    const total = { ...row, statedAsPublished: row.stated_as_published };
    const { computed, difference, verdict, explanation } = checkStatement(
      total,
      linesOf(tables, row.id),
    );
    return { finding: [`${code}:${row.id}`, computed, difference, verdict], explanation };
  });
});

it('finds of every published total what the papers show', () => {
  expect(findings.map(({ finding }) => finding)).toEqual([
    ['essex:t7', 64_012_500, -12_500, 'ROUNDED'],
    ['essex:t8', 60_165_600, -165_600, 'ROUNDED'],
    ['essex:t3', 64_012_500, 0, 'AGREES'],
    ['essex:t9', 73_839_400, -3_839_400, 'ROUNDED'],
    ['essex:t1', 43_580_300, 0, 'AGREES'],
    ['essex:t2', 20_432_200, 0, 'AGREES'],
    ['essex:t6', 60_165_600, 0, 'AGREES'],
    ['essex:t4', 45_384_100, 0, 'AGREES'],
    ['essex:t5', 14_781_500, 0, 'AGREES'],
    ['essex:t10', 187_000_000, -7_000_000, 'ROUNDED'],
    ['cambridgeshire:t2', 34_500_000, 0, 'AGREES'],
    ['cambridgeshire:t1', 29_900_000, 0, 'AGREES'],
    ['mopac:t4', 210_000_000, 0, 'AGREES'],
    ['mopac:t5', 210_000_000, 0, 'AGREES'],
    ['mopac:t1', 961_028_800, -8_931_800, 'DISAGREES'],
    ['mopac:t2', 851_028_800, 101_068_200, 'DISAGREES'],
    ['mopac:t3', 307_214_400, -214_400, 'ROUNDED'],
    ['mopac:t6', 29_116_000, null, 'NOT_CHECKABLE'],
    ['west-midlands:victims-total', 109_815, 60, 'DISAGREES'],
    ['west-midlands:t1', 354_167_300, null, 'UNREADABLE'],
    ['west-midlands:t5', 103_875_000, 17_000, 'DISAGREES'],
    ['west-midlands:t4', 353_266_000, 0, 'AGREES'],
    ['west-midlands:t3', 989_087_700, -45_000_000, 'DISAGREES'],
    ['west-midlands:t2', 354_167_300, -22_011_600, 'DISAGREES'],
  ]);
});

it('explains to a board the seven that do not agree', () => {
  const notAgreeing = findings.filter(({ finding }) =>
    ['DISAGREES', 'UNREADABLE'].includes(String(finding[3])),
  );
  expect(notAgreeing.map(({ explanation }) => explanation)).toEqual([
    'The 5 lines add up to £9,610,288; the stated £9,520,970 is £89,318 less.',
    'The 6 lines add up to £8,510,288; the stated £9,520,970 is £1,010,682 more.',
    'The 2 lines add up to 109,815 people; the stated 109,875 people is 60 people more.',
    'The stated total is printed "£3,161,67", which is not an amount; the 18 lines add up to £3,541,673.',
    'The one line gives £1,038,750; the stated £1,038,920 is £170 more.',
    'The 8 lines add up to £9,890,877; the stated £9,440,877 is £450,000 less.',
    'The 18 lines add up to £3,541,673; the stated £3,321,557 is £220,116 less.',
  ]);
});
