/* Writing in an office's books: what is wrong is said by field; only its finance staff write. */
import { AssertionSigner } from '../../gateway/identity/AssertionSigner';
import { charges } from '../federation/bookWrites';
import { enterAt, mutationAt, type Write } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const enter = (office: string, write: Write, caller?: string) =>
  enterAt(hub, office, write, caller);

const refusedKey = 'bad';

it.each<[Parameters<typeof charges.raise>[0], string, string]>([
  [{ amountPence: -1 }, 'AMOUNT_TOO_SMALL', 'amountPence'],
  [{ amountPence: 100_000_000_001 }, 'AMOUNT_TOO_LARGE', 'amountPence'],
  [{ amountPence: 0 }, 'AMOUNT_TOO_SMALL', 'amountPence'],
  [{ counterparty: 'rutland' }, 'UNKNOWN_OFFICE', 'counterparty'],
  [{ counterparty: 'essex' }, 'CHARGES_ITSELF', 'counterparty'],
  [{ description: 'a\u0007b' }, 'FIELD_INVALID', 'description'],
  [{ description: '' }, 'FIELD_INVALID', 'description'],
  [{ description: '  ' }, 'FIELD_INVALID', 'description'],
  [{ idempotencyKey: '  ' }, 'FIELD_INVALID', 'idempotencyKey'],
  [{ reference: 'essex:' }, 'FIELD_INVALID', 'reference'],
  [{ reference: 'essex: ' }, 'FIELD_INVALID', 'reference'],
  [{ jointCommission: 'essex:nope' }, 'UNKNOWN_JOINT_COMMISSION', 'jointCommission'],
  [{ chargedOn: '2013-03-31' }, 'FIELD_INVALID', 'chargedOn'],
  [{ chargedOn: '2016-04-01' }, 'FIELD_INVALID', 'chargedOn'],
  [{ chargedOn: '2014-05-02', dueOn: '2014-05-01' }, 'FIELD_INVALID', 'dueOn'],
  [{ dueOn: '2041-05-01' }, 'FIELD_INVALID', 'dueOn'],
  [{ financialYear: '2098-99' }, 'FIELD_INVALID', 'financialYear'],
  [{ reference: 'kent:1' }, 'FIELD_INVALID', 'reference'],
  [{ reference: 'essex:cc-14' }, 'CHARGE_EXISTS', 'reference'],
])('says what is wrong by field, nothing written: %j', async (changes, code, field) => {
  const write = charges.raise({ idempotencyKey: refusedKey, ...changes });
  const { written, errors } = await enter('essex', write);
  expect(errors).toEqual([]);
  expect(written).toMatchObject({ crossCharge: null, problems: [{ code, field }] });
});

it.each([
  ['OPCC Norfolk', 'norfolk (Police and Crime Commissioner for Norfolk)'],
  ['Kent', 'kent (Kent Police and Crime Commissioner)'],
])('suggests the office that a counterparty may mean: %s', async (counterparty, meant) => {
  const { written } = await enter('essex', charges.raise({ counterparty }));
  expect(written).toMatchObject({
    problems: [{ message: `No office has the code "${counterparty}". Did you mean ${meant}?` }],
  });
});

it('refuses an adjustment to the same amount', async () => {
  const reference = 'essex:adj';
  await enter('essex', charges.raise({ reference, amountPence: 100 }));
  const toTheSame = charges.adjust({ reference, amountPence: 100, reason: 'x' });
  expect((await enter('essex', toTheSame)).written).toMatchObject({
    crossCharge: null,
    problems: [{ code: 'FIELD_INVALID', field: 'amountPence' }],
  });
});

// Written in the document: as a variable, JSON would round the second of them.
it.each(['1.5', '9007199254740993', '1e30'])(
  'refuses an amount of %s before it reaches an office, naming the field',
  async (amount) => {
    const { errors } = await hub.ask(
      `mutation { essex { raiseCrossCharge(input: { idempotencyKey: "x", counterparty: "kent",
         amountPence: ${amount}, description: "x", financialYear: "2014-15" }) {
         problems { code } } } }`,
      {},
      'essex-finance',
    );
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/amountPence: Pence must be a whole/) },
    ]);
  },
);

