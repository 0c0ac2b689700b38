import { readOffices, readPriorities } from '../../../../schema/codelists';

import { syntheticAwards } from './syntheticAwards';
import { syntheticCrossCharges } from './syntheticCrossCharges';
import { syntheticGrants } from './syntheticGrants';
import type { SyntheticOffice } from './SyntheticOffice';
import { syntheticOrganisations } from './syntheticOrganisations';
import { syntheticStatements } from './syntheticStatements';

/** Raise it when a change of the generator makes other records of the same seed. */
export const generatorVersion = 1;

/** The rows of one table. */
export interface SyntheticTable {
  readonly name: string;
  /** In the order tables are filled; a row leaves out no column of these. */
  readonly columns: readonly string[];
  readonly rows: Iterable<object>;
}

const columns = {
  organisation: 'id name aliases other_identifiers identifier_evidence',
  grant_received: 'id name funder financial_year amount_pence precision_pence status note origin',
  award:
    'id title description recipient_id recipient_name provider_id kind status priority ' +
    'amount_pence precision_pence financial_year grant_id starts_on ends_on note origin',
  cross_charge:
    'reference direction counterparty amount_pence description charged_on financial_year state ' +
    'note origin',
  statement: 'id label measure stated stated_as_published precision note position',
  statement_line: 'statement_id position sign kind reference numerator denominator',
};

/**
 * Every record of a synthetic office, table by table. Pure: the same office, seed and size make the
 * same records.
 */
export function syntheticRecords(
  office: SyntheticOffice,
  seed: number,
  awardCount: number,
): SyntheticTable[] {
  const organisations = syntheticOrganisations(office);
  const grants = syntheticGrants(office, seed, awardCount);
  const { statements, lines } = syntheticStatements(office, seed, grants);
  const codes = readOffices().map(({ code }) => code);
  const priorities = readPriorities();
  const awards = { office, seed, count: awardCount, organisations, grants, priorities };
  return [
    table('organisation', organisations),
    table('grant_received', grants),
    // Made while they are read, so that a hundred thousand are never held at once.
    table('award', { [Symbol.iterator]: () => syntheticAwards(awards) }),
    table('cross_charge', syntheticCrossCharges(office, seed, codes)),
    table('statement', statements),
    table('statement_line', lines),
  ];
}

function table(name: keyof typeof columns, rows: Iterable<object>): SyntheticTable {
  return { name, columns: columns[name].split(' '), rows };
}
