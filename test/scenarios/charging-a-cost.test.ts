/* A joint commission is charged its cost and no more; what is taken back can be charged again. */
import { enterAt, problemFields } from '../federation/enterAt';
import { startFederation } from '../federation/startFederation';
import type { TestFederation } from '../federation/startFederation';

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

it('counts what was published as charged, to whomever', async () => {
  expect(await divideCost('g', 'essex:tonic', 11_000_000)).toMatchObject(tooMuch);
  expect(await divideCost('h', 'essex:tonic', 2_500_001)).toMatchObject(tooMuch);
});
