/* The synthetic books show every finding, say that they are synthetic, and are entered once. */
import { demoYear, enterDemoBooks } from '../../../../hub/local/demo/books/demoBooks';
import { offices } from '../../../../subgraphs/offices';
import { startFederation, type TestFederation } from '../../../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation({ offices: offices.slice(0, 3) });
});
afterAll(() => hub.stop());

const enter = () =>
  enterDemoBooks((office) => {
    const database = hub.offices.get(office)?.dataSource;
    if (!database) throw new Error(`${office} does not run.`);
    return database;
  });

async function reconcile(year: string, region: string | null) {
  const { data, errors } = await hub.ask<{
    reconciliation: {
      lines: { status: string; rule: string | null; synthetic: boolean; amountPence: number }[];
      settlement: object[];
    };
  }>(
    `query ($year: FinancialYear!, $region: ID) { reconciliation(financialYear: $year, region: $region) {
       lines { status rule synthetic amountPence }
       settlement { payer { code } payee { code } amountPence } } }`,
    { year, region },
    region === null ? 'national-board' : `${region}-board`,
  );
  expect(errors).toEqual([]);
  return data.reconciliation;
}

it('shows every finding there is, once together with what was published', async () => {
  const published = await reconcile('2014-15', 'eastern');
  const count = await enter();
  expect(await enter()).toBe(count);
  const [{ stored } = { stored: 0 }] =
    (await hub.offices
      .get('essex')
      ?.dataSource.query<{ stored: number }[]>(
        `SELECT count(*)::int AS stored FROM book_event WHERE origin = 'SYNTHETIC'`,
      )) ?? [];
  expect(stored).toBeGreaterThan(10);
  const { lines, settlement } = await reconcile(demoYear, 'eastern');
  expect(lines.map(({ synthetic }) => synthetic)).not.toContain(false);
  expect([...new Set(lines.map(({ status }) => status))].sort()).toEqual([
    'AMBIGUOUS',
    'AMOUNT_DIFFERS',
    'DISPUTED',
    'MATCHED',
    'NOT_ACKNOWLEDGED',
    'NOT_FEDERATED',
    'NOT_RAISED',
    'OFFICE_NOT_ASKED',
    'SETTLED',
    'WITHIN_TOLERANCE',
  ]);
  expect(lines.map(({ rule }) => rule)).toContain('MANY_TO_ONE');
  // 12,000 + 7,830 + 1,500 less 4,500.
  expect(settlement).toEqual([
    { payer: { code: 'cambridgeshire' }, payee: { code: 'essex' }, amountPence: 1_683_000 },
  ]);
  expect(await reconcile('2014-15', 'eastern')).toEqual(published);
  expect(published.lines).toMatchObject([{ status: 'NO_COUNTERPARTY', synthetic: false }]);
});

it('asks Kent, too, where no region is named', async () => {
  const { lines } = await reconcile(demoYear, null);
  expect(lines.map(({ status }) => status)).not.toContain('OFFICE_NOT_ASKED');
});
