/* Cross-charges over HTTP: from the published £85,000 that names nobody to a single payment. */
import { charges, commissions } from '../federation/bookWrites';
import { enterAt, mutationAt, type Write } from '../federation/enterAt';
import { isFederated } from '../federation/register';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

interface Line {
  readonly status: string;
  readonly debtor: { readonly code: string } | null;
  readonly amountPence: number;
  readonly explanation: string;
  readonly receivable: readonly { readonly reference: string; readonly state: string }[];
}
interface Reconciled {
  readonly reconciliation: {
    readonly lines: readonly Line[];
    readonly settlement: readonly object[];
    readonly positions: readonly { readonly netPence: number }[];
    readonly coverage: { readonly complete: boolean };
    readonly summary: { readonly statuses: readonly object[] };
  };
}

async function reconcile(caller = 'eastern-board'): Promise<Reconciled['reconciliation']> {
  const { data, errors } = await hub.ask<Reconciled>(
    `{ reconciliation(financialYear: "2014-15", region: "eastern") {
         coverage { complete missing { office { code } reason } }
         lines { status rule debtor { code } amountPence knownDifferencePence agreedPence explanation
           receivable { reference state counterparty { code } } payable { reference } }
         summary { statuses { status count amountPence } comparableCount autoMatchRate }
         positions { office { code } netPence }
         settlement { payer { code } payee { code } amountPence } } }`,
    {},
    caller,
  );
  expect(errors).toEqual([]);
  return data.reconciliation;
}

it('shows the published £85,000 as one line that names nobody', async () => {
  const { lines, positions, settlement, summary } = await reconcile();
  expect(lines).toEqual([
    expect.objectContaining({
      status: 'NO_COUNTERPARTY',
      debtor: null,
      amountPence: 8_500_000,
      knownDifferencePence: null,
      rule: null,
      explanation:
        'Police and Crime Commissioner for Essex charges "Eastern Regions" £85,000 in 2 entries: the paper names no office, so nobody can be asked to agree it.',
      receivable: ['essex:cc-14', 'essex:cc-23'].map((reference) => ({
        reference,
        state: 'RAISED',
        counterparty: null,
      })),
    }),
  ]);
  expect(summary).toMatchObject({
    statuses: [{ status: 'NO_COUNTERPARTY', count: 1, amountPence: 8_500_000 }],
    comparableCount: 0,
    autoMatchRate: null,
  });
  expect([positions, settlement]).toEqual([[], []]);
});

const enter = (office: string, write: Write) => enterAt(hub, office, write);

const agreed = [
  ['bedfordshire', 10_000_00],
  ['cambridgeshire', 20_000_00],
  ['hertfordshire', 15_000_00],
  ['norfolk', 20_000_00],
  ['suffolk', 20_000_00],
] as const;
const apportion = (confirm: boolean): Write =>
  commissions.apportion({
    idempotencyKey: 'tonic-1',
    jointCommission: 'essex:tonic',
    charges: ['essex:cc-14', 'essex:cc-23'],
    basis: 'AGREED_AMOUNTS',
    participants: agreed.map(([office, amountPence]) => ({ office, amountPence })),
    chargedOn: '2015-03-01',
    confirm,
  });

const shares = agreed.map(([officeCode, amountPence]) => ({ officeCode, amountPence }));

it('works out shares without writing anything, until it is confirmed', async () => {
  expect((await enter('essex', apportion(false))).written).toEqual({
    shares,
    remainingPence: 0,
    problems: [],
    crossCharges: [],
  });
  expect((await reconcile()).lines).toHaveLength(1);
});

it('passes the £85,000 on to the offices that agreed to pay it', async () => {
  const first = await enter('essex', apportion(true));
  expect(first.errors).toEqual([]);
  expect(first.written).toMatchObject({
    shares,
    remainingPence: 0,
    problems: [],
    crossCharges: agreed.map(([code, amountPence]) => ({
      state: 'RAISED',
      amountPence,
      counterparty: { code },
    })),
  });
  // Sent again, it is the same and is entered once.
  expect(await enter('essex', apportion(true))).toEqual(first);
  const { lines } = await reconcile();
  expect(
    lines.map(({ status, debtor, amountPence }) => [debtor?.code, status, amountPence]),
  ).toEqual(
    agreed.map(([code, amountPence]) => [
      ...[code, isFederated(code) ? 'NOT_ACKNOWLEDGED' : 'NOT_FEDERATED', amountPence],
    ]),
  );
});

