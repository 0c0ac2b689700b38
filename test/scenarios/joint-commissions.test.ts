/* Work one office buys for several: kept by the lead office, divided to the penny, shown to all. */
import { verifyBooks } from '../../subgraphs/office/books/verifyBooks';
import { commissions as commissionWrites } from '../federation/bookWrites';
import { enterAt, type Write } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const enter = (write: Write) => enterAt(hub, 'essex', write);

/** All commissions of the eastern region, or those of one financial year. */
async function commissions(financialYear: string | null = null): Promise<unknown[]> {
  const { data, errors } = await hub.ask<{ jointCommissions: { nodes: unknown[] } }>(
    `query ($financialYear: FinancialYear) {
       jointCommissions(region: "eastern", financialYear: $financialYear) { nodes {
         id title origin basis note costPence withoutAmount chargedPence retainedPence
         provider { name } phases { title financialYear costPence award { id amountPence } }
         shares { office { code } amountPence }
         apportionments { by basis totalPence phases
           participants { office { code } weight agreedPence sharePence } } } } }`,
    { financialYear },
    'eastern-board',
  );
  expect(errors).toEqual([]);
  return data.jointCommissions.nodes;
}

it('shows the published commission with its phases, not yet apportioned', async () => {
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
  const request = commissionWrites.create({
    id: 'essex:helpline',
    title: 'Regional helpline',
    provider: 'gb-chc-298028',
    phases: [
      { title: 'Set up', award: 'essex:cc-13' },
      { title: 'First year', financialYear: '2015-16', costPence: 1_000_001 },
      { title: 'Second year', financialYear: '2016-17' },
    ],
    note: 'Agreed in May',
  });
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
  expect(await commissions('2016-17')).toHaveLength(1);
});

const phase = { title: 'a', financialYear: '2014-15' };
it.each<[object, string, string]>([
  [{ id: 'kent:x' }, 'FIELD_INVALID', 'id'],
  [{ id: 'essex:a:b' }, 'FIELD_INVALID', 'id'],
  [{ id: 'essex:tonic' }, 'JOINT_COMMISSION_EXISTS', 'id'],
  [{ id: 'essex:' }, 'FIELD_INVALID', 'id'],
  [{ title: '  ' }, 'FIELD_INVALID', 'title'],
  [{ title: 'a\u0007' }, 'FIELD_INVALID', 'title'],
  [{ provider: 'nobody' }, 'FIELD_INVALID', 'provider'],
  [{ provider: 'GB-CHC-0' }, 'FIELD_INVALID', 'provider'],
  [{ phases: [] }, 'FIELD_INVALID', 'phases'],
  [{ phases: [phase, phase] }, 'FIELD_INVALID', 'phases[1].title'],
  [{ phases: [{ title: 'a' }] }, 'FIELD_MISSING', 'phases[0].financialYear'],
  [{ phases: [{ title: 'a', award: 'essex:0' }] }, 'FIELD_INVALID', 'phases[0].award'],
  [
    { phases: [{ title: 'a', award: 'essex:cc-13', costPence: 1 }] },
    'FIELD_NOT_USED',
    'phases[0].costPence',
  ],
  [{ phases: [{ ...phase, costPence: -1 }] }, 'AMOUNT_TOO_SMALL', 'phases[0].costPence'],
])('refuses %j, nothing written', async (changes, code, field) => {
  const write = commissionWrites.create({ title: 'x', phases: [phase], ...changes });
  expect((await enter(write)).written).toMatchObject({ id: null, problems: [{ code, field }] });
});

/** Divides the helpline's first million pence between three offices, by weight. */
const divide = (phases: readonly string[]): Write =>
  commissionWrites.apportion({
    jointCommission: 'essex:helpline',
    basis: 'POPULATION',
    totalPence: 1_000_001,
    financialYear: '2015-16',
    confirm: true,
    phases,
    participants: [
      { office: 'essex', weight: 2 },
      { office: 'kent', weight: 1 },
      { office: 'cambridgeshire', weight: 1 },
    ],
  });

it('stores the basis, participants and phases of a confirmed apportionment', async () => {
  const unknown = await enter(divide(['Third year']));
  expect(unknown.written).toMatchObject({
    problems: [{ code: 'FIELD_INVALID', field: 'phases[0]' }],
  });
  expect((await enter(divide(['First year', 'First year']))).written).toMatchObject({
    problems: [{ code: 'FIELD_INVALID', field: 'phases[1]' }],
  });
  const confirmed = divide(['First year']);
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

it('shows a commission without known award or cost beside all others', async () => {
  const before = await commissions();
  const unknown = commissionWrites.create({
    id: 'essex:unknown',
    title: 'To be costed',
    phases: [{ title: 'First', financialYear: '2014-15' }],
  });
  const entered = await enter(unknown);
  expect(entered).toMatchObject({ written: { problems: [] }, errors: [] });
  const after = await commissions();
  expect(after).toHaveLength(before.length + 1);
  expect(after).toContainEqual(
    expect.objectContaining({ id: 'essex:unknown', costPence: 0, withoutAmount: 1 }),
  );
});
