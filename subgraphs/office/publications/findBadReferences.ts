import { readOrganisations, readPriorities } from '../../../schema/codelists';
import { quoteGiven } from '../../../schema/quoteGiven';
import type { Table, TableProblem } from '../../../schema/readTable';

import type { PublishedTables } from './publishedTables';

/** Rows that stand twice, and references to rows that are not there. */
export function findBadReferences(tables: PublishedTables): TableProblem[] {
  return [...findDuplicates(tables), ...findDanglingReferences(tables), ...findBadLines(tables)];
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

/**
 * What is worth a second look in tables that are right: one recipient under two names may be two
 * recipients under one identifier.
 */
export function findNotices({ awards }: PublishedTables): TableProblem[] {
  const firsts = new Map<string, { readonly name: string; readonly line: number }>();
  const told = new Set<string>();
  return awards.rows.flatMap(({ row, line }) => {
    const { recipient_id, recipient_name } = row;
    const first = firsts.get(recipient_id);
    firsts.set(recipient_id, first ?? { name: recipient_name, line });
    const key = JSON.stringify([recipient_id, recipient_name]);
    if (!first || first.name === recipient_name || told.has(key)) return [];
    told.add(key);
    const message =
      `${quoteGiven(recipient_name)} has the recipient_id ${recipient_id}, ` +
      `which is ${quoteGiven(first.name)} in line ${first.line}`;
    return [{ file: awards.file, line, column: 'recipient_name', message }];
  });
}
