/*
 * The promise everything else is built on: one question across five offices, right to the penny,
 * honest about what is unknown.
 */
import { startFederation } from '../federation/startFederation';
import type { TestFederation } from '../federation/startFederation';

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
        asked: ['essex', 'kent', 'cambridgeshire', 'mopac', 'west-midlands'].map((code) => ({
          code,
        })),
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

describe('provider', () => {
  const query = `query ($id: ID!) { provider(id: $id) {
    name aliases totalPence withoutAmount awardCount coverage { complete }
    engagements { office { code } recordedNames totalPence withoutAmount paidByOthersPence
      awards { id recipientName amountPence provider { id } } } } }`;

  interface ProviderAnswer {
    readonly provider: {
      readonly engagements: readonly {
        readonly office: { readonly code: string };
        readonly recordedNames: readonly string[];
        readonly totalPence: number;
        readonly paidByOthersPence: number;
        readonly awards: readonly { readonly amountPence: number | null }[];
      }[];
    };
  }

  it('finds Victim Support in all five offices under the names they wrote', async () => {
    const { data, errors } = await hub.ask<ProviderAnswer>(query, { id: 'GB-CHC-298028' });
    expect(errors).toEqual([]);
    expect(data.provider).toMatchObject({
      name: 'Victim Support',
      totalPence: 749_286_900,
      withoutAmount: 2,
      awardCount: 7,
      coverage: { complete: true },
    });
    expect(
      data.provider.engagements.map(({ office, totalPence }) => [office.code, totalPence]),
    ).toEqual([
      ['essex', 23_984_100],
      ['kent', 0],
      ['cambridgeshire', 0],
      ['mopac', 614_428_800],
      ['west-midlands', 110_874_000],
    ]);
    expect(data.provider.engagements[4]?.recordedNames).toEqual([
      '1st contact, assessment and referral service delivered by Victim Support',
      'Road Traffic Case Workers – through Victim Support',
    ]);
    expect(
      data.provider.engagements.flatMap(({ awards }) => awards.map((award) => award.amountPence)),
    ).toHaveLength(7);
  });

  it('keeps what others pay a provider out of its total', async () => {
    const { data } = await hub.ask<ProviderAnswer>(query, { id: 'GB-CHC-277424' });
    expect(data.provider).toMatchObject({ name: 'Refuge', totalPence: 0, awardCount: 0 });
    expect(data.provider.engagements).toMatchObject([
      { office: { code: 'mopac' }, totalPence: 0, paidByOthersPence: 4_616_900 },
    ]);
  });

  it('knows one organisation in two offices as one: Brake', async () => {
    const { data } = await hub.ask<ProviderAnswer>(query, { id: 'GB-COH-03260243' });
    expect(data.provider.engagements.map(({ office }) => office.code)).toEqual([
      'mopac',
      'west-midlands',
    ]);
  });

  it('answers null for an organisation the register does not know', async () => {
    const { data, errors } = await hub.ask(query, { id: 'GB-CHC-0' });
    expect([data, errors]).toEqual([{ provider: null }, []]);
  });

  it('leaves a recipient nobody identified without provider, under its own identifier', async () => {
    const { data } = await hub.ask(
      `{ award(id: "essex:cc-01") { recipientName recipientId provider { id } } }`,
    );
    expect(data).toEqual({
      award: {
        recipientName: 'Victims Portal',
        recipientId: 'essex:victims-portal',
        provider: null,
      },
    });
  });
});

describe('award', () => {
  it('is null where no office has an award with this identifier', async () => {
    const { data, errors } = await hub.ask(`{ a: award(id: "essex:none") { id }
      b: award(id: "essex:none") { id title } c: award(id: "norfolk:1") { id } d: award(id: "") { id }
      e: award(id: "kent:victim-support-2015") { id amountPence startsOn endsOn kind status } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      ...{ a: null, b: null, c: null, d: null },
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
      `{ award(id: "essex:cc-09") { amountAsPublished precisionPence source { document section line asPublished } } }`,
    );
    expect(data).toEqual({
      award: {
        amountAsPublished: 'f 14,278',
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

describe('jointCommissions', () => {
  it('shows what Essex charged on for TONIC, and that no office is named', async () => {
    const { data, errors } = await hub.ask(`{ jointCommissions(region: "eastern") {
      coverage { complete asked { code } missing { office { code } reason } }
      nodes { title lead { code } provider { name } costPence chargedPence retainedPence basis
        unallocatedPence shares { amountPence } awards { id amountPence office { code } } } } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      jointCommissions: {
        coverage: {
          complete: false,
          asked: [{ code: 'essex' }, { code: 'cambridgeshire' }],
          missing: ['bedfordshire', 'hertfordshire', 'norfolk', 'suffolk'].map((code) => ({
            office: { code },
            reason: 'NOT_FEDERATED',
          })),
        },
        nodes: [
          {
            title: "TONIC regional victims' services commissioning consultancy",
            lead: { code: 'essex' },
            provider: { name: 'TONIC' },
            costPence: 11_000_000,
            chargedPence: 8_500_000,
            retainedPence: 2_500_000,
            basis: 'NOT_RECORDED',
            unallocatedPence: 8_500_000,
            shares: [],
            awards: [
              { id: 'essex:cc-13', amountPence: 5_000_000, office: { code: 'essex' } },
              { id: 'essex:cc-22', amountPence: 6_000_000, office: { code: 'essex' } },
            ],
          },
        ],
      },
    });
  });

  it('finds none in a year without any', async () => {
    const { data } = await hub.ask(
      `{ jointCommissions(financialYear: "2016-17") { coverage { complete } nodes { id } } }`,
    );
    expect(data).toEqual({ jointCommissions: { coverage: { complete: true }, nodes: [] } });
  });
});

