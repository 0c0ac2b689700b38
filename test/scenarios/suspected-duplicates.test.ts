/* Recipients that may be one organisation are listed for a person, and never merged by guess. */
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
  await record('essex', 'crasac', 'Crasac');
  await record('kent', 'coventry', 'The Coventry Rape & Sexual Abuse Centres');
  await record('kent', 'safe-haven', 'Haven, Safe (Ltd)');
  await record('mopac', 'a-safe-haven', 'A Safe Haven');
});
afterAll(() => hub.stop());

/** An award, entered by an office, to somebody nobody has identified. */
async function record(office: string, recipient: string, name: string): Promise<void> {
  await hub.offices.get(office)?.dataSource.query(
    `INSERT INTO award (id, title, recipient_id, recipient_name, kind, status, financial_year,
                        origin)
     VALUES ($1, 'An award', $1, $2, 'GRANT_TO_PROVIDER', 'CONFIRMED', '2014-15', 'RECORDED')`,
    [`${office}:${recipient}`, name],
  );
}

interface Side {
  readonly name: string;
  readonly provider: { readonly id: string } | null;
  readonly recipientIds: readonly string[];
  readonly offices: readonly { readonly code: string }[];
}

interface Duplicates {
  readonly suspectedDuplicates: {
    readonly totalCount: number;
    readonly comparedCount: number;
    readonly leftOutCount: number;
    readonly coverage: { readonly complete: boolean };
    readonly nodes: readonly {
      readonly id: string;
      readonly rule: string;
      readonly similarity: number;
      readonly explanation: string;
      readonly recipient: Side;
      readonly resembles: Side;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const query = `query ($region: ID, $first: Int, $after: String) {
  suspectedDuplicates(region: $region, first: $first, after: $after) {
    totalCount comparedCount leftOutCount coverage { complete }
    nodes { id rule similarity explanation recipient { ...side } resembles { ...side } }
    pageInfo { hasNextPage endCursor } } }
  fragment side on SuspectedRecipient { name provider { id } recipientIds offices { code } }`;

async function ask(variables: Record<string, unknown>) {
  const { data, errors } = await hub.ask<Duplicates>(query, variables);
  expect(errors).toEqual([]);
  return data.suspectedDuplicates;
}

it('gives both sides with who recorded them, the rule and the reason', async () => {
  const { nodes, totalCount, leftOutCount, coverage } = await ask({ first: 500 });
  expect([totalCount, leftOutCount, coverage]).toEqual([nodes.length, 0, { complete: true }]);
  const ours = nodes.filter((node) => node.recipient.provider?.id === 'LOCAL-crasac');
  expect(ours).toEqual([
    {
      id: 'LOCAL-crasac|essex/essex:crasac',
      rule: 'SAME_NAME',
      similarity: 1,
      explanation:
        '"CRASAC" and "Crasac" are one name, but for case, accents, spaces and punctuation.',
      recipient: {
        name: 'CRASAC',
        provider: { id: 'LOCAL-crasac' },
        recipientIds: ['west-midlands:crasac'],
        offices: [{ code: 'west-midlands' }],
      },
      resembles: {
        name: 'Crasac',
        provider: null,
        recipientIds: ['essex:crasac'],
        offices: [{ code: 'essex' }],
      },
    },
    expect.objectContaining({
      id: 'LOCAL-crasac|kent/kent:coventry',
      rule: 'MISSPELT',
      explanation: expect.stringMatching(/ but for one slip: "centre" and "centres"\.$/),
    }),
  ]);
});

it('knows the same words in another order, and neither as the other', async () => {
  const { nodes } = await ask({ first: 500 });
  expect(nodes).toContainEqual(
    expect.objectContaining({
      id: 'kent/kent:safe-haven|mopac/mopac:a-safe-haven',
      rule: 'SAME_WORDS',
    }),
  );
  const { data } = await hub.ask(`{ award(id: "kent:safe-haven") { provider { id } } }`);
  expect(data).toEqual({ award: { provider: null } });
});

it('compares only what the offices of a region recorded with the register', async () => {
  const { nodes } = await ask({ region: 'eastern', first: 500 });
  const offices = nodes.flatMap(({ recipient, resembles }) =>
    [...recipient.offices, ...resembles.offices].map(({ code }) => code),
  );
  expect([...new Set(offices)].sort()).toEqual(['essex']);
});

it('reads page by page what it says at once', async () => {
  const whole = await ask({ first: 500 });
  const read: string[] = [];
  let after: string | null = null;
  do {
    const page: Duplicates['suspectedDuplicates'] = await ask({ first: 1, after });
    read.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && read.length <= whole.totalCount);
  expect(read).toEqual(whole.nodes.map(({ id }) => id));
  expect(read.length).toBeGreaterThanOrEqual(3);
  const { endCursor } = (await ask({ first: 2 })).pageInfo;
  const elsewhere = await hub.ask(query, { region: 'eastern', after: endCursor });
  expect(elsewhere.errors[0]?.extensions['code']).toBe('BAD_CURSOR');
});

it.each([
  ['no page size', { first: 0 }, 'BAD_ARGUMENT', 'first'],
  ['a cursor of nothing', { after: 'x' }, 'BAD_CURSOR', 'after'],
  ['an unknown region', { region: 'x' }, 'UNKNOWN_REGION', 'region'],
])('refuses %s with a code that names the argument', async (_, variables, code, argument) => {
  const { errors } = await hub.ask(query, variables);
  expect(errors[0]?.extensions).toMatchObject({ code, argument });
});
