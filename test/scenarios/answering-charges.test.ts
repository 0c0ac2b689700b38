/* The answer to another office's charge, by any of its names, accepted in part or in full. */
import { charges, commissions, problemsOfWrite } from '../federation/bookWrites';
import { enterAt } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const answer = (input: Parameters<typeof charges.acknowledge>[0]): ReturnType<typeof enterAt> =>
  enterAt(hub, 'cambridgeshire', charges.acknowledge(input));
const opening = { amountPence: 100_000, description: 'Helpline', financialYear: '2014-15' };

it('adds the office code to a bare reference when the counterparty is named', async () => {
  const bare = await answer({ reference: 'INV-7', counterparty: 'essex', ...opening });
  expect(bare.written).toMatchObject({
    problems: [],
    crossCharge: { reference: 'cambridgeshire:re:essex:INV-7', quotedReference: 'essex:INV-7' },
  });
  const norfolk = await answer({ reference: 'A:7', counterparty: 'norfolk', ...opening });
  expect(norfolk.written).toMatchObject({
    crossCharge: { reference: 'cambridgeshire:re:norfolk:A:7', quotedReference: 'norfolk:A:7' },
  });
});

it('refuses an answer to a charge without a reference', async () => {
  expect((await answer({ reference: 'essex:', ...opening })).written).toMatchObject({
    crossCharge: null,
    problems: [{ code: 'FIELD_INVALID', field: 'reference' }],
  });
});

describe('an own reference that is not in the books', () => {
  const reference = 'cambridgeshire:nowhere';
  const reason = 'Why';
  const disputed = { reasonCode: 'AMOUNT_NOT_AGREED', reason };
  const references = ['essex:1', reference];

  it.each<[string, object]>([
    ['acknowledgeCrossCharge', { reference }],
    ['acknowledgeCrossCharge', { reference, ...opening }],
    ['acknowledgeCrossCharge', { reference, counterparty: 'essex', ...opening }],
    ['acknowledgeCrossCharge', { reference, acknowledgedPence: 5, description: 'Helpline' }],
    ['disputeCrossCharge', { reference, ...disputed }],
    ['disputeCrossCharge', { reference, ...opening, ...disputed }],
    ['withdrawCrossCharge', { reference, reason }],
    ['adjustCrossCharge', { reference, amountPence: 5, reason }],
    ['confirmAdjustment', { reference }],
    ['refuseAdjustment', { reference, reason }],
    ['recordSettlement', { reference, amountPence: 5 }],
    ['matchEntries', { references, reason }],
    ['unmatchEntries', { references, reason }],
  ])('is refused by %s, with that one problem: %j', async (name, input) => {
    const { written } = await enterAt(hub, 'cambridgeshire', problemsOfWrite(name, input));
    const field = 'references' in input ? 'references[1]' : 'reference';
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

  it.each<[string, object]>([
    ['withdrawCrossCharge', { reason }],
    ['adjustCrossCharge', { amountPence: 5, reason }],
    ['confirmAdjustment', {}],
    ['refuseAdjustment', { reason }],
    ['recordSettlement', { amountPence: 5 }],
  ])("gets the same message from %s as another office's reference", async (name, input) => {
    const write = problemsOfWrite(name, { reference: 'essex:nowhere', ...input });
    const { written } = await enterAt(hub, 'cambridgeshire', write);
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

  it('is refused as a charge to pass on, without the advice to leave the amount out', async () => {
    const work = commissions.create({
      id: 'cambridgeshire:work',
      title: 'Work',
      phases: [{ title: '1', financialYear: '2014-15' }],
    });
    expect((await enterAt(hub, 'cambridgeshire', work)).written).toMatchObject({ problems: [] });
    const divide = problemsOfWrite('apportionJointCommission', {
      jointCommission: 'cambridgeshire:work',
      basis: 'EQUAL',
      participants: [{ office: 'essex' }],
      charges: [reference],
      totalPence: 5,
      financialYear: '2014-15',
      confirm: true,
    });
    const { written } = await enterAt(hub, 'cambridgeshire', divide);
    expect(JSON.stringify(written)).toContain(
      'cambridgeshire:nowhere is not in these books: check',
    );
    expect(JSON.stringify(written)).not.toContain('leave it out');
  });

  it('is refused as an award of a phase, without the advice to leave the cost out', async () => {
    const work = problemsOfWrite('createJointCommission', {
      title: 'Helpline',
      phases: [
        { title: '1', award: reference, costPence: 5, financialYear: '2014-15' },
        { title: '2', award: reference },
      ],
    });
    const { written } = await enterAt(hub, 'cambridgeshire', work);
    expect(JSON.stringify(written)).toContain('has no award');
    expect(JSON.stringify(written)).not.toMatch(/leave it out|already/);
  });
});

it('treats a part that equals the full amount as full acceptance', async () => {
  const inFull = { crossCharge: { state: 'ACKNOWLEDGED', amountPence: 100_000 }, problems: [] };
  const first = await answer({ reference: 'essex:1', acknowledgedPence: 100_000, ...opening });
  expect(first.written).toMatchObject(inFull);
  const part = await answer({ reference: 'essex:2', acknowledgedPence: 40_000, ...opening });
  expect(part.written).toMatchObject({ crossCharge: { state: 'PART_ACKNOWLEDGED' } });
  const more = await answer({ reference: 'essex:2', acknowledgedPence: 100_001 });
  expect(more.written).toMatchObject({ problems: [{ code: 'AMOUNT_TOO_LARGE' }] });
  const raised = await answer({ reference: 'essex:2', acknowledgedPence: 100_000 });
  expect(raised.written).toMatchObject(inFull);
});

it("names the year in which an entry is missing, and still answers that year's statement", async () => {
  const reference = 'essex:INV-8';
  const helpline = { reference, amountPence: 7_777_700, description: 'Helpline' };
  const raise = charges.raise({
    ...helpline,
    counterparty: 'cambridgeshire',
    financialYear: '2014-15',
    chargedOn: '2015-03-01',
  });
  expect((await enterAt(hub, 'essex', raise)).written).toMatchObject({ problems: [] });
  expect((await answer({ ...helpline, financialYear: '2015-16' })).written).toMatchObject({
    problems: [],
  });
  const explanations = async (year: string): Promise<string> => {
    const { data } = await hub.ask<{ reconciliation: { lines: { explanation: string }[] } }>(
      `query ($year: FinancialYear!) { reconciliation(financialYear: $year, region: "eastern") {
         lines(status: [NOT_ACKNOWLEDGED, NOT_RAISED]) { explanation } } }`,
      { year },
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
  const { data: statement } = await hub.ask<{ pairStatement: Record<string, unknown> }>(
    `{ pairStatement(office: "cambridgeshire", counterparty: "essex", financialYear: "2014-15") {
         cutOff digest charges { reference amountPence description
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

it("shows near matches in the other office's books without matching them", async () => {
  const helpline = { description: 'Helpline', financialYear: '2016-17' };
  const raise = charges.raise({
    ...helpline,
    reference: 'essex:NEAR',
    counterparty: 'cambridgeshire',
    amountPence: 20_000,
  });
  expect((await enterAt(hub, 'essex', raise)).written).toMatchObject({ problems: [] });
  const other = { ...helpline, reference: 'OTHER', counterparty: 'essex', amountPence: 20_001 };
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
