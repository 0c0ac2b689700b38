import { todayInBritain } from '../../schema/todayInBritain';
import type { CaseEventGiven } from '../../subgraphs/office/cases/CaseEvent';
import type { CaseOpening } from '../../subgraphs/office/cases/ReferralCase';
import { appendCaseEvent, openCase } from '../../subgraphs/office/cases/appendCaseEvent';
import { type PersonalDetails, storePerson } from '../../subgraphs/office/cases/people/person';

import type { TestFederation } from './startFederation';

/** Nobody there is. */
export const aPerson: PersonalDetails = {
  name: 'Wilhelmina Quartermaine-Test',
  bornOn: '1987-06-05',
  address: '17 Nonesuch Parade, Sandwich CT13 0ZZ',
  phone: '01632 960983',
  email: 'wilhelmina.q@example.invalid',
  safeContact: 'only by text, Tuesdays after seven',
};

let count = 0;

/** A case at an office, with personal details and what else happened to it. */
export async function anArrivedCase(
  hub: TestFederation,
  code: string,
  changes: Partial<CaseOpening> & {
    readonly person?: PersonalDetails | null;
    readonly events?: readonly Omit<CaseEventGiven, 'reference' | 'actor'>[];
  } = {},
): Promise<{ readonly reference: string }> {
  const { person = aPerson, events = [], ...opening } = changes;
  const office = hub.offices.get(code);
  if (!office) throw new Error(`${code} does not run.`);
  const today = todayInBritain();
  const owner = { office: code, today };
  const reference = `${code}:case-${(count += 1)}`;
  await office.dataSource.transaction(async (manager) => {
    const given: CaseOpening = {
      reference,
      origin: 'RECORDED',
      receivedOn: today,
      priorityCategory: 'STANDARD',
      crimeType: 'BURGLARY',
      source: 'POLICE',
      receivedFrom: null,
      residenceOffice: 'kent',
      relation: null,
      allegedOn: today,
      ...opening,
    };
    const arrival = { actor: 'A. Caseworker', requestedOn: today };
    const { problems } = await openCase(manager, owner, given, arrival);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    if (person) await storePerson(manager, office.personalKeys, reference, person);
    for (const event of events) {
      const entered = { ...event, reference, actor: 'A. Caseworker' };
      const refused = (await appendCaseEvent(manager, owner, entered)).problems;
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
    }
  });
  return { reference };
}
