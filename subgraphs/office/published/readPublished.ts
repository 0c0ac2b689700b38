import { join } from 'node:path';

import { readOrganisations, readPriorities } from '../../../schema/codelists';
import { readTable, TableError } from '../../../schema/readTable';
import type { Table, TableProblem } from '../../../schema/readTable';

import {
  awardRow,
  crossChargeRow,
  documentRow,
  grantRow,
  jointCommissionAwardRow,
  jointCommissionRow,
  statementLineRow,
  statementRow,
  statisticRow,
} from './rowSchemas';

export type PublishedTables = ReturnType<typeof readTables>;

/**
 * Reads an office's published figures and checks them as a whole.
 *
 * Throws a TableError with every bad cell of every table; once the cells are right, with every
 * duplicate and every reference to nowhere. Nothing is ever half loaded.
 *
 * @param folder the office's `published` folder
 */
export function readPublished(folder: string): PublishedTables {
  const tables = readTables(folder);
  assertNone(Object.values(tables).flatMap((table) => table.problems));
  // Only now: a reference to a row with a bad cell is not a problem of its own.
  assertNone([
    ...findDuplicates(tables),
    ...findDanglingReferences(tables),
    ...findBadLines(tables),
    ...findContradictions(tables),
  ]);
  return tables;
}

function assertNone(problems: readonly TableProblem[]): void {
  if (problems.length > 0) throw new TableError(problems);
}

function readTables(folder: string) {
  return {
    documents: readTable(join(folder, 'documents.csv'), documentRow),
    grants: readTable(join(folder, 'grants.csv'), grantRow),
    awards: readTable(join(folder, 'awards.csv'), awardRow),
    crossCharges: readTable(join(folder, 'cross_charges.csv'), crossChargeRow),
    jointCommissions: readTable(join(folder, 'joint_commissions.csv'), jointCommissionRow),
    jointCommissionAwards: readTable(
      join(folder, 'joint_commission_awards.csv'),
      jointCommissionAwardRow,
    ),
    statements: readTable(join(folder, 'statements.csv'), statementRow),
    statementLines: readTable(join(folder, 'statement_lines.csv'), statementLineRow),
    statistics: readTable(join(folder, 'statistics.csv'), statisticRow),
  };
}

function findDuplicates(tables: PublishedTables): TableProblem[] {
  const { documents, grants, awards, jointCommissions, statements, statistics } = tables;
  return [
    ...[documents, grants, awards, jointCommissions, statements, statistics].flatMap((table) =>
      duplicatesIn<{ id: string }>(table, 'id', (row) => row.id),
    ),
    ...duplicatesIn(tables.crossCharges, 'reference', (row) => row.reference),
    ...duplicatesIn(
      tables.jointCommissionAwards,
      'award',
      (row) => `${row.joint_commission} ${row.award}`,
    ),
  ];
}

function duplicatesIn<Row>(
  table: Table<Row>,
  column: string,
  keyOf: (row: Row) => string,
): TableProblem[] {
  const firstLines = new Map<string, number>();
  return table.rows.flatMap(({ row, line }) => {
    const key = keyOf(row);
    const first = firstLines.get(key);
    if (first === undefined) {
      firstLines.set(key, line);
      return [];
    }
    return [
      { file: table.file, line, column, message: `"${key}" stands in line ${first} already` },
    ];
  });
}

function findDanglingReferences(tables: PublishedTables): TableProblem[] {
  const ids = (table: Table<{ id: string }>): ReadonlySet<string> =>
    new Set(table.rows.map(({ row }) => row.id));
  const documents = ids(tables.documents);
  const grants = ids(tables.grants);
  const awards = ids(tables.awards);
  const jointCommissions = ids(tables.jointCommissions);
  const statements = ids(tables.statements);
  const organisations = new Set(readOrganisations().keys());
  const priorities = new Set(readPriorities().keys());
  const { grants: grantTable, awards: awardTable, crossCharges } = tables;
  return [
    ...[
      grantTable,
      awardTable,
      crossCharges,
      tables.jointCommissions,
      tables.statements,
      tables.statistics,
    ].flatMap((table) =>
      dangling<{ document: string }>(table, 'document', (row) => row.document, documents),
    ),
    ...dangling(grantTable, 'part_of', (row) => row.part_of, grants),
    ...dangling(awardTable, 'grant', (row) => row.grant, grants),
    ...dangling(awardTable, 'provider_id', (row) => row.provider_id, organisations),
    ...dangling(awardTable, 'priority', (row) => row.priority, priorities),
    ...dangling(crossCharges, 'grant', (row) => row.grant, grants),
    ...dangling(crossCharges, 'joint_commission', (row) => row.joint_commission, jointCommissions),
    ...dangling(tables.jointCommissions, 'provider_id', (row) => row.provider_id, organisations),
    ...dangling(tables.jointCommissionAwards, 'award', (row) => row.award, awards),
    ...dangling(
      tables.jointCommissionAwards,
      'joint_commission',
      (row) => row.joint_commission,
      jointCommissions,
    ),
    ...dangling(tables.statementLines, 'statement', (row) => row.statement, statements),
  ];
}

function dangling<Row>(
  table: Table<Row>,
  column: string,
  referenceOf: (row: Row) => string | null,
  known: ReadonlySet<string>,
): TableProblem[] {
  return table.rows.flatMap(({ row, line }) => {
    const reference = referenceOf(row);
    if (reference === null || known.has(reference)) return [];
    return [{ file: table.file, line, column, message: `"${reference}" is not known` }];
  });
}

/** A line of a published total refers to a row of the right table, or carries a figure itself. */
function findBadLines(tables: PublishedTables): TableProblem[] {
  const known = {
    AWARD: new Set(tables.awards.rows.map(({ row }) => row.id)),
    GRANT: new Set(tables.grants.rows.map(({ row }) => row.id)),
    CROSS_CHARGE: new Set(tables.crossCharges.rows.map(({ row }) => row.reference)),
    STATISTIC: new Set(tables.statistics.rows.map(({ row }) => row.id)),
  };
  const { file, rows } = tables.statementLines;
  return rows.flatMap(({ row, line }) => {
    if (row.kind === 'FIGURE') {
      return row.figure === null
        ? [{ file, line, column: 'figure', message: 'must hold the figure of a FIGURE line' }]
        : [];
    }
    if (row.figure !== null) {
      const message = `must be empty: the figure of a ${row.kind} line stands where it refers to`;
      return [{ file, line, column: 'figure', message }];
    }
    if (row.reference !== null && known[row.kind].has(row.reference)) return [];
    const message = `"${row.reference ?? ''}" is not a known ${row.kind}`;
    return [{ file, line, column: 'reference', message }];
  });
}

/** Cells that are right by themselves and cannot be right together. */
function findContradictions({ grants, awards, statistics }: PublishedTables): TableProblem[] {
  return [
    ...grants.rows
      .filter(({ row }) => row.part_of === row.id)
      .map(({ line }) => ({
        ...{ file: grants.file, line, column: 'part_of' },
        message: 'must be another grant than this one',
      })),
    ...awards.rows
      .filter(({ row }) => row.starts_on && row.ends_on && row.ends_on < row.starts_on)
      .map(({ line }) => ({
        ...{ file: awards.file, line, column: 'ends_on' },
        message: 'must not be before starts_on',
      })),
    ...statistics.rows
      .filter(({ row }) => row.unit === 'PENCE' && !Number.isInteger(row.value ?? 0))
      .map(({ line }) => ({
        ...{ file: statistics.file, line, column: 'value' },
        message: 'must be whole pence where the unit is PENCE',
      })),
  ];
}
