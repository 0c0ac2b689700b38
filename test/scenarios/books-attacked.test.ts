/* Ways in which somebody with a good token tried to break the books, each refused. */
import { chargePayload, enterAt, problemFields } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const raise = (reference: string, amountPence: number, year = '2020-21'): string =>
  `raiseCrossCharge(input: { idempotencyKey: "${reference}", reference: "${reference}",
     counterparty: "kent", amountPence: ${amountPence}, description: "x",
     financialYear: "${year}" }) ${chargePayload}`;
const decide = (field: string, input: string): string =>
  `${field}(input: { ${input} }) { accepted ${problemFields} }`;
const close = (key: string, year: string, more = ''): string =>
  decide('closeBooks', `idempotencyKey: "${key}", financialYear: "${year}" ${more}`);

interface Payload {
  readonly accepted?: boolean;
  readonly problems: readonly { readonly code: string; readonly field: string | null }[];
}

async function enter(field: string): Promise<{ payload: Payload; codes: unknown[] }> {
  const { written, errors } = await enterAt(hub, 'essex', field);
  return {
    payload: written as Payload,
    codes: errors.map(({ extensions }) => extensions['code']),
  };
}

it('a BI service writes nothing, whatever else its token says', async () => {
  const claims = { sub: 'bi', roles: ['bi-service', 'office-finance'], office: 'essex' };
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.issuer.sign(claims)}`,
    },
    body: JSON.stringify({ query: `mutation { essex { ${raise('essex:bi', 5)} } }` }),
  });
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'ACCESS_REFUSED' } }],
  });
  const { data } = await hub.ask<{ office: { crossCharges: { reference: string }[] } }>(
    '{ office(code: "essex") { crossCharges { reference } } }',
    {},
    'essex-finance',
  );
  expect(data.office.crossCharges.map(({ reference }) => reference)).not.toContain('essex:bi');
});

it.each(['eastern-bi', 'kent-finance'])(
  'tells %s who may enter what, at each field, in the words of a write',
  async (caller) => {
    const query = `mutation { essex { first: ${raise('essex:bi', 5)} closeBooks(input: {
      idempotencyKey: "bi", financialYear: "2021-22" }) { accepted } } }`;
    const { errors } = await hub.ask(query, {}, caller);
    const message =
      "You do not have permission to do this. It is for the office's own finance staff.";
    const extensions = { code: 'ACCESS_REFUSED', office: 'essex', readers: ['OFFICE_FINANCE'] };
    expect(errors).toEqual(
      ['first', 'closeBooks'].map((field) => ({ message, path: ['essex', field], extensions })),
    );
  },
);

it('an amount so large that sums would not be exact is a problem of its field', async () => {
  const { payload, codes } = await enter(raise('essex:huge', 9_007_199_254_740_991));
  expect(codes).toEqual([]);
  expect(payload.problems).toMatchObject([{ code: 'AMOUNT_TOO_LARGE', field: 'amountPence' }]);
});

it.each(['1066-67', '0001-02', '1963-64'])(
  'no year before there were police authorities: %s',
  async (year) => {
    const wrong = { code: 'FIELD_INVALID', field: 'financialYear' };
    const raised = await enter(raise(`essex:of-${year}`, 5, year));
    expect(raised.payload.problems).toMatchObject([wrong]);
    const closed = await enter(close(`close-${year}`, year));
    expect(closed.payload.problems).toMatchObject([wrong]);
    const phase = `{ title: "x", financialYear: "${year}", costPence: 5 }`;
    const commissioned = await enter(
      `createJointCommission(input: { idempotencyKey: "of-${year}", title: "x", phases: [${phase}] }) {
       id problems { code field message } }`,
    );
    expect(commissioned.payload.problems).toMatchObject([
      { ...wrong, field: 'phases[0].financialYear' },
    ]);
  },
);

it('a year does not close over an amount that waits for a second person', async () => {
  await enter(raise('essex:waits', 500, '2021-22'));
  const reason = 'reason: "Counted again"';
  await enter(
    `adjustCrossCharge(input: { idempotencyKey: "adjust", reference: "essex:waits",
       amountPence: 400, ${reason} }) ${chargePayload}`,
  );
  const explained = ', explanations: [{ reference: "essex:waits", reason: "x" }]';
  const { payload } = await enter(close('close-1', '2021-22', explained));
  expect(payload.accepted).toBe(false);
  expect(payload.problems).toMatchObject([{ code: 'NOT_EXPLAINED' }]);
});

it('matches are not changed in a closed year, nor made of very many entries', async () => {
  await enter(raise('essex:closed', 500, '2022-23'));
  const explained = ', explanations: [{ reference: "essex:closed", reason: "x" }]';
  expect((await enter(close('close-2', '2022-23', explained))).payload.accepted).toBe(true);
  const late = 'references: ["essex:closed", "kent:x"], reason: "x"';
  const match = await enter(decide('matchEntries', `idempotencyKey: "late", ${late}`));
  expect(match.payload.problems).toMatchObject([{ code: 'YEAR_CLOSED', field: 'references' }]);
  const many = Array.from({ length: 60 }, (_, index) => `"kent:${index}"`).join(' ');
  const crowd = `idempotencyKey: "crowd", references: ["essex:waits" ${many}], reason: "x"`;
  const { payload } = await enter(decide('matchEntries', crowd));
  expect(payload.problems).toMatchObject([{ code: 'FIELD_INVALID', field: 'references' }]);
});

it('a decision is no charge that could be paid', async () => {
  const { payload, codes } = await enter(
    `recordSettlement(input: { idempotencyKey: "pay", reference: "essex:year:2022-23",
       amountPence: 5 }) ${chargePayload}`,
  );
  expect(codes).toEqual([]);
  expect(payload.problems).toMatchObject([{ code: 'UNKNOWN_CHARGE' }]);
});

it('a text that would be shown as another one is a problem', async () => {
  const { payload } = await enter(
    raise('essex:mark', 5).replace('description: "x"', 'description: "\\u202Egnihton"'),
  );
  expect(payload.problems).toMatchObject([{ code: 'FIELD_INVALID', field: 'description' }]);
});
