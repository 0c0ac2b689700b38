/* Ways in which somebody with a good token tried to break the books, each refused. */
import { charges, commissions, decisions } from '../federation/bookWrites';
import { enterAt, mutationAt, type Write } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const explained = (reference: string) => [{ reference, reason: 'x' }];

interface Payload {
  readonly accepted?: boolean;
  readonly problems: readonly { readonly code: string; readonly field: string | null }[];
}

async function enter(write: Write): Promise<{ payload: Payload; codes: unknown[] }> {
  const { written, errors } = await enterAt(hub, 'essex', write);
  return {
    payload: written as Payload,
    codes: errors.map(({ extensions }) => extensions['code']),
  };
}

it('lets a BI service write nothing, whatever other roles its token has', async () => {
  const claims = { sub: 'bi', roles: ['bi-service', 'office-finance'], office: 'essex' };
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.issuer.sign(claims)}`,
    },
    body: JSON.stringify(
      mutationAt('essex', { raiseCrossCharge: charges.raise({ reference: 'essex:bi' }) }),
    ),
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
    const { query, variables } = mutationAt('essex', {
      first: charges.raise({ reference: 'essex:bi' }),
      closeBooks: decisions.close({ financialYear: '2021-22', explanations: [] }),
    });
    const { errors } = await hub.ask(query, variables, caller);
    const message =
      "You do not have permission to do this. It is for the office's own finance staff.";
    const extensions = { code: 'ACCESS_REFUSED', office: 'essex', readers: ['OFFICE_FINANCE'] };
    expect(errors).toEqual(
      ['first', 'closeBooks'].map((field) => ({ message, path: ['essex', field], extensions })),
    );
  },
);

it('refuses an amount so large that sums would not be exact, naming the field', async () => {
  const { payload, codes } = await enter(
    charges.raise({ reference: 'essex:huge', amountPence: Number.MAX_SAFE_INTEGER }),
  );
  expect(codes).toEqual([]);
  expect(payload.problems).toMatchObject([{ code: 'AMOUNT_TOO_LARGE', field: 'amountPence' }]);
});

it.each(['1066-67', '0001-02', '1963-64'])(
  'refuses a year before there were police authorities: %s',
  async (financialYear) => {
    const wrong = { code: 'FIELD_INVALID', field: 'financialYear' };
    const raised = await enter(charges.raise({ financialYear }));
    expect(raised.payload.problems).toMatchObject([wrong]);
    const closed = await enter(decisions.close({ financialYear, explanations: [] }));
    expect(closed.payload.problems).toMatchObject([wrong]);
    const phases = [{ title: 'x', financialYear, costPence: 5 }];
    const commissioned = await enter(commissions.create({ title: 'x', phases }));
    expect(commissioned.payload.problems).toMatchObject([
      { ...wrong, field: 'phases[0].financialYear' },
    ]);
  },
);

it('does not close a year while an adjustment waits for a second person', async () => {
  const reference = 'essex:waits';
  const financialYear = '2021-22';
  await enter(charges.raise({ reference, amountPence: 500, financialYear }));
  await enter(charges.adjust({ reference, amountPence: 400, reason: 'Counted again' }));
  const { payload } = await enter(
    decisions.close({ financialYear, explanations: explained(reference) }),
  );
  expect(payload.accepted).toBe(false);
  expect(payload.problems).toMatchObject([{ code: 'NOT_EXPLAINED' }]);
});

it('refuses a match in a closed year, and a match of more entries than the limit', async () => {
  const reference = 'essex:closed';
  const financialYear = '2022-23';
  await enter(charges.raise({ reference, financialYear }));
  const close = decisions.close({ financialYear, explanations: explained(reference) });
  expect((await enter(close)).payload.accepted).toBe(true);
  const late = await enter(decisions.match({ references: [reference, 'kent:x'], reason: 'x' }));
  expect(late.payload.problems).toMatchObject([{ code: 'YEAR_CLOSED', field: 'references' }]);
  const many = Array.from({ length: 60 }, (_, index) => `kent:${index}`);
  const { payload } = await enter(
    decisions.match({ references: ['essex:waits', ...many], reason: 'x' }),
  );
  expect(payload.problems).toMatchObject([{ code: 'FIELD_INVALID', field: 'references' }]);
});

it('refuses a payment to the entry of a decision', async () => {
  const { payload, codes } = await enter(
    charges.settle({ reference: 'essex:year:2022-23', amountPence: 5 }),
  );
  expect(codes).toEqual([]);
  expect(payload.problems).toMatchObject([{ code: 'UNKNOWN_CHARGE' }]);
});

it('refuses a description with marks that reverse the order of its letters', async () => {
  const { payload } = await enter(charges.raise({ description: '\u202Egnihton' }));
  expect(payload.problems).toMatchObject([{ code: 'FIELD_INVALID', field: 'description' }]);
});
