/*
 * From the published £85,000 that names nobody to a single payment, as `npm start` runs it: a
 * gateway and five offices, each a process of its own, asked over HTTP by those who may.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findDemoCaller } from '../../../hub/local/demo/demoCallers';
import { DemoIssuer } from '../../../hub/local/demo/DemoIssuer';
import { findOfficeProcesses } from '../findOfficeProcesses';
import { HubProcess } from '../HubProcess';
import { charges, commissions } from '../../federation/bookWrites';
import { mutationAt } from '../../federation/enterAt';
import { isFederated } from '../../federation/register';
import { offices } from '../../../subgraphs/offices';

// The ports of the offices follow a hundred after the hub's.
const port = 22_000 + (process.pid % 40) * 10;
let dataDir: string;
let hub: HubProcess;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pcc-tonic-'));
  hub = new HubProcess('hub/local/start.ts', [], { PORT: String(port), DATA_DIR: dataDir });
  await hub.waitFor('Press Ctrl-C to stop.');
}, 120_000);
afterAll(async () => {
  hub.signal('SIGINT');
  await hub.end();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

async function ask<Data>(request: Request, caller: string, codes: string[] = []): Promise<Data> {
  const token = await new DemoIssuer(dataDir).trySign(findDemoCaller(caller));
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(request),
  });
  const { data, errors = [] } = (await response.json()) as {
    readonly data: Data;
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  expect([...new Set(errors.map(({ extensions }) => extensions.code))]).toEqual(codes);
  return data;
}

interface Reconciled {
  readonly reconciliation: {
    readonly lines: readonly {
      readonly status: string;
      readonly debtor: { readonly code: string } | null;
      readonly amountPence: number;
      readonly explanation: string;
      readonly receivable: readonly { readonly reference: string }[];
    }[];
    readonly settlement: readonly object[];
  };
}

/** What the region's board sees. */
const reconcile = async (codes: string[] = []): Promise<Reconciled['reconciliation']> =>
  (
    await ask<Reconciled>(
      {
        query: `{ reconciliation(financialYear: "2014-15", region: "eastern") {
          lines { status debtor { code } amountPence explanation receivable { reference } }
          settlement { payer { name } payee { name } amountPence } } }`,
      },
      'eastern-board',
      codes,
    )
  ).reconciliation;

const agreed = [
  ['bedfordshire', 1_000_000],
  ['cambridgeshire', 2_000_000],
  ['hertfordshire', 1_500_000],
  ['norfolk', 2_000_000],
  ['suffolk', 2_000_000],
] as const;

it('runs each office in a process of its own', async () => {
  const processes = await findOfficeProcesses(hub.pid);
  expect([...processes.keys()].sort()).toEqual(offices.map(({ code }) => code).sort());
  expect(new Set(processes.values()).size).toBe(offices.length);
});

it('says of the published £85,000 that the paper names no office', async () => {
  const { lines, settlement } = await reconcile();
  expect(lines).toMatchObject([
    { status: 'NO_COUNTERPARTY', debtor: null, amountPence: 8_500_000 },
  ]);
  expect(lines[0]?.explanation).toContain('the paper names no office');
  expect(settlement).toEqual([]);
});

it('allocates it by agreed amounts: a line for each office that is named', async () => {
  const apportionJointCommission = commissions.apportion({
    jointCommission: 'essex:tonic',
    charges: ['essex:cc-14', 'essex:cc-23'],
    basis: 'AGREED_AMOUNTS',
    participants: agreed.map(([office, amountPence]) => ({ office, amountPence })),
    confirm: true,
  });
  const { essex } = await ask<{ essex: { apportionJointCommission: unknown } }>(
    mutationAt('essex', { apportionJointCommission }),
    'essex-finance',
  );
  expect(essex.apportionJointCommission).toMatchObject({ remainingPence: 0, problems: [] });
  const { lines, settlement } = await reconcile();
  expect(
    lines.map(({ debtor, status, amountPence }) => [debtor?.code, status, amountPence]),
  ).toEqual(
    agreed.map(([code, pence]) => [
      ...[code, isFederated(code) ? 'NOT_ACKNOWLEDGED' : 'NOT_FEDERATED', pence],
    ]),
  );
  expect(settlement).toEqual([]);
});

it('matches once Cambridgeshire acknowledges, and says what it pays Essex', async () => {
  const charged = (await reconcile()).lines.find(({ debtor }) => debtor?.code === 'cambridgeshire');
  const reference = charged?.receivable[0]?.reference ?? '';
  const acknowledgeCrossCharge = charges.acknowledge({
    reference,
    amountPence: 2_000_000,
    description: 'Our share of TONIC',
    financialYear: '2014-15',
  });
  const { cambridgeshire } = await ask<{ cambridgeshire: { acknowledgeCrossCharge: unknown } }>(
    mutationAt('cambridgeshire', { acknowledgeCrossCharge }),
    'cambridgeshire-finance',
  );
  expect(cambridgeshire.acknowledgeCrossCharge).toMatchObject({
    crossCharge: { state: 'ACKNOWLEDGED' },
    problems: [],
  });
  const { lines, settlement } = await reconcile();
  expect(lines.find(({ debtor }) => debtor?.code === 'cambridgeshire')?.status).toBe('MATCHED');
  expect(settlement).toEqual([
    {
      payer: { name: 'Cambridgeshire Police and Crime Commissioner' },
      payee: { name: 'Police and Crime Commissioner for Essex' },
      amountPence: 2_000_000,
    },
  ]);
});

it('prints it as a statement for the two, and as what is left without one of them', async () => {
  const settings = { PORT: String(port), DATA_DIR: dataDir };
  const statement = new HubProcess(
    'hub/cli/ask/ask.ts',
    ['statement', '--on', '2015-03-31'],
    settings,
  );
  expect(await statement.end()).toBe(0);
  expect(statement.output).toMatch(/Matched +│ essex +│ cambridgeshire +│ +£20,000 +│ +£20,000/);

  process.kill((await findOfficeProcesses(hub.pid)).get('cambridgeshire') ?? 0, 'SIGKILL');
  await hub.waitFor('cambridgeshire has stopped (SIGKILL)');
  const { lines, settlement } = await reconcile(['OFFICE_UNAVAILABLE']);
  expect(lines.find(({ debtor }) => debtor?.code === 'cambridgeshire')?.status).toBe(
    'OFFICE_UNAVAILABLE',
  );
  expect(settlement).toEqual([]);
});
