/*
 * The promise everything else is built on: one question across all offices, right to the penny,
 * honest about what is unknown.
 */
import { startFederation, type TestFederation } from '../federation/startFederation';
import { offices } from '../../subgraphs/offices';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

interface Total {
  readonly key: string[];
  readonly labels: string[];
  readonly count: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
}

const totalsQuery = `query ($filter: AwardFilter, $groupBy: [AwardDimension!]! = [OFFICE]) {
  awardTotals(filter: $filter, groupBy: $groupBy) {
    coverage { complete asked { code } missing { office { code } reason } }
    financialYears
    total { count totalPence withoutAmount minPence maxPence }
    groups { key labels count totalPence withoutAmount }
  }
}`;

describe('awardTotals', () => {
  it('counts and adds up the awards of each office', async () => {
    const { data, errors } = await hub.ask<{ awardTotals: unknown }>(totalsQuery);
    expect(errors).toEqual([]);
    expect(data.awardTotals).toEqual({
      coverage: {
        complete: true,
        asked: offices.map(({ code }) => ({ code })),
        missing: [],
      },
      financialYears: ['2013-14', '2014-15', '2015-16', '2017-18'],
      total: {
        count: 77,
        totalPence: 1_512_274_200,
        withoutAmount: 2,
        minPence: 24_000,
        maxPence: 614_428_800,
      },
      groups: [
        group('mopac', "Mayor's Office for Policing and Crime", [5, 961_028_800, 0]),
        group('west-midlands', 'West Midlands Police and Crime Commissioner', [18, 354_167_300, 0]),
        group('essex', 'Police and Crime Commissioner for Essex', [32, 132_678_100, 0]),
        group(
          'cambridgeshire',
          'Cambridgeshire Police and Crime Commissioner',
          [21, 64_400_000, 1],
        ),
        group('kent', 'Kent Police and Crime Commissioner', [1, 0, 1]),
      ],
    });
  });

  it('leaves out what others pay, unless it is asked for', async () => {
    const { data } = await hub.ask<{ awardTotals: { total: Total } }>(totalsQuery, {
      filter: { kinds: ['PAID_BY_OTHERS'] },
    });
    expect(data.awardTotals.total).toMatchObject({
      count: 15,
      totalPence: 29_116_000,
      withoutAmount: 0,
    });
  });

  it('groups by priority and says where the papers state none', async () => {
    const { data } = await hub.ask<{ awardTotals: { groups: Total[] } }>(totalsQuery, {
      groupBy: ['PRIORITY'],
    });
    const groups = data.awardTotals.groups;
    expect(groups.find(({ key }) => key[0] === 'domestic-abuse')).toMatchObject({
      labels: ['Domestic abuse'],
      count: 4,
      totalPence: 91_994_800,
    });
    expect(groups[0]).toMatchObject({ key: ['NOT_RECORDED'], labels: ['No priority stated'] });
  });

  it('groups by several dimensions at once, with the same total', async () => {
    const { data } = await hub.ask<{ awardTotals: { groups: Total[]; total: Total } }>(
      totalsQuery,
      { groupBy: ['REGION', 'FINANCIAL_YEAR', 'STATUS'] },
    );
    const { groups, total } = data.awardTotals;
    expect(groups.find(({ key }) => key.join() === 'eastern,2013-14,CONFIRMED')).toMatchObject({
      labels: ['Eastern', '2013-14', 'Confirmed'],
      count: 14,
      totalPence: 29_900_000,
    });
    expect(sum(groups.map(({ totalPence }) => totalPence))).toBe(total.totalPence);
    expect(sum(groups.map(({ count }) => count))).toBe(77);
  });
});

describe('grants', () => {
  it("accounts for Essex's capacity grant to the penny", async () => {
    const { data } = await hub.ask(`{ office(code: "essex") { grants(financialYear: "2014-15") {
      id amountPence confirmedPence allocatedPence crossChargedPence remainingPence } } }`);
    expect(data).toEqual({
      office: {
        grants: expect.arrayContaining([
          {
            id: 'essex:cc-1415',
            amountPence: 64_012_500,
            confirmedPence: 52_080_300,
            allocatedPence: 20_432_200,
            crossChargedPence: 8_500_000,
            remainingPence: 0,
          },
        ]),
      },
    });
  });

  it('does not say what remains of a grant no award is recorded from', async () => {
    const { data } = await hub.ask<{ office: { grants: { id: string; remainingPence: null }[] } }>(
      `{ office(code: "essex") { grants { id remainingPence } } }`,
    );
    const grant = data.office.grants.find(({ id }) => id === 'essex:sv-1415');
    expect(grant).toEqual({ id: 'essex:sv-1415', remainingPence: null });
  });
});

describe('award', () => {
  it('is null where no office has an award with this identifier', async () => {
    const { data, errors } = await hub.ask(`{ a: award(id: "essex:none") { id }
      b: award(id: "essex:none") { id title } c: award(id: "norfolk:1") { id } d: award(id: "") { id }
      e: award(id: "kent:victim-support-2015") { id amountPence startsOn endsOn kind status } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      a: null,
      b: null,
      c: null,
      d: null,
      e: {
        id: 'kent:victim-support-2015',
        amountPence: null,
        startsOn: '2015-04-01',
        endsOn: '2016-03-31',
        kind: 'PURCHASE',
        status: 'ALLOCATED',
      },
    });
  });

  it('carries the verbatim text and its place in the paper', async () => {
    const { data } = await hub.ask(
      `{ award(id: "essex:cc-09") { amountAsPublished precisionPence funderGrantId grant { funderGrantId } source { document section line asPublished } } }`,
    );
    expect(data).toEqual({
      award: {
        amountAsPublished: 'f 14,278',
        funderGrantId: null,
        grant: { funderGrantId: null },
        precisionPence: 100,
        source: {
          document:
            "Essex Police and Crime Panel EPCP/049c/14, PCC Victims' Commissioning Report, 27 November 2014",
          section: 'Annex A - MoJ capacity and capability grant (confirmed)',
          line: 114,
          asPublished:
            'Safer Places\tProvision of an Independent Domestic Violence Advisor (IDVA) co-ordinator within the Central Referral Unit (CRU)\tf 14,278',
        },
      },
    });
  });
});

function group(code: string, label: string, [count, totalPence, withoutAmount]: number[]): object {
  return { key: [code], labels: [label], count, totalPence, withoutAmount };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
