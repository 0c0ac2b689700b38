import type { DataSource } from 'typeorm';

import { leastStrictRule } from '../../subgraphs/office/referrals/disclosure/DisclosureRule';
import type { ReleaseRule } from '../../subgraphs/office/referrals/releases/ReleaseRule';
import { recordRule } from '../../subgraphs/office/referrals/releases/recordRule';

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
