import { join } from 'node:path';

import { readTable } from '../../../schema/readTable';

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

/** Each table of an office's `published` folder, with what is wrong with its cells. */
export function readTables(folder: string) {
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