it('shows the joint commission divided, and what was published as it was', async () => {
  const { data } = await hub.ask(
    `{ jointCommissions(region: "eastern") { nodes { chargedPence retainedPence unallocatedPence
         shares { office { code } amountPence crossCharge { state } } } }
       office(code: "essex") { crossCharges { reference state amountPence allocatedPence origin
         amountAsPublished events { kind by reason intoReference } } } }`,
    {},
    'essex-finance',
  );
  expect(data).toMatchObject({
    jointCommissions: {
      nodes: [
        {
          chargedPence: 8_500_000,
          retainedPence: 2_500_000,
          unallocatedPence: 0,
          shares: agreed.map(([code, amountPence]) => ({
            office: { code },
            amountPence,
            crossCharge: { state: 'RAISED' },
          })),
        },
      ],
    },
    office: {
      crossCharges: expect.arrayContaining([
        expect.objectContaining({
          reference: 'essex:cc-14',
          state: 'ALLOCATED',
          amountPence: 5_000_000,
          allocatedPence: 5_000_000,
          origin: 'PUBLISHED',
          amountAsPublished: '-£ 50,000',
          events: expect.arrayContaining([
            expect.objectContaining({
              kind: 'ALLOCATED',
              by: 'https://login.example.org|essex-finance',
            }),
          ]),
        }),
      ]),
    },
  });
});

/** The reference of what Essex charges Cambridgeshire. */
async function essexCharge(): Promise<string> {
  const { lines } = await reconcile();
  const line = lines.find(({ debtor }) => debtor?.code === 'cambridgeshire');
  return line?.receivable[0]?.reference ?? '';
}

it('matches once Cambridgeshire acknowledges, and says what it pays Essex', async () => {
  const reference = await essexCharge();
  const acknowledge = charges.acknowledge({
    reference,
    amountPence: 2_000_000,
    description: 'Our share of TONIC',
    financialYear: '2014-15',
  });
  const first = await enter('cambridgeshire', acknowledge);
  expect(first).toMatchObject({
    errors: [],
    written: {
      crossCharge: {
        reference: `cambridgeshire:re:${reference}`,
        state: 'ACKNOWLEDGED',
        quotedReference: reference,
        counterparty: { code: 'essex' },
        origin: 'RECORDED',
        events: [
          {
            kind: 'ACKNOWLEDGED',
            by: `${hub.issuer.issuer}|cambridgeshire-finance`,
            amountPence: 2_000_000,
          },
        ],
      },
      problems: [],
    },
  });
  const { lines, settlement, positions } = await reconcile();
  expect(lines.find(({ debtor }) => debtor?.code === 'cambridgeshire')).toMatchObject({
    status: 'MATCHED',
    rule: 'REFERENCE',
    agreedPence: 2_000_000,
  });
  expect(settlement).toEqual([
    { payer: { code: 'cambridgeshire' }, payee: { code: 'essex' }, amountPence: 2_000_000 },
  ]);
  expect(positions.reduce((sum, { netPence }) => sum + netPence, 0)).toBe(0);

  const dispute = charges.dispute({
    reference: `cambridgeshire:re:${reference}`,
    reasonCode: 'AMOUNT_NOT_AGREED',
    reason: 'We agreed to £18,000',
  });
  expect(await enter('cambridgeshire', dispute)).toMatchObject({
    written: { crossCharge: { state: 'DISPUTED' }, problems: [] },
  });
  // The first request, sent once more, gets its answer as it was; nothing is entered.
  expect(await enter('cambridgeshire', acknowledge)).toEqual(first);
  expect((await reconcile()).lines.map(({ status }) => status)).toContain('DISPUTED');
});

it('takes two people to change an amount', async () => {
  const reference = await essexCharge();
  const adjust = charges.adjust({ reference, amountPence: 1_800_000, reason: 'As agreed' });
  expect(await enter('essex', adjust)).toMatchObject({
    written: { crossCharge: { proposedPence: 1_800_000, amountPence: 2_000_000 } },
  });
  const bySamePerson = charges.confirmAdjustment({ reference });
  expect(await enter('essex', bySamePerson)).toMatchObject({
    written: { crossCharge: null, problems: [{ code: 'SAME_PERSON', field: 'reference' }] },
  });
  const second = { sub: 'B. Wren', roles: ['office-finance'], office: 'essex' };
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.issuer.sign(second)}`,
    },
    body: JSON.stringify(
      mutationAt('essex', { confirmAdjustment: charges.confirmAdjustment({ reference }) }),
    ),
  });
  expect(await response.json()).toMatchObject({
    data: {
      essex: {
        confirmAdjustment: {
          problems: [],
          crossCharge: {
            amountPence: 1_800_000,
            proposedPence: null,
            events: [
              { kind: 'RAISED' },
              { kind: 'ADJUSTMENT_PROPOSED', reason: 'As agreed' },
              { kind: 'ADJUSTED', by: `${hub.issuer.issuer}|B. Wren` },
            ],
          },
        },
      },
    },
  });
});
