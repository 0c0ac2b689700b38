import { quoteGiven } from '../../../schema/quoteGiven';
import type { Table, TableProblem } from '../../../schema/readTable';
import { sumMax } from '../../../schema/replyRule';

import { type ComparedAmount, findContradiction } from './amountAsPublished';
import { checkStatement, type StatementLineValue } from './checkStatement';
import type { PublishedTables } from './publishedTables';
import { integerMax } from './rowSchemas';

/** Amounts, counts, years and days that are right one by one and cannot be right together. */
export function findBadFigures(tables: PublishedTables): TableProblem[] {
  return [
    ...findTooMany(tables),
    ...findTooLargeSums(tables),
    ...findTooLargeTables(tables),
    ...findContradictions(tables),
    ...findBadAmounts(tables),
    ...findFarDates(tables),
  ];
}

/** People are counted in integers; a total of pence may be larger. */
function findTooMany({ statements, statementLines }: PublishedTables): TableProblem[] {
  const measures = measuresOf(statements);
  return [
    ...statements.rows.flatMap(({ row, line }) =>
      row.measure === 'PEOPLE' && (row.stated ?? 0) > integerMax
        ? [tooMany(statements.file, line, 'stated', row.stated)]
        : [],
    ),
    ...statementLines.rows.flatMap(({ row, line }) =>
      measures.get(row.statement) === 'PEOPLE' && (row.figure ?? 0) > integerMax
        ? [tooMany(statementLines.file, line, 'figure', row.figure)]
        : [],
    ),
  ];
}

function tooMany(file: string, line: number, column: string, found: number | null): TableProblem {
  return { file, line, column, message: `must be at most ${integerMax} people; found "${found}"` };
}

/** Totals whose lines add up to more than can be answered, or lie further from what is stated. */
function findTooLargeSums(tables: PublishedTables): TableProblem[] {
  const { awards, grants, crossCharges, statistics, statements, statementLines } = tables;
  const values = {
    AWARD: new Map(awards.rows.map(({ row }) => [row.id, row.amount_pence])),
    GRANT: new Map(grants.rows.map(({ row }) => [row.id, row.amount_pence])),
    CROSS_CHARGE: new Map(crossCharges.rows.map(({ row }) => [row.reference, row.amount_pence])),
    STATISTIC: new Map(statistics.rows.map(({ row }) => [row.id, row.value])),
  };
  const linesOf = new Map<string, StatementLineValue[]>();
  for (const { row } of statementLines.rows) {
    const { statement, sign, kind, reference, numerator, denominator, figure } = row;
    const value = kind === 'FIGURE' ? figure : (values[kind].get(reference ?? '') ?? null);
    const lines = linesOf.get(statement) ?? [];
    lines.push({ sign, value, numerator, denominator, precision: null });
    linesOf.set(statement, lines);
  }
  return statements.rows.flatMap(({ row, line }) => {
    const { measure, stated, stated_as_published: statedAsPublished, precision } = row;
    const total = { measure, stated, statedAsPublished, precision };
    const { computed, difference } = checkStatement(total, linesOf.get(row.id) ?? []);
    const max = row.measure === 'PEOPLE' ? integerMax : sumMax;
    const unit = row.measure === 'PEOPLE' ? 'people' : 'pence';
    if (Math.max(Math.abs(computed ?? 0), Math.abs(difference ?? 0)) <= max) return [];
    const message = `has lines that add up to ${computed} ${unit}: their sum, and how far it is from stated, must be at most ${max}`;
    return [{ file: statements.file, line, column: 'stated', message }];
  });
}

/**
 * Amounts that are right one by one and come to more than the hub takes of one office: it would
 * take the whole reply for a broken one. Said once a table, at the line that goes beyond.
 */
function findTooLargeTables({ awards, crossCharges }: PublishedTables): TableProblem[] {
  return [awards, crossCharges].flatMap(({ file, rows }) => {
    let sum = 0;
    for (const { row, line } of rows) {
      sum += Math.abs(row.amount_pence ?? 0);
      if (sum <= sumMax) continue;
      const message = `brings the amounts of this table to more than ${sumMax} pence, the most that can be added up for an office`;
      return [{ file, line, column: 'amount_pence', message }];
    }
    return [];
  });
}

/** What each published total counts, and so its lines. */
function measuresOf(statements: PublishedTables['statements']) {
  return new Map(statements.rows.map(({ row }) => [row.id, row.measure]));
}

/** Cells that are right by themselves and cannot be right together. */
function findContradictions(tables: PublishedTables): TableProblem[] {
  const { grants, awards, statements, statistics } = tables;
  return [
    ...grants.rows
      .filter(({ row }) => row.part_of === row.id)
      .map(({ line }) => ({
        file: grants.file,
        line,
        column: 'part_of',
        message: 'must be another grant than this one',
      })),
    ...[grants, awards].flatMap(({ file, rows }) =>
      rows.flatMap(({ row, line }) =>
        row.until_financial_year !== null && row.until_financial_year < row.financial_year
          ? [
              {
                file,
                line,
                column: 'until_financial_year',
                message: 'must not be before financial_year',
              },
            ]
          : [],
      ),
    ),
    ...[grants, awards].flatMap(({ file, rows }) =>
      rows
        .filter(({ row }) => isTooCoarse(row.precision_pence, row.amount_pence))
        .map(({ row, line }) => coarse(file, line, 'precision_pence', row.precision_pence)),
    ),
    ...statements.rows
      .filter(({ row }) => isTooCoarse(row.precision, row.stated))
      .map(({ row, line }) => coarse(statements.file, line, 'precision', row.precision)),
    ...awards.rows
      .filter(({ row }) => row.starts_on && row.ends_on && row.ends_on < row.starts_on)
      .map(({ line }) => ({
        file: awards.file,
        line,
        column: 'ends_on',
        message: 'must not be before starts_on',
      })),
    ...statistics.rows
      .filter(({ row }) => row.unit === 'PENCE' && !Number.isInteger(row.value ?? 0))
      .map(({ line }) => ({
        file: statistics.file,
        line,
        column: 'value',
        message: 'must be whole pence where the unit is PENCE',
      })),
  ];
}

