import { caseAfter } from '../../../../../subgraphs/office/cases/caseAfter';
import { checkCaseEvent } from '../../../../../subgraphs/office/cases/checkCaseEvent';
import { readCaseContact } from '../../../../../subgraphs/office/cases/clock/readContactClock';
import { readReferralClock } from '../../../../../subgraphs/office/cases/clock/readReferralClock';
import { syntheticCases } from '../../../../../subgraphs/office/cases/synthetic/syntheticCases';

const wanted = {
  office: 'kent',
  seed: 7,
  financialYear: '2014-15',
  count: 2000,
  providers: ['GB-CHC-298028', 'GB-CHC-1234567'],
};

it('makes the same cases for the same seed, and others for another', () => {
  expect(syntheticCases(wanted)).toEqual(syntheticCases(wanted));
  expect(syntheticCases({ ...wanted, seed: 8 })).not.toEqual(syntheticCases(wanted));
});

it('marks every case, keeps to the year, and says nothing but codes, days and identifiers', () => {
  const cases = syntheticCases(wanted).map((history) => history.case);
  expect(new Set(cases.map(({ reference }) => reference)).size).toBe(2000);
  expect(cases.filter(({ origin }) => origin !== 'SYNTHETIC')).toEqual([]);
  const days = cases.map(({ receivedOn }) => receivedOn).sort();
  expect([days[0], days.at(-1)]).toEqual(['2014-04-01', '2015-03-31']);
  const values = cases.flatMap((one) => Object.values(one)).filter((value) => value !== null);
  const isPlain = /^([A-Z_]+|\d{4}-\d\d-\d\d|kent:r-2014-15-\d{6}|GB-CHC-\d+|[a-z-]+|[1-5])$/;
  expect(values.filter((value) => !isPlain.test(String(value)))).toEqual([]);
});

it('has small counts to keep back, and clocks that were met and breached', () => {
  const cases = syntheticCases(wanted).map((history) => history.case);
  const homicides = cases.filter(({ crimeType }) => crimeType === 'HOMICIDE');
  expect(homicides.length).toBeLessThan(10);
  const read = cases.map(({ priorityCategory, ...dates }) =>
    readReferralClock(
      { ...dates, isPriority: priorityCategory !== 'STANDARD', pauses: [] },
      '2016-01-01',
    ),
  );
  const passed = read.filter((_, index) => cases[index]?.passedOn !== null);
  const met = passed.filter(({ state }) => state === 'MET').length;
  expect(met / passed.length).toBeGreaterThan(0.85);
  expect(met / passed.length).toBeLessThan(0.95);
});

it('says of most who the victim was, and of every homicide that it is a bereaved relative', () => {
  const cases = syntheticCases(wanted).map((history) => history.case);
  const relationsOf = (crimeType: string) =>
    new Set(cases.filter((one) => one.crimeType === crimeType).map(({ relation }) => relation));
  expect(relationsOf('HOMICIDE')).toEqual(new Set(['BEREAVED_RELATIVE']));
  expect(relationsOf('ROAD_COLLISION')).toContain('BEREAVED_RELATIVE');
  expect(relationsOf('THEFT')).not.toContain('BEREAVED_RELATIVE');
  expect(new Set(cases.map(({ relation }) => relation))).toEqual(
    new Set(['BEREAVED_RELATIVE', 'DIRECT', 'PARENT_OR_GUARDIAN', 'WITNESS', null]),
  );
  const bereaved = cases.filter(({ relation }) => relation === 'BEREAVED_RELATIVE');
  expect(new Set(bereaved.map(({ priorityCategory }) => priorityCategory))).toEqual(
    new Set(['MOST_SERIOUS_CRIME']),
  );
});

it('works each case by legal steps alone, with consent where it is needed', () => {
  const histories = syntheticCases({ ...wanted, count: 400 });
  const owner = { office: 'kent', today: '2026-01-01' };
  for (const { case: standing, events } of histories) {
    const opened = events.findIndex(({ kind }) => kind !== 'RECEIVED' && kind !== 'REQUESTED');
    for (const [place, event] of events.entries()) {
      if (opened < 0 || place < opened) continue;
      const before = events.slice(0, place);
      const problems = checkCaseEvent(owner, caseAfter(standing, before), before, event);
      expect(problems).toEqual([]);
    }
    expect(caseAfter(standing, events)).toEqual(standing);
  }
  const kinds = new Set(histories.flatMap(({ events }) => events.map(({ kind }) => kind)));
  expect(kinds.size).toBeGreaterThan(10);
});

describe('of an office that promises contact within 24 hours', () => {
  const promising = { ...wanted, promisedHours: 24 };

  it('are the same cases but for the contact: the promise draws by itself', () => {
    const withoutContact = (histories: ReturnType<typeof syntheticCases>) =>
      histories.map(({ events }) =>
        events
          .filter(({ kind }) => kind !== 'CONTACTED')
          .map((event) => ({ ...event, position: 0, reportedAt: null, promisedHours: null })),
      );
    expect(withoutContact(syntheticCases(promising))).toEqual(
      withoutContact(syntheticCases(wanted)),
    );
    expect(syntheticCases({ ...wanted, promisedHours: null })).toEqual(syntheticCases(wanted));
  });

  it('carry moments, most of them in time, some late, some known by their day alone', () => {
    const states = new Map<string | undefined, number>();
    for (const { case: standing, events } of syntheticCases(promising)) {
      expect(caseAfter(standing, events)).toEqual(standing);
      const state = readCaseContact(standing, events, Date.parse('2016-01-01'))?.state;
      states.set(state, (states.get(state) ?? 0) + 1);
    }
    expect([...states.keys()].sort()).toEqual(['BREACHED', 'MET', 'NOT_KNOWN', 'PAUSED']);
    const met = states.get('MET') ?? 0;
    expect(met / (met + (states.get('BREACHED') ?? 0))).toBeGreaterThan(0.8);
    expect(states.get('NOT_KNOWN')).toBeGreaterThan(20);
  });

  it.each([wanted, promising])('work by legal steps alone', (drawn) => {
    const owner = { office: 'kent', today: '2026-01-01' };
    for (const { case: standing, events } of syntheticCases({ ...drawn, count: 400 })) {
      const contacts = [...events.entries()].filter(([, { kind }]) => kind === 'CONTACTED');
      for (const [place, event] of contacts) {
        const before = events.slice(0, place);
        const problems = checkCaseEvent(owner, caseAfter(standing, before), before, event);
        expect(problems).toEqual([]);
      }
    }
  });
});
