import { readReleases } from '../../subgraphs/office/disclosure/releases';
import { recordTestRule } from '../federation/recordTestRule';
import { releaseCases } from '../federation/releaseCases';
import { startFederation, type TestFederation } from '../federation/startFederation';
import type { TestOffice } from '../federation/startTestOffice';

/** What the public learns of victims' cases through the hub: disclosed counts and nothing else. */

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
  await releaseCases(officeOf('essex'), '2013-14', 1200);
  await releaseCases(officeOf('kent'), '2013-14', 800);
});
afterAll(() => hub.stop());

function officeOf(code: string): TestOffice {
  const office = hub.offices.get(code);
  if (!office) throw new Error(`${code} was not started.`);
  return office;
}

interface Row {
  readonly key: string[];
  readonly labels: string[];
  readonly count: number | null;
  readonly suppressedCells: number;
  readonly synthetic: boolean;
}
interface Answer {
  readonly coverage: { readonly complete: boolean };
  readonly groups: Row[];
  readonly total: Row;
}

/** How totals are asked for: which cases, and grouped by what. */
interface Breakdown {
  readonly groupBy?: readonly string[];
  readonly filter?: object;
}

async function totals(breakdown: Breakdown = {}): Promise<Answer> {
  const { data, errors } = await hub.ask<{ referralTotals: Answer }>(totalsQuery, { ...breakdown });
  expect(errors).toEqual([]);
  return data.referralTotals;
}

const row = 'key labels count suppressedCells synthetic';
const totalsQuery = `query ($groupBy: [ReferralDimension!], $filter: ReferralFilter) {
  referralTotals(groupBy: $groupBy, filter: $filter) {
    coverage { complete } groups { ${row} } total { ${row} } } }`;

it('adds up what offices disclosed and marks it as synthetic', async () => {
  const { coverage, groups, total } = await totals();
  expect(coverage).toEqual({ complete: true });
  expect(groups).toMatchObject([
    { key: ['essex'], count: 1200, suppressedCells: 0, synthetic: true },
    { key: ['kent'], count: 800, suppressedCells: 0, synthetic: true },
  ]);
  expect(total).toMatchObject({ key: [], count: 2000, synthetic: true });
});

it('gives each cell the released count, however it is grouped or filtered', async () => {
  const { groups, total } = await totals({ groupBy: ['CRIME_TYPE', 'OFFICE'] });
  for (const office of ['essex', 'kent']) {
    const [release] = await readReleases(officeOf(office).dataSource);
    for (const { code, count } of release?.breakdowns.CRIME_TYPE ?? []) {
      const row = groups.find(({ key }) => key[0] === code && key[1] === office);
      expect(row).toMatchObject({ count, suppressedCells: count === null ? 1 : 0 });
      const filter = { offices: [office], crimeTypes: [code] };
      const alone = await totals({ filter, groupBy: [] });
      expect(alone.total).toMatchObject({ count, suppressedCells: count === null ? 1 : 0 });
    }
  }
  expect(total.suppressedCells).toBeGreaterThan(1);
  expect(groups.find(({ key }) => key[0] === 'DOMESTIC_ABUSE')?.labels[0]).toBe('Domestic abuse');
});

it.each<Breakdown>([
  { groupBy: ['CRIME_TYPE', 'STATE'] },
  { filter: { sources: ['SELF'] }, groupBy: ['CRIME_TYPE'] },
  { filter: { sources: ['SELF'], states: ['CLOSED'] } },
  { groupBy: ['OFFICE', 'FINANCIAL_YEAR', 'STATE'] },
  { groupBy: ['OFFICE', 'OFFICE'] },
])('refuses %j before any office is asked', async (breakdown) => {
  const before = officeOf('essex').requests.length;
  const { errors } = await hub.ask(totalsQuery, { ...breakdown });
  expect(errors).toMatchObject([
    { extensions: { code: 'BAD_ARGUMENT', argument: 'groupBy' }, path: ['referralTotals'] },
  ]);
  expect(officeOf('essex').requests).toHaveLength(before);
});

it('shows no count of a year that has not ended, and no reference of a case', async () => {
  const { groups, total } = await totals({ filter: { financialYears: ['2014-15'] } });
  expect([groups, total.count]).toEqual([[], null]);
  const asked = officeOf('kent').lines.map((line) => JSON.stringify(line));
  expect(asked.filter((line) => line.includes('kent:r-'))).toEqual([]);
});

