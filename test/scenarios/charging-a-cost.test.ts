/* A joint commission is charged its cost and no more; what is taken back can be charged again. */
import { verifyBooks } from '../../subgraphs/office/books/verifyBooks';
import { enterAt, problemFields } from '../federation/enterAt';
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

async function enter(call: string, caller?: string): Promise<Written> {
  const { written, errors } = await enterAt(hub, 'essex', ...[call, caller]);
  expect(errors).toEqual([]);
  return written as Written;
}

const divideCost = (key: string, work: string, totalPence: number): Promise<Written> =>
  enter(`apportionJointCommission(input: { idempotencyKey: "${key}", jointCommission: "${work}",
    basis: EQUAL, totalPence: ${totalPence}, financialYear: "2014-15", confirm: true,
    participants: [{ office: "kent" }, { office: "cambridgeshire" }] }) {
    crossCharges { reference } ${problemFields} }`);

const withdraw = (key: string, reference = ''): Promise<Written> =>
  enter(`withdrawCrossCharge(input: { idempotencyKey: "${key}", reference: "${reference}",
    reason: "Entered in error" }) { ${problemFields} }`);

const tooMuch = {
  problems: [expect.objectContaining({ code: 'AMOUNT_TOO_LARGE', field: 'totalPence' })],
};

it('charges a cost once; what was withdrawn can be charged again', async () => {
  await enter(`createJointCommission(input: { idempotencyKey: "w", id: "essex:small",
    title: "A small piece of work", phases: [{ title: "All", financialYear: "2014-15",
    costPence: 100 }] }) { ${problemFields} }`);
  expect(await divideCost('a', 'essex:small', 101)).toMatchObject(tooMuch);
  const { crossCharges = [] } = await divideCost('b', 'essex:small', 100);
  expect(crossCharges).toHaveLength(2);
  expect(await divideCost('c', 'essex:small', 100)).toMatchObject(tooMuch);
  expect(await withdraw('d', crossCharges[0]?.reference)).toEqual({ problems: [] });
  expect(await divideCost('e', 'essex:small', 51)).toMatchObject(tooMuch);
  expect((await divideCost('f', 'essex:small', 50)).problems).toEqual([]);
});

it.each([
  [-1, 'AMOUNT_TOO_SMALL'],
  [9_007_199_254_740_991, 'AMOUNT_TOO_LARGE'],
])('proposes no shares of %i pence, which it would not enter', async (totalPence, code) => {
  const call = `apportionJointCommission(input: { idempotencyKey: "x", basis: EQUAL,
    jointCommission: "essex:tonic", totalPence: ${totalPence}, financialYear: "2014-15",
    confirm: false, participants: [{ office: "kent" }] }) { shares { amountPence } ${problemFields} }`;
  expect(await enter(call)).toMatchObject({
    shares: [],
    problems: [{ code, field: 'totalPence' }],
  });
});

it('counts what was published as charged, to whomever', async () => {
  expect(await divideCost('g', 'essex:tonic', 11_000_000)).toMatchObject(tooMuch);
  expect(await divideCost('h', 'essex:tonic', 2_500_001)).toMatchObject(tooMuch);
});

const passOn = (
  key: string,
  charge: string,
  amounts: readonly [string, number][],
): Promise<Written> =>
  enter(`apportionJointCommission(input: { idempotencyKey: "${key}", jointCommission: "essex:tonic",
    charges: ["${charge}"], basis: AGREED_AMOUNTS, confirm: true, participants: [${amounts
      .map(([office, amountPence]) => `{ office: "${office}", amountPence: ${amountPence} }`)
      .join(' ')}] }) { crossCharges { reference } ${problemFields} }`);

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

it('gives what was passed on back when the share is withdrawn, to be passed on again', async () => {
  const { crossCharges: shares = [] } = await passOn('p-1', 'essex:cc-14', [
    ['norfolk', 3_000_000],
    ['kent', 2_000_000],
  ]);
  const [kent, norfolk] = shares.map(({ reference }) => reference);
  expect((await essexBooks()).charges.get('essex:cc-14')).toMatchObject({ state: 'ALLOCATED' });
  const withdrawn = await withdraw('p-2', norfolk);
  expect(withdrawn).toEqual({ problems: [] });
  // Sent again it gives nothing back a second time.
  expect(await withdraw('p-2', norfolk)).toEqual(withdrawn);
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
  const again = await passOn('p-3', 'essex:cc-14', [['suffolk', 3_000_000]]);
  expect(again.problems).toEqual([]);
  expect((await essexBooks()).charges.get('essex:cc-14')).toMatchObject({ state: 'ALLOCATED' });

  // A share that is lowered gives back the difference, once the second person agrees.
  await enter(`adjustCrossCharge(input: { idempotencyKey: "p-4", reference: "${kent}",
    amountPence: 1500000, reason: "As agreed" }) { ${problemFields} }`);
  const second = { sub: 'B. Wren', roles: ['office-finance'], office: 'essex' };
  const query = `mutation { essex { confirmAdjustment(input: { idempotencyKey: "p-5",
    reference: "${kent}" }) { ${problemFields} } } }`;
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.issuer.sign(second)}`,
    },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).toEqual({
    data: { essex: { confirmAdjustment: { problems: [] } } },
  });
  expect((await essexBooks()).unallocatedPence).toBe(500_000 + 3_500_000);
  const essex = hub.offices.get('essex')?.dataSource;
  expect(essex && (await verifyBooks(essex)).firstAltered).toBeNull();
});
