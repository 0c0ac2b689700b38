/* A joint commission is charged its cost and no more; what is taken back can be charged again. */
import { verifyBooks } from '../../subgraphs/office/books/verifyBooks';
import { charges, commissions } from '../federation/bookWrites';
import { enterAt, mutationAt, type Write } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

interface Written {
  readonly problems: readonly { readonly code: string; readonly field: string }[];
  readonly crossCharges?: readonly { readonly reference: string }[];
}

async function enter(write: Write): Promise<Written> {
  const { written, errors } = await enterAt(hub, 'essex', write);
  expect(errors).toEqual([]);
  return written as Written;
}

const divideCost = (work: string, totalPence: number): Promise<Written> =>
  enter(
    commissions.apportion({
      jointCommission: work,
      basis: 'EQUAL',
      totalPence,
      financialYear: '2014-15',
      confirm: true,
      participants: [{ office: 'kent' }, { office: 'cambridgeshire' }],
    }),
  );

const withdrawal = (reference = ''): Write =>
  charges.withdraw({ reference, reason: 'Entered in error' });

const tooMuch = {
  problems: [expect.objectContaining({ code: 'AMOUNT_TOO_LARGE', field: 'totalPence' })],
};

it('charges a cost once; what was withdrawn can be charged again', async () => {
  await enter(
    commissions.create({
      id: 'essex:small',
      title: 'A small piece of work',
      phases: [{ title: 'All', financialYear: '2014-15', costPence: 100 }],
    }),
  );
  expect(await divideCost('essex:small', 101)).toMatchObject(tooMuch);
  const { crossCharges = [] } = await divideCost('essex:small', 100);
  expect(crossCharges).toHaveLength(2);
  expect(await divideCost('essex:small', 100)).toMatchObject(tooMuch);
  expect(await enter(withdrawal(crossCharges[0]?.reference))).toMatchObject({ problems: [] });
  expect(await divideCost('essex:small', 51)).toMatchObject(tooMuch);
  expect((await divideCost('essex:small', 50)).problems).toEqual([]);
});

it.each([
  [-1, 'AMOUNT_TOO_SMALL'],
  [9_007_199_254_740_991, 'AMOUNT_TOO_LARGE'],
])('proposes no shares of %i pence, which it would not enter', async (totalPence, code) => {
  const proposal = commissions.apportion({
    basis: 'EQUAL',
    jointCommission: 'essex:tonic',
    totalPence,
    financialYear: '2014-15',
    confirm: false,
    participants: [{ office: 'kent' }],
  });
  expect(await enter(proposal)).toMatchObject({
    shares: [],
    problems: [{ code, field: 'totalPence' }],
  });
});

it('counts published charges against the cost, whoever was charged', async () => {
  expect(await divideCost('essex:tonic', 11_000_000)).toMatchObject(tooMuch);
  expect(await divideCost('essex:tonic', 2_500_001)).toMatchObject(tooMuch);
});

/** Passes the first charge for TONIC on to other offices, by amounts they agreed to. */
const passOn = (
  participants: readonly { readonly office: string; readonly amountPence: number }[],
): Promise<Written> =>
  enter(
    commissions.apportion({
      jointCommission: 'essex:tonic',
      charges: ['essex:cc-14'],
      basis: 'AGREED_AMOUNTS',
      confirm: true,
      participants,
    }),
  );

interface Work {
  readonly id: string;
  readonly unallocatedPence: number;
}

async function essexBooks(): Promise<{ unallocatedPence: unknown; charges: Map<string, object> }> {
  const { data } = await hub.ask<{
    readonly jointCommissions: { readonly nodes: readonly Work[] };
    readonly office: { readonly crossCharges: readonly { readonly reference: string }[] };
  }>(
    `{ jointCommissions(region: "eastern") { nodes { id unallocatedPence } }
       office(code: "essex") { crossCharges { reference state allocatedPence
         events { kind amountPence intoReference reason } } } }`,
    {},
    'essex-finance',
  );
  const charges = new Map(data.office.crossCharges.map((charge) => [charge.reference, charge]));
  const tonic = data.jointCommissions.nodes.find(({ id }) => id === 'essex:tonic');
  return { unallocatedPence: tonic?.unallocatedPence, charges };
}

it('returns the amount of a withdrawn share, so that it can be passed on again', async () => {
  const { crossCharges: shares = [] } = await passOn([
    { office: 'norfolk', amountPence: 3_000_000 },
    { office: 'kent', amountPence: 2_000_000 },
  ]);
  const [kent, norfolk] = shares.map(({ reference }) => reference);
  expect((await essexBooks()).charges.get('essex:cc-14')).toMatchObject({ state: 'ALLOCATED' });
  const withdraw = withdrawal(norfolk);
  const withdrawn = await enter(withdraw);
  expect(withdrawn).toMatchObject({ problems: [] });
  // Sent again it gives nothing back a second time.
  expect(await enter(withdraw)).toEqual(withdrawn);
  const after = await essexBooks();
  expect(after.charges.get('essex:cc-14')).toMatchObject({
    state: 'RAISED',
    allocatedPence: 2_000_000,
    events: expect.arrayContaining([
      {
        kind: 'RETURNED',
        amountPence: 3_000_000,
        intoReference: norfolk,
        reason: `${norfolk} was withdrawn.`,
      },
    ]),
  });
  expect(after.unallocatedPence).toBe(3_000_000 + 3_500_000);
  const again = await passOn([{ office: 'suffolk', amountPence: 3_000_000 }]);
  expect(again.problems).toEqual([]);
  expect((await essexBooks()).charges.get('essex:cc-14')).toMatchObject({ state: 'ALLOCATED' });

  // A share that is lowered gives back the difference, once the second person agrees.
  const adjusted = { reference: kent ?? '', amountPence: 1_500_000, reason: 'As agreed' };
  await enter(charges.adjust(adjusted));
  const second = { sub: 'B. Wren', roles: ['office-finance'], office: 'essex' };
  const confirmAdjustment = charges.confirmAdjustment({ reference: kent ?? '' });
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.issuer.sign(second)}`,
    },
    body: JSON.stringify(mutationAt('essex', { confirmAdjustment })),
  });
  expect(await response.json()).toMatchObject({
    data: { essex: { confirmAdjustment: { problems: [] } } },
  });
  expect((await essexBooks()).unallocatedPence).toBe(500_000 + 3_500_000);
  const essex = hub.offices.get('essex')?.dataSource;
  expect(essex && (await verifyBooks(essex)).firstAltered).toBeNull();
});
