import { storeCases } from '../../subgraphs/office/cases/caseColumns';
import { syntheticCases } from '../../subgraphs/office/cases/synthetic/syntheticCases';
import { keepReleases } from '../../subgraphs/office/disclosure/releases';

import { recordTestRule } from './recordTestRule';
import type { TestOffice } from './startTestOffice';

/** Makes up so many cases of a financial year in an office, and releases it on the day after. */
export async function releaseCases(
  office: TestOffice | undefined,
  financialYear: string,
  count: number,
): Promise<void> {
  if (!office) throw new Error('The office was not started.');
  const { dataSource, identity } = office;
  const wanted = { office: identity.code, seed: 7, financialYear, count, providers: [] };
  const cases = syntheticCases(wanted).map((history) => history.case);
  await storeCases(dataSource.manager, cases);
  await recordTestRule(dataSource);
  await keepReleases(dataSource, identity.code, `${Number(financialYear.slice(0, 4)) + 1}-04-01`);
}
