import type { DataSource } from 'typeorm';

import { todayInBritain } from '../../../../schema/todayInBritain';
import type { CaseOpening } from '../../../../subgraphs/office/cases/ReferralCase';
import { openCase } from '../../../../subgraphs/office/cases/appendCaseEvent';
import type { PersonalKeys } from '../../../../subgraphs/office/cases/people/PersonalKeys';
import { storePerson } from '../../../../subgraphs/office/cases/people/person';

interface FilledOffice {
  readonly dataSource: DataSource;
  readonly personalKeys: PersonalKeys;
}

/** Fills Essex with cases `essex:case-0` and so on, each of another person; answers their names. */
export async function fillCases(
  { dataSource, personalKeys }: FilledOffice,
  count: number,
): Promise<readonly string[]> {
  const today = todayInBritain();
  const names = Array.from({ length: count }, (_, index) => `Synthetic Person ${index}`);
  for (const [index, name] of names.entries()) {
    const reference = `essex:case-${index}`;
    const opening: CaseOpening = {
      reference,
      origin: 'SYNTHETIC',
      receivedOn: today,
      allegedOn: today,
      priorityCategory: 'STANDARD',
      crimeType: 'BURGLARY',
      source: 'POLICE',
      relation: null,
      receivedFrom: null,
      residenceOffice: 'kent',
    };
    const unknown = { bornOn: null, address: null, phone: null, email: null, safeContact: null };
    await dataSource.transaction(async (manager) => {
      const arrival = { actor: 'test', requestedOn: null };
      await openCase(manager, { office: 'essex', today }, opening, arrival);
      await storePerson(manager, personalKeys, reference, { name, ...unknown });
    });
  }
  return names;
}
