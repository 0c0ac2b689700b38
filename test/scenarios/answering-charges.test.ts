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

it('takes no answer to a charge without a name', async () => {
  expect((await answer(`reference: "essex:", ${opening}`)).written).toMatchObject({
    ...{ crossCharge: null, problems: [{ code: 'FIELD_INVALID', field: 'reference' }] },
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

it('says of which year the books hold no entry, and a statement of the year is answered', async () => {
  const call = `raiseCrossCharge(input: { idempotencyKey: "r", reference: "essex:INV-8",
    counterparty: "cambridgeshire", amountPence: 7777700, description: "Helpline",
    financialYear: "2014-15", chargedOn: "2015-03-01" }) ${chargePayload}`;
  expect((await enterAt(hub, 'essex', call)).written).toMatchObject({ problems: [] });
  const later = opening.replace('2014-15', '2015-16').replace('100000', '7777700');
  expect((await answer(`reference: "essex:INV-8", ${later}`)).written).toMatchObject({
    problems: [],
  });
  const explanations = async (year: string): Promise<string> => {
    const { data } = await hub.ask<{ reconciliation: { lines: { explanation: string }[] } }>(
      `{ reconciliation(financialYear: "${year}", region: "eastern") {
           lines(status: [NOT_ACKNOWLEDGED, NOT_RAISED]) { explanation } } }`,
      {},
      'eastern-board',
    );
    return data.reconciliation.lines.map(({ explanation }) => explanation).join(' ');
  };
  expect(await explanations('2014-15')).toMatch(
    /£77,777, and the books of .* for 2014-15 hold no entry for it\./,
  );
  expect(await explanations('2015-16')).toMatch(
    /£77,777, but the books of .* for 2015-16 hold no such charge\./,
  );
  const pair = 'office: "cambridgeshire", counterparty: "essex", financialYear: "2014-15"';
  const { data: statement } = await hub.ask<{ pairStatement: Record<string, unknown> }>(
    `{ pairStatement(${pair}) { cutOff digest charges { reference amountPence description
         financialYear chargedOn dueOn jointCommission agreed answeredBy } } }`,
    {},
    'cambridgeshire-finance',
  );
  const input = {
    ...{ ...statement.pairStatement, idempotencyKey: 'agreed' },
    ...{ counterparty: 'essex', financialYear: '2014-15' },
  };
  const { data } = await hub.ask<{ cambridgeshire: { agreeStatement: object } }>(
    `mutation ($input: AgreeStatementInput!) { cambridgeshire { agreeStatement(input: $input) {
       accepted problems { code message } crossCharges { reference } } } }`,
    { input },
    'cambridgeshire-finance',
  );
  // It is acknowledged under the other year already: nothing is entered twice.
  expect(data.cambridgeshire.agreeStatement).toEqual({
    ...{ accepted: true, problems: [], crossCharges: [] },
  });
});
