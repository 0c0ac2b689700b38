/* Work one office buys for several: kept by the lead office, divided to the penny, shown to all. */
import { verifyBooks } from '../../subgraphs/office/books/verifyBooks';
import { enterAt, problemFields } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const enter = (call: string) => enterAt(hub, 'essex', call);

const create = (input: string): string =>
  `createJointCommission(input: { ${input} }) { id ${problemFields} }`;
const helpline = `id: "essex:helpline", title: "Regional helpline", provider: "gb-chc-298028",
  phases: [{ title: "Set up", award: "essex:cc-13" },
           { title: "First year", financialYear: "2015-16", costPence: 1000001 },
           { title: "Second year", financialYear: "2016-17" }], note: "Agreed in May"`;

async function commissions(args = ''): Promise<unknown[]> {
  const { data, errors } = await hub.ask<{ jointCommissions: { nodes: unknown[] } }>(
    `{ jointCommissions(region: "eastern"${args}) { nodes {
         id title origin basis note costPence withoutAmount chargedPence retainedPence
         provider { name } phases { title financialYear costPence award { id amountPence } }
         shares { office { code } amountPence }
         apportionments { by basis totalPence phases
           participants { office { code } weight agreedPence sharePence } } } } }`,
    {},
    'eastern-board',
  );
  expect(errors).toEqual([]);
  return data.jointCommissions.nodes;
}

it('shows what was published with its phases, divided by nobody yet', async () => {
  expect(await commissions()).toMatchObject([
    {
      id: 'essex:tonic',
      origin: 'PUBLISHED',
      basis: 'NOT_RECORDED',
      costPence: 11_000_000,
      phases: [
        { title: '1', costPence: 5_000_000, award: { id: 'essex:cc-13', amountPence: 5_000_000 } },
        { title: '2', costPence: 6_000_000, award: { id: 'essex:cc-22' } },
      ],
      apportionments: [],
    },
  ]);
});

it('keeps what the lead office enters, once however often it is sent', async () => {
  const request = create(`idempotencyKey: "helpline", ${helpline}`);
  const kept = { written: { id: 'essex:helpline', problems: [] }, errors: [] };
  expect(await enter(request)).toEqual(kept);
  expect(await enter(request)).toEqual(kept);
  expect((await commissions())[0]).toEqual({
    id: 'essex:helpline',
    title: 'Regional helpline',
    origin: 'RECORDED',
    basis: 'NOT_RECORDED',
    note: 'Agreed in May',
    shares: [],
    apportionments: [],
    costPence: 6_000_001,
    withoutAmount: 1,
    chargedPence: 0,
    retainedPence: 6_000_001,
    provider: { name: 'Victim Support' },
    phases: [
      {
        title: 'Set up',
        financialYear: '2014-15',
        costPence: 5_000_000,
        award: { id: 'essex:cc-13', amountPence: 5_000_000 },
      },
      { title: 'First year', financialYear: '2015-16', costPence: 1_000_001, award: null },
      { title: 'Second year', financialYear: '2016-17', costPence: null, award: null },
    ],
  });
  expect(await commissions(', financialYear: "2016-17"')).toHaveLength(1);
});

