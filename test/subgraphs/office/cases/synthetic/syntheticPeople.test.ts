/* People for made-up cases: nobody there is, and evidently so. */
import { caseAfter } from '../../../../../subgraphs/office/cases/caseAfter';
import { checkCaseEvent } from '../../../../../subgraphs/office/cases/checkCaseEvent';
import { syntheticCases } from '../../../../../subgraphs/office/cases/synthetic/syntheticCases';
import {
  syntheticPeople,
  withDetailsEntered,
} from '../../../../../subgraphs/office/cases/synthetic/syntheticPeople';
import { findDetailProblems } from '../../../../../subgraphs/office/desk/enterPersonalDetails';

const histories = syntheticCases({
  office: 'kent',
  seed: 7,
  financialYear: '2014-15',
  count: 1000,
  providers: ['p'],
});
const people = syntheticPeople(histories, 7);

it('makes the same people for the same seed, and others for another', () => {
  expect(syntheticPeople(histories, 7)).toEqual(people);
  expect(syntheticPeople(histories, 8)).not.toEqual(people);
  expect(people.map(({ reference }) => reference)).toEqual(
    histories.map((history) => history.case.reference),
  );
});

it('says in each name and address that it is made up, and uses only numbers kept for that', () => {
  for (const { details, origin } of people) {
    expect(origin).toBe('SYNTHETIC');
    expect(details.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ \(synthetic\)$/);
    expect(details.address).toMatch(/^\d+ [A-Za-z ]+\n[A-Z][a-z]+ \(no such place\)$/);
    expect(details.phone).toMatch(/^07700 900\d{3}$/);
    expect(details.email).toMatch(/^[a-z]+\.[a-z]+\.\d{3}@example\.org$/);
    expect(findDetailProblems(details, '2015-03-31')).toEqual([]);
  }
  expect(new Set(people.map(({ details }) => details.name)).size).toBeGreaterThan(300);
});

it('makes nobody a child who is not vulnerable, and some who are', () => {
  const ages = histories.map(({ case: { receivedOn, priorityCategory } }, index) => ({
    priorityCategory,
    years:
      (Date.parse(receivedOn) - Date.parse(people[index]?.details.bornOn ?? '')) / 31_557_600_000,
  }));
  const children = ages.filter(({ years }) => years < 18);
  expect(children.length).toBeGreaterThan(20);
  expect(new Set(children.map(({ priorityCategory }) => priorityCategory))).toEqual(
    new Set(['VULNERABLE_OR_INTIMIDATED']),
  );
  expect(ages.filter(({ years }) => !(years >= 10 && years < 92))).toEqual([]);
});

it('enters them as an event of the case, legally, and changes nothing else of it', () => {
  const owner = { office: 'kent', today: '2026-01-01' };
  for (const history of histories.slice(0, 200)) {
    const { case: standing, events } = withDetailsEntered(history);
    expect(standing).toEqual(history.case);
    expect(caseAfter(standing, events)).toEqual(standing);
    expect(events.map(({ position }) => position)).toEqual(events.map((_, place) => place + 1));
    const place = events.findIndex(({ kind }) => kind === 'DETAILS_ENTERED');
    const [before, entered] = [events.slice(0, place), events[place]];
    if (!entered) throw new Error('Nothing was entered.');
    expect(checkCaseEvent(owner, caseAfter(standing, before), before, entered)).toEqual([]);
    expect(events.filter((event) => event !== entered)).toHaveLength(history.events.length);
  }
});
