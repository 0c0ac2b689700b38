import { TableError, type TableProblem } from '../../../../schema/readTable';
import { readPublished } from '../../../../subgraphs/office/publications/readPublished';

/** What is wrong with a folder of published tables; an empty list when nothing is. */
export function problemsIn(folder: string): readonly TableProblem[] {
  try {
    readPublished(folder);
    return [];
  } catch (error) {
    if (error instanceof TableError) return error.problems;
    throw error;
  }
}
