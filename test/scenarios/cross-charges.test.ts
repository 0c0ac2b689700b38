/* Cross-charges over HTTP: from the published £85,000 that names nobody to what single payments settle. */
import { startFederation } from '../federation/startFederation';
import type { TestFederation } from '../federation/startFederation';

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
         lines { status rule debtor { code } amountPence agreedPence explanation
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
      ...{ status: 'NO_COUNTERPARTY', debtor: null, amountPence: 8_500_000, rule: null },
      explanation:
        'Police and Crime Commissioner for Essex charges "Eastern Regions" £85,000 in 2 entries: the paper names no office, so nobody can be asked to agree it.',
      receivable: ['essex:cc-14', 'essex:cc-23'].map((reference) => ({
        ...{ reference, state: 'RAISED', counterparty: null },
      })),
    }),
  ]);
  expect(summary).toMatchObject({
    statuses: [{ status: 'NO_COUNTERPARTY', count: 1, amountPence: 8_500_000 }],
    ...{ comparableCount: 0, autoMatchRate: null },
  });
  expect([positions, settlement]).toEqual([[], []]);
});
