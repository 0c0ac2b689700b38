/* The answer to another office's charge, by any of its names, accepted in part or in full. */
import { chargePayload, enterAt } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

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
    crossCharge: null,
    problems: [{ code: 'FIELD_INVALID', field: 'reference' }],
  });
});

describe('an own reference that is not in the books', () => {
  const reference = 'reference: "cambridgeshire:nowhere"';
  const reason = 'reason: "Why"';
  const disputed = `reasonCode: "AMOUNT_NOT_AGREED", ${reason}`;
  const references = 'references: ["essex:1", "cambridgeshire:nowhere"]';

  it.each([
    ['acknowledgeCrossCharge', reference],
    ['acknowledgeCrossCharge', `${reference}, ${opening}`],
    ['acknowledgeCrossCharge', `${reference}, counterparty: "essex", ${opening}`],
    ['acknowledgeCrossCharge', `${reference}, acknowledgedPence: 5, description: "Helpline"`],
    ['disputeCrossCharge', `${reference}, ${disputed}`],
    ['disputeCrossCharge', `${reference}, ${opening}, ${disputed}`],
    ['withdrawCrossCharge', `${reference}, ${reason}`],
    ['adjustCrossCharge', `${reference}, amountPence: 5, ${reason}`],
    ['confirmAdjustment', reference],
    ['refuseAdjustment', `${reference}, ${reason}`],
    ['recordSettlement', `${reference}, amountPence: 5`],
    ['matchEntries', `${references}, ${reason}`],
    ['unmatchEntries', `${references}, ${reason}`],
  ])('is refused by %s for that alone: %s', async (name, fields) => {
    const call = `${name}(input: { idempotencyKey: "nowhere ${++keys}", ${fields} })
      { problems { code field message } }`;
    const { written } = await enterAt(hub, 'cambridgeshire', call);
    const field = fields.startsWith('references') ? 'references[1]' : 'reference';
    expect(written).toEqual({
      problems: [
        {
          code: 'UNKNOWN_CHARGE',
          field,
          message:
            'cambridgeshire:nowhere is not in these books: check how it is spelt, and which office it is of.',
        },
      ],
    });
  });

  it.each([
    ['withdrawCrossCharge', reason],
    ['adjustCrossCharge', `amountPence: 5, ${reason}`],
    ['confirmAdjustment', ''],
    ['refuseAdjustment', reason],
    ['recordSettlement', 'amountPence: 5'],
  ])('is told in the same words by %s of a reference of another office', async (name, fields) => {
    const call = `${name}(input: { idempotencyKey: "nowhere ${++keys}", reference: "essex:nowhere",
      ${fields} }) { problems { code field message } }`;
    const { written } = await enterAt(hub, 'cambridgeshire', call);
    expect(written).toEqual({
      problems: [
        {
          code: 'UNKNOWN_CHARGE',
          field: 'reference',
          message:
            'essex:nowhere is not in these books: check how it is spelt, and which office it is of.',
        },
      ],
    });
  });

  it('is not said to say what is charged when it is passed on', async () => {
    const commission = `createJointCommission(input: { idempotencyKey: "work ${++keys}",
      id: "cambridgeshire:work", title: "Work", phases: [{ title: "1", financialYear: "2014-15" }] })
      { problems { code field message } }`;
    expect((await enterAt(hub, 'cambridgeshire', commission)).written).toEqual({ problems: [] });
    const call = `apportionJointCommission(input: { idempotencyKey: "nowhere ${++keys}",
      jointCommission: "cambridgeshire:work", basis: EQUAL, participants: [{ office: "essex" }],
      charges: ["cambridgeshire:nowhere"], totalPence: 5, financialYear: "2014-15", confirm: true })
      { problems { code field message } }`;
    const { written } = await enterAt(hub, 'cambridgeshire', call);
    expect(JSON.stringify(written)).toContain(
      'cambridgeshire:nowhere is not in these books: check',
    );
    expect(JSON.stringify(written)).not.toContain('leave it out');
  });

  it('nor is an award that the office does not have', async () => {
    const call = `createJointCommission(input: { idempotencyKey: "nowhere ${++keys}",
      title: "Helpline", phases: [
        { title: "1", award: "cambridgeshire:nowhere", costPence: 5, financialYear: "2014-15" }
        { title: "2", award: "cambridgeshire:nowhere" }] }) { problems { code field message } }`;
    const { written } = await enterAt(hub, 'cambridgeshire', call);
    expect(JSON.stringify(written)).toContain('has no award');
    expect(JSON.stringify(written)).not.toMatch(/leave it out|already/);
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
    ...statement.pairStatement,
    idempotencyKey: 'agreed',
    counterparty: 'essex',
    financialYear: '2014-15',
  };
  const { data } = await hub.ask<{ cambridgeshire: { agreeStatement: object } }>(
    `mutation ($input: AgreeStatementInput!) { cambridgeshire { agreeStatement(input: $input) {
       accepted problems { code message } crossCharges { reference } } } }`,
    { input },
    'cambridgeshire-finance',
  );
  // It is acknowledged under the other year already: nothing is entered twice.
  expect(data.cambridgeshire.agreeStatement).toEqual({
    accepted: true,
    problems: [],
    crossCharges: [],
  });
});

it('tells what comes near in the other books, and matches nothing by it', async () => {
  const fields = 'description: "Helpline", financialYear: "2016-17"';
  const call = `raiseCrossCharge(input: { idempotencyKey: "near", reference: "essex:NEAR",
    counterparty: "cambridgeshire", amountPence: 20000, ${fields} }) ${chargePayload}`;
  expect((await enterAt(hub, 'essex', call)).written).toMatchObject({ problems: [] });
  const other = `reference: "OTHER", counterparty: "essex", amountPence: 20001, ${fields}`;
  expect((await answer(other)).written).toMatchObject({ problems: [] });
  const line = 'status nearMatch { receivable payable differencePence othersCount sentence }';
  const { data, errors } = await hub.ask<Record<string, { lines: object[] }>>(
    `{ reconciliation(financialYear: "2016-17", region: "eastern") { lines { ${line} } }
       pairStatement(office: "cambridgeshire", counterparty: "essex", financialYear: "2016-17") {
         lines { ${line} } } }`,
    {},
    'eastern-board',
  );
  expect(errors).toEqual([]);
  const near = {
    receivable: ['essex:NEAR'],
    payable: ['cambridgeshire:re:essex:OTHER'],
    differencePence: -1,
    othersCount: 0,
  };
  const lines = ['cambridgeshire:re:essex:OTHER', 'essex:NEAR'].map((own, index) => ({
    status: index === 0 ? 'NOT_RAISED' : 'NOT_ACKNOWLEDGED',
    nearMatch: {
      ...near,
      sentence: expect.stringContaining(
        `differs by £0.01 from ${own === 'essex:NEAR' ? near.payable[0] : near.receivable[0]}`,
      ),
    },
  }));
  expect(data['reconciliation']?.lines).toEqual(lines);
  expect(data['pairStatement']?.lines).toEqual(lines);
});
