import { TableError, type TableProblem } from '../../../schema/readTable';

import { findBadFigures } from './findBadFigures';
import { findBadReferences } from './findBadReferences';
import { type PublishedTables, readTables } from './publishedTables';

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
  assertNone([...findBadReferences(tables), ...findBadFigures(tables)]);
  return tables;
}

function assertNone(problems: readonly TableProblem[]): void {
  if (problems.length > 0) throw new TableError(problems);
}
