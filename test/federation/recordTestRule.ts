import type { DataSource } from 'typeorm';

import {
  leastStrictRule,
  type ReleaseRule,
} from '../../subgraphs/office/disclosure/DisclosureRule';
import { recordRule } from '../../subgraphs/office/disclosure/recordRule';

import { RecordedLog } from './RecordedLog';

/** Records a rule as an office that starts does; answers what it said of it in its log. */
export async function recordTestRule(
  dataSource: DataSource,
  changes: Partial<ReleaseRule> = {},
): Promise<readonly string[]> {
  const { log, faults } = new RecordedLog('test');
  await recordRule(dataSource, { ...leastStrictRule, releaseAfterDays: 0, ...changes }, log);
  return faults.map(({ msg }) => msg);
}