/** Figures are rounded to no coarser a unit than this, £10 million, unless they are larger. */
const unitMax = 1_000_000_000;

/** So coarse a unit would make any two figures agree. */
function isTooCoarse(unit: number | null, figure: number | null): boolean {
  return unit !== null && unit > unitMax && unit > (figure ?? 0);
}

function coarse(file: string, line: number, column: string, unit: number | null): TableProblem {
  const message = `must be the unit the figure is rounded to, not more than the figure; found "${unit}"`;
  return { file, line, column, message };
}

/** Verbatim amounts that are in another currency or say something else than the pence beside them. */
function findBadAmounts(tables: PublishedTables): TableProblem[] {
  const { grants, awards, crossCharges, statements, statementLines, statistics } = tables;
  const measures = measuresOf(statements);
  return [
    ...[grants, awards].flatMap((table) => amountsIn(table, 'amount_as_published', paid)),
    ...amountsIn(crossCharges, 'amount_as_published', (row) => ({
      pence: row.amount_pence,
      asPublished: row.amount_as_published,
      precisionPence: null,
      signElsewhere: true,
      column: 'amount_pence',
    })),
    ...amountsIn(statements, 'stated_as_published', (row) =>
      row.measure === 'PENCE'
        ? {
            pence: row.stated,
            asPublished: row.stated_as_published,
            precisionPence: row.precision,
            signElsewhere: false,
            column: 'stated',
          }
        : null,
    ),
    ...amountsIn(statementLines, 'figure_as_published', (row) =>
      measures.get(row.statement) === 'PENCE'
        ? {
            pence: row.figure,
            asPublished: row.figure_as_published,
            precisionPence: null,
            signElsewhere: true,
            column: 'figure',
          }
        : null,
    ),
    ...amountsIn(statistics, 'value_as_published', (row) =>
      row.unit === 'PENCE'
        ? {
            pence: row.value,
            asPublished: row.value_as_published,
            precisionPence: null,
            signElsewhere: false,
            column: 'value',
          }
        : null,
    ),
  ];
}

interface PaidRow {
  readonly amount_pence: number | null;
  readonly amount_as_published: string | null;
  readonly precision_pence: number | null;
}

function paid(row: PaidRow): ComparedAmount {
  return {
    pence: row.amount_pence,
    asPublished: row.amount_as_published,
    precisionPence: row.precision_pence,
    signElsewhere: false,
    column: 'amount_pence',
  };
}

function amountsIn<Row>(
  table: Table<Row>,
  column: string,
  comparedOf: (row: Row) => ComparedAmount | null,
): TableProblem[] {
  return table.rows.flatMap(({ row, line }) => {
    const compared = comparedOf(row);
    const found = compared && findContradiction(compared);
    if (!found) return [];
    const message = `${found}; found ${quoteGiven(compared.asPublished ?? '')}`;
    return [{ file: table.file, line, column, message }];
  });
}

/** How far from its financial year a day may lie. */
const yearsMax = 10;

/** Days and years that lie decades from the financial year of their row: the year is mistyped. */
function findFarDates({ grants, awards, crossCharges }: PublishedTables): TableProblem[] {
  return [
    ...farIn(grants, 'until_financial_year', (row) => row.until_financial_year),
    ...farIn(awards, 'until_financial_year', (row) => row.until_financial_year),
    ...farIn(awards, 'starts_on', (row) => row.starts_on),
    ...farIn(awards, 'ends_on', (row) => row.ends_on),
    ...farIn(crossCharges, 'charged_on', (row) => row.charged_on),
    ...farIn(crossCharges, 'due_on', (row) => row.due_on),
  ];
}

function farIn<Row extends { readonly financial_year: string }>(
  table: Table<Row>,
  column: string,
  dayOf: (row: Row) => string | null,
): TableProblem[] {
  return table.rows.flatMap(({ row, line }) => {
    const day = dayOf(row);
    const years = day === null ? 0 : financialYearOf(day) - Number(row.financial_year.slice(0, 4));
    if (Math.abs(years) <= yearsMax) return [];
    const side = years < 0 ? 'before' : 'after';
    const message = `lies ${Math.abs(years)} years ${side} its financial year ${row.financial_year}; found "${day}"`;
    return [{ file: table.file, line, column, message }];
  });
}

/** The year in which the financial year of a day, or a financial year itself, begins. */
function financialYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const isDay = day.length === '2014-11-27'.length;
  return isDay && day.slice(5) < '04-01' ? year - 1 : year;
}