it('answers within one office from the same releases, and refuses crossed dimensions', async () => {
  const across = await totals({ groupBy: ['CLOCK'], filter: { offices: ['essex'] } });
  const query = `query ($groupBy: [ReferralDimension!], $filter: ReferralFilter) {
    office(code: "essex") { referralTotals(groupBy: $groupBy, filter: $filter) { ${row} } } }`;
  const { data, errors } = await hub.ask<{ office: { referralTotals: Row[] } }>(query, {
    groupBy: ['CLOCK', 'OFFICE'],
  });
  expect(errors).toEqual([]);
  const own = data.office.referralTotals;
  expect(own.map(({ key }) => key)).toEqual([
    ['BREACHED', 'essex'],
    ['NOT_BREACHED', 'essex'],
  ]);
  expect(own[0]?.labels).toEqual(['Breached', 'Police and Crime Commissioner for Essex']);
  expect(own.map(({ count }) => count)).toEqual(across.groups.map(({ count }) => count));
  expect(own[0]?.count).toBeGreaterThan(50);
  for (const breakdown of [{ groupBy: ['STATE', 'CLOCK'] }, { filter: { offices: ['kent'] } }]) {
    const refused = await hub.ask(query, breakdown);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT' } }]);
  }
});

it('shows the disclosure rule of an office and the rule each year was released by', async () => {
  const rule = 'threshold roundingBase zerosPublished';
  await recordTestRule(officeOf('essex').dataSource, { threshold: 20, roundingBase: 10 });
  const { data, errors } = await hub.ask(`{
    essex: office(code: "essex") { disclosureRule { ${rule} }
      referralReleases { financialYear madeOn synthetic rule { ${rule} } } }
    mopac: office(code: "mopac") { disclosureRule { ${rule} } referralReleases { madeOn } }
    surrey: office(code: "surrey") { disclosureRule { ${rule} } referralReleases { madeOn } }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    essex: {
      disclosureRule: { threshold: 20, roundingBase: 10, zerosPublished: false },
      referralReleases: [
        {
          financialYear: '2013-14',
          madeOn: '2014-04-01',
          synthetic: true,
          rule: { threshold: 10, roundingBase: 5, zerosPublished: false },
        },
      ],
    },
    mopac: { disclosureRule: null, referralReleases: [] },
    surrey: { disclosureRule: null, referralReleases: null },
  });
});

it('treats a breakdown missing from an old release as not released', async () => {
  const { dataSource } = officeOf('kent');
  await dataSource.query(
    `ALTER TABLE referral_release DISABLE TRIGGER referral_release_made_once;
     UPDATE referral_release SET release = release #- '{breakdowns,CLOCK}';
     ALTER TABLE referral_release ENABLE ALWAYS TRIGGER referral_release_made_once`,
  );
  const { groups } = await totals({ groupBy: ['CLOCK'], filter: { offices: ['kent'] } });
  expect(groups).toMatchObject([{ key: ['NOT_RELEASED'], count: null, suppressedCells: 1 }]);
});

it('computes cost per referral from disclosed counts alone', async () => {
  await releaseCases(officeOf('essex'), '2014-15', 600);
  const fields = 'key count suppressedCells costedCount awardedPence costPerReferralPence';
  const { data, errors } = await hub.ask<{ referralTotals: { groups: CostRow[] } }>(
    `{ referralTotals(groupBy: [OFFICE], filter: { financialYears: ["2013-14", "2014-15"] }) { groups { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  const essex = data.referralTotals.groups.find(({ key: [office] }) => office === 'essex');
  const kent = data.referralTotals.groups.find(({ key: [office] }) => office === 'kent');
  const awards = await hub.ask<{ awardTotals: { total: { totalPence: number } } }>(
    `{ awardTotals(filter: { offices: ["essex"], financialYears: ["2014-15"],
       kinds: [GRANT_TO_PROVIDER, PARTNERSHIP], statuses: [ALLOCATED, CONFIRMED, SPENT] })
       { total { totalPence } } }`,
  );
  const { totalPence } = awards.data.awardTotals.total;
  expect(totalPence).toBeGreaterThan(0);
  // Nothing is known of what was awarded in the first year, so its cases do not count here.
  expect(essex).toMatchObject({ count: 1800, costedCount: 600, awardedPence: totalPence });
  // To the nearest penny: 600 times what one cost is less than 300 pence off.
  const costPence = essex?.costPerReferralPence ?? 0;
  expect(Math.abs(600 * costPence - totalPence)).toBeLessThanOrEqual(300);
  // Kent published no amount, so what a case cost there is not known.
  expect(kent).toMatchObject({ count: 800, costedCount: 0, awardedPence: null });
  expect(kent?.costPerReferralPence).toBeNull();
});

interface CostRow {
  readonly key: string[];
  readonly costPerReferralPence: number | null;
}
