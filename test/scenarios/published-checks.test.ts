/* What offices published is checked, never corrected; what they did together is shown as it is. */
import { startFederation, type TestFederation } from '../federation/startFederation';
import { easternCodes, notFederated } from '../federation/register';
import { offices } from '../../subgraphs/offices';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

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

describe('jointCommissions', () => {
  it('shows what Essex charged on for TONIC, and that no office is named', async () => {
    const { data, errors } = await hub.ask(
      `{ jointCommissions(region: "eastern") {
      coverage { complete asked { code } missing { office { code } reason } }
      nodes { title lead { code } provider { name } costPence chargedPence retainedPence basis
        unallocatedPence shares { amountPence } awards { id amountPence office { code } } } } }`,
      {},
      'eastern-board',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      jointCommissions: {
        coverage: {
          complete: false,
          asked: offices
            .filter(({ code }) => easternCodes.includes(code))
            .map(({ code }) => ({ code })),
          missing: notFederated(easternCodes).map((code) => ({
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
      {},
      'national-board',
    );
    expect(data).toEqual({ jointCommissions: { coverage: { complete: true }, nodes: [] } });
  });
});