const phase = '{ title: "a", financialYear: "2014-15" }';
it.each([
  [`id: "kent:x", title: "x", phases: [${phase}]`, 'FIELD_INVALID', 'id'],
  [`id: "essex:a:b", title: "x", phases: [${phase}]`, 'FIELD_INVALID', 'id'],
  [`id: "essex:tonic", title: "x", phases: [${phase}]`, 'JOINT_COMMISSION_EXISTS', 'id'],
  [`id: "essex:", title: "x", phases: [${phase}]`, 'FIELD_INVALID', 'id'],
  [`title: "  ", phases: [${phase}]`, 'FIELD_INVALID', 'title'],
  [`title: "x", phases: [${phase}, ${phase}]`, 'FIELD_INVALID', 'phases[1].title'],
  [`title: "a\\u0007", phases: [${phase}]`, 'FIELD_INVALID', 'title'],
  [`title: "x", provider: "nobody", phases: [${phase}]`, 'FIELD_INVALID', 'provider'],
  [`title: "x", provider: "GB-CHC-0", phases: [${phase}]`, 'FIELD_INVALID', 'provider'],
  ['title: "x", phases: []', 'FIELD_INVALID', 'phases'],
  ['title: "x", phases: [{ title: "a" }]', 'FIELD_MISSING', 'phases[0].financialYear'],
  ['title: "x", phases: [{ title: "a", award: "essex:0" }]', 'FIELD_INVALID', 'phases[0].award'],
  [
    'title: "x", phases: [{ title: "a", award: "essex:cc-13", costPence: 1 }]',
    ...['FIELD_NOT_USED', 'phases[0].costPence'],
  ],
  [
    'title: "x", phases: [{ title: "a", financialYear: "2014-15", costPence: -1 }]',
    ...['AMOUNT_TOO_SMALL', 'phases[0].costPence'],
  ],
])('refuses %s, nothing written', async (input, code, field) => {
  expect((await enter(create(`idempotencyKey: "bad", ${input}`))).written).toMatchObject({
    id: null,
    problems: [{ code, field }],
  });
});

const divide = (input: string): string =>
  `apportionJointCommission(input: { jointCommission: "essex:helpline", basis: POPULATION,
     totalPence: 1000001, financialYear: "2015-16", confirm: true, ${input},
     participants: [{ office: "essex", weight: 2 }, { office: "kent", weight: 1 },
                    { office: "cambridgeshire", weight: 1 }] }) {
     shares { officeCode amountPence } remainingPence ${problemFields} }`;

it('keeps basis, participants and phases of a division that is confirmed', async () => {
  const unknown = await enter(divide('idempotencyKey: "d-0", phases: ["Third year"]'));
  expect(unknown.written).toMatchObject({
    problems: [{ code: 'FIELD_INVALID', field: 'phases[0]' }],
  });
  const twice = 'idempotencyKey: "d-0", phases: ["First year", "First year"]';
  expect((await enter(divide(twice))).written).toMatchObject({
    problems: [{ code: 'FIELD_INVALID', field: 'phases[1]' }],
  });
  const confirmed = divide('idempotencyKey: "d-1", phases: ["First year"]');
  const first = await enter(confirmed);
  expect(first.written).toMatchObject({ remainingPence: 500_001, problems: [] });
  expect(await enter(confirmed)).toEqual(first);
  expect((await commissions())[0]).toMatchObject({
    basis: 'POPULATION',
    chargedPence: 500_000,
    retainedPence: 5_500_001,
    shares: [
      { office: { code: 'cambridgeshire' }, amountPence: 250_000 },
      { amountPence: 250_000 },
    ],
    apportionments: [
      {
        by: `${hub.issuer.issuer}|essex-finance`,
        basis: 'POPULATION',
        totalPence: 1_000_001,
        phases: ['First year'],
        participants: [
          { office: { code: 'essex' }, weight: 2, agreedPence: null, sharePence: 500_001 },
          { office: { code: 'kent' }, weight: 1, sharePence: 250_000 },
          { office: { code: 'cambridgeshire' }, weight: 1, sharePence: 250_000 },
        ],
      },
    ],
  });
  const essex = hub.offices.get('essex')?.dataSource;
  expect(essex && (await verifyBooks(essex)).firstAltered).toBeNull();
  // The database refuses to change what is kept.
  await expect(essex?.query(`UPDATE book_event SET details = '{}'`)).rejects.toThrow('append-only');
});

it('shows a commission of which neither an award nor a cost is known, and all others', async () => {
  const before = await commissions();
  const unknown = `id: "essex:unknown", title: "To be costed",
    phases: [{ title: "First", financialYear: "2014-15" }]`;
  const entered = await enter(create(`idempotencyKey: "unknown", ${unknown}`));
  expect(entered).toMatchObject({ written: { problems: [] }, errors: [] });
  const after = await commissions();
  expect(after).toHaveLength(before.length + 1);
  expect(after).toContainEqual(
    expect.objectContaining({ id: 'essex:unknown', costPence: 0, withoutAmount: 1 }),
  );
});