describe('publishedChecks', () => {
  interface Checks {
    readonly publishedChecks: {
      readonly agreeing: number;
      readonly disagreeing: number;
      readonly statements: readonly {
        readonly id: string;
        readonly statedPence: number | null;
        readonly statedAsPublished: string;
        readonly differencePence: number | null;
        readonly differenceCount: number | null;
        readonly verdict: string;
        readonly explanation: string;
      }[];
    };
  }
  const query = `query ($office: ID) { publishedChecks(office: $office) {
    agreeing rounded disagreeing notCheckable
    statements { id office { code } statedPence statedAsPublished differencePence differenceCount
      verdict explanation source { document line } } } }`;

  it('finds the seven totals that disagree, each with a sentence', async () => {
    const { data, errors } = await hub.ask<Checks>(query);
    expect(errors).toEqual([]);
    expect(data.publishedChecks).toMatchObject({
      agreeing: 11,
      rounded: 5,
      disagreeing: 7,
      notCheckable: 1,
    });
    const found = data.publishedChecks.statements
      .filter(({ verdict }) => verdict === 'DISAGREES')
      .map(({ id, differencePence, differenceCount }) => [id, differencePence ?? differenceCount]);
    expect(Object.fromEntries(found)).toEqual({
      'mopac:t1': -8_931_800,
      'mopac:t2': 101_068_200,
      'west-midlands:t2': -22_011_600,
      'west-midlands:t3': -45_000_000,
      'west-midlands:t5': 17_000,
      'west-midlands:victims-total': 60,
    });
    for (const { explanation } of data.publishedChecks.statements) {
      expect(explanation).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  it('keeps a total nobody can read as text, without a number', async () => {
    const { data } = await hub.ask<Checks>(query, { office: 'west-midlands' });
    const unreadable = data.publishedChecks.statements.find(({ id }) => id === 'west-midlands:t1');
    expect(unreadable).toMatchObject({
      statedPence: null,
      statedAsPublished: '£3,161,67',
      differencePence: null,
      verdict: 'UNREADABLE',
      explanation:
        'The stated total is printed "£3,161,67", which is not an amount; the 18 lines add up to £3,541,673.',
    });
  });

  it("finds that Essex's and Cambridgeshire's exact totals agree", async () => {
    const essex = await hub.ask<Checks>(query, { office: 'essex' });
    const cambridgeshire = await hub.ask<Checks>(query, { office: 'cambridgeshire' });
    expect(essex.data.publishedChecks).toMatchObject({ agreeing: 6, rounded: 4, disagreeing: 0 });
    expect(cambridgeshire.data.publishedChecks).toMatchObject({ agreeing: 2, disagreeing: 0 });
  });

  it('shows only the findings asked for', async () => {
    const { data } = await hub.ask<Checks>(
      `{ publishedChecks { statements(verdicts: [UNREADABLE]) { id } } }`,
    );
    expect(data.publishedChecks.statements).toEqual([{ id: 'west-midlands:t1' }]);
  });
});

describe('the directory', () => {
  it('lists the 43 offices, five of them federated, with what the others cannot answer as null', async () => {
    const { data } = await hub.ask<{ offices: { federated: boolean; awards: unknown }[] }>(
      `{ offices { code federated awards { totalCount } } }`,
    );
    expect(data.offices).toHaveLength(43);
    const federated = data.offices.filter((office) => office.federated);
    expect(federated.map(({ awards }) => awards)).toEqual(
      [21, 32, 1, 20, 18].map((count) => ({
        // MOPAC's 15 lines of Appendix 3 are paid by the Ministry.
        totalCount: count === 20 ? 5 : count,
      })),
    );
    expect(data.offices.filter(({ awards }) => awards === null)).toHaveLength(38);
  });

  it('knows regions by scheme: Kent is not Eastern, and one of seven forces', async () => {
    const { data } = await hub.ask(`{ office(code: "kent") { policeAreaCode regions { code } }
      region(code: "eastern") { name scheme offices { code federated } } nowhere: region(code: "x") { name } }`);
    expect(data).toEqual({
      office: {
        policeAreaCode: 'E23000032',
        regions: [
          { code: 'south-east' },
          { code: 'seven-force' },
          { code: 'moj-kent-surrey-sussex' },
        ],
      },
      region: {
        name: 'Eastern',
        scheme: 'police',
        offices: [
          { code: 'bedfordshire', federated: false },
          { code: 'cambridgeshire', federated: true },
          { code: 'essex', federated: true },
          { code: 'hertfordshire', federated: false },
          { code: 'norfolk', federated: false },
          { code: 'suffolk', federated: false },
        ],
      },
      nowhere: null,
    });
  });
});

function group(code: string, label: string, [count, totalPence, withoutAmount]: number[]): object {
  return { key: [code], labels: [label], count, totalPence, withoutAmount };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