it('enters the fields of a mutation in their order, each once however often it is sent', async () => {
  const reference = 'essex:one';
  const idempotencyKey = 'order';
  const { query, variables } = mutationAt('essex', {
    first: charges.raise({ reference, idempotencyKey }),
    second: charges.settle({ reference, amountPence: 40 }),
    third: charges.withdraw({ reference, reason: 'x' }),
  });
  const asked = () => hub.ask(query, variables, 'essex-finance');
  const answers = await Promise.all([asked(), asked(), asked()]);
  for (const { data } of answers) {
    expect(data).toMatchObject({
      essex: {
        first: { crossCharge: { state: 'RAISED', settledPence: 0 } },
        second: { crossCharge: { state: 'RAISED', settledPence: 40 } },
        third: { crossCharge: null, problems: [{ code: 'NOT_ALLOWED_NOW', field: 'reference' }] },
      },
    });
  }
  const reused = charges.raise({ reference: 'essex:two', idempotencyKey });
  expect(await enter('essex', reused)).toMatchObject({
    written: { problems: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }] },
  });
});

it.each(['eastern-board', 'kent-finance', 'essex-caseworker', 'essex-administrator'])(
  '%s cannot write in Essex',
  async (caller) => {
    const { written, errors } = await enter('essex', charges.raise(), caller);
    expect(written).toBeNull();
    expect(errors).toMatchObject([
      { path: ['essex', 'raiseCrossCharge'], extensions: { code: 'ACCESS_REFUSED' } },
    ]);
  },
);

it('lets the public write nothing, and nobody by a GET', async () => {
  const raiseCrossCharge = charges.raise({ idempotencyKey: 'public' });
  const { query, variables } = mutationAt('essex', { raiseCrossCharge });
  const { data, errors } = await hub.ask(query, variables);
  expect(data).toEqual({ essex: { raiseCrossCharge: null } });
  expect(errors).toMatchObject([{ extensions: { code: 'TOKEN_REQUIRED' } }]);
  const authorization = `Bearer ${await hub.issuer.tokenFor('essex-finance')}`;
  const inAddress = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await fetch(`${hub.url}/graphql?${inAddress}`, {
    headers: { authorization, 'apollo-require-preflight': 'yes' },
  });
  expect(response.status).toBe(405);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }],
  });
  const rows = await hub.offices
    .get('essex')
    ?.dataSource.query(`SELECT 1 FROM book_event WHERE idempotency_key IN ('public', $1)`, [
      refusedKey,
    ]);
  expect(rows).toEqual([]);
});

it("writes at the office's own address with the gateway's caller assertion", async () => {
  const caller = { subject: 'A. Finch', roles: ['office-finance'] as const, office: 'essex' };
  const signer = new AssertionSigner(hub.assertionKeys);
  const statement = await signer.assertionFor({ ...caller, regions: [] }, 'essex');
  const raiseCrossCharge = {
    ...charges.raise(),
    selection: 'crossCharge { state } problems { code }',
  };
  const response = await fetch(hub.offices.get('essex')?.url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${statement}` },
    body: JSON.stringify(mutationAt('essex', { raiseCrossCharge })),
  });
  expect(await response.json()).toMatchObject({
    data: { essex: { raiseCrossCharge: { crossCharge: { state: 'RAISED' }, problems: [] } } },
  });
});

it('reports an office that cannot be reached, so that the client can retry', async () => {
  await hub.offices.get('kent')?.stop();
  const { written, errors } = await enter('kent', charges.raise({ counterparty: 'essex' }));
  expect(written ?? null).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'OFFICE_UNAVAILABLE', office: 'kent' } }]);
});
