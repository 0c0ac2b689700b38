/* The answer to another office's charge, by any of its names, accepted in part or in full. */
import { chargePayload, enterAt } from '../federation/enterAt';
import { startFederation } from '../federation/startFederation';
import type { TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

let keys = 0;
const answer = (fields: string): ReturnType<typeof enterAt> =>
  enterAt(
    ...[hub, 'cambridgeshire'],
    `acknowledgeCrossCharge(input: { idempotencyKey: "answer ${++keys}", ${fields} }) ${chargePayload}`,
  );
const opening = 'amountPence: 100000, description: "Helpline", financialYear: "2014-15"';

it('takes a bare reference of a named office for that office’s', async () => {
  const bare = await answer(`reference: "INV-7", counterparty: "essex", ${opening}`);
  expect(bare.written).toMatchObject({
    problems: [],
    crossCharge: { reference: 'cambridgeshire:re:essex:INV-7', quotedReference: 'essex:INV-7' },
  });
  const norfolk = await answer(`reference: "A:7", counterparty: "norfolk", ${opening}`);
  expect(norfolk.written).toMatchObject({
    crossCharge: { reference: 'cambridgeshire:re:norfolk:A:7', quotedReference: 'norfolk:A:7' },
  });
});

it('takes the full amount, said as a part, for the whole', async () => {
  const inFull = { crossCharge: { state: 'ACKNOWLEDGED', amountPence: 100_000 }, problems: [] };
  const first = await answer(`reference: "essex:1", acknowledgedPence: 100000, ${opening}`);
  expect(first.written).toMatchObject(inFull);
  const part = await answer(`reference: "essex:2", acknowledgedPence: 40000, ${opening}`);
  expect(part.written).toMatchObject({ crossCharge: { state: 'PART_ACKNOWLEDGED' } });
  const more = await answer('reference: "essex:2", acknowledgedPence: 100001');
  expect(more.written).toMatchObject({ problems: [{ code: 'AMOUNT_TOO_LARGE' }] });
  const raised = await answer('reference: "essex:2", acknowledgedPence: 100000');
  expect(raised.written).toMatchObject(inFull);
});
