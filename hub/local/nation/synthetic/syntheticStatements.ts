import { inPounds } from '../../../../process/formatting';

import { Chance } from './Chance';
import { syntheticNote, type SyntheticOffice } from './SyntheticOffice';
import type { GrantRow } from './syntheticGrants';
import { syntheticYears } from './syntheticYears';

/** A row of the table `statement`. */
interface StatementRow {
  readonly id: string;
  readonly label: string;
  readonly measure: 'PENCE';
  readonly stated: number;
  readonly stated_as_published: string;
  readonly precision: number;
  readonly note: string;
  readonly position: number;
}

/** A row of the table `statement_line`. */
export interface StatementLineRow {
  readonly statement_id: string;
  readonly position: number;
  readonly sign: 1;
  readonly kind: 'GRANT';
  readonly reference: string;
  readonly numerator: 1;
  readonly denominator: 1;
}

interface SyntheticStatements {
  readonly statements: readonly StatementRow[];
  readonly lines: readonly StatementLineRow[];
}

/** A stated total of every year's grants. One in eight is £1,000 or more off its lines. */
export function syntheticStatements(
  { code }: SyntheticOffice,
  seed: number,
  grants: readonly GrantRow[],
): SyntheticStatements {
  const chance = new Chance(seed, `${code} statements`);
  const parts = syntheticYears.map((financialYear, index) => {
    const added = grants.filter((grant) => grant.financial_year === financialYear);
    const id = `${code}:syn-grants-${financialYear}`;
    const computed = added.reduce((sum, grant) => sum + grant.amount_pence, 0);
    const stated = computed + (chance.happens(1 / 8) ? chance.wholeNumber(1, 90) * 100_000 : 0);
    const statement: StatementRow = {
      id,
      label: `Grants ${financialYear} (synthetic)`,
      measure: 'PENCE',
      stated,
      stated_as_published: `${inPounds(stated)} (synthetic)`,
      precision: 100_000,
      note: syntheticNote,
      position: index + 1,
    };
    const lines = added.map((grant, line): StatementLineRow => ({
      statement_id: id,
      position: line + 1,
      sign: 1,
      kind: 'GRANT',
      reference: grant.id,
      numerator: 1,
      denominator: 1,
    }));
    return { statement, lines };
  });
  return {
    statements: parts.map(({ statement }) => statement),
    lines: parts.flatMap(({ lines }) => lines),
  };
}
