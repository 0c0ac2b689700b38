/*
 * Query first, fetch after: however many rows an answer has, an office is asked once for its page
 * and once for the details of the winners, and needs one SQL statement for each loader.
 */
import { fiveOffices } from '../federation/register';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

/** How often each of the offices whose awards are known here was asked since the last call. */
function takeRequestCounts(): Record<string, number> {
  return Object.fromEntries(
    fiveOffices.map(({ code }) => [code, hub.offices.get(code)?.requests.splice(0).length ?? 0]),
  );
}

function takeStatements(code: string): string[] {
  return hub.offices.get(code)?.recorded.take() ?? [];
}

const each = (times: number) => Object.fromEntries(fiveOffices.map(({ code }) => [code, times]));

beforeEach(() => {
  takeRequestCounts();
  for (const code of hub.offices.keys()) takeStatements(code);
});

it('asks each office once for its page and once for the details', async () => {
  await hub.ask(`{ awards(first: 100) { totalCount nodes { title provider { name } } } }`);
  expect(takeRequestCounts()).toEqual(each(2));
});

it('asks for details only where the winners are', async () => {
  await hub.ask(`{ awards(first: 2) { nodes { title } } }`);
  expect(takeRequestCounts()).toEqual({ ...each(1), mopac: 2 });
});

it('asks each office once for totals', async () => {
  await hub.ask(`{ awardTotals(groupBy: [PRIORITY, KIND]) { groups { key count } } }`);
  expect(takeRequestCounts()).toEqual(each(1));
});

it('asks nobody for what the directory knows', async () => {
  await hub.ask(
    `{ offices { code name regions { name } } provider(id: "GB-CHC-298028") { name } }`,
  );
  expect(takeRequestCounts()).toEqual(each(0));
});

it('asks only the offices a question is about', async () => {
  await hub.ask(`{ awards(filter: { region: "eastern" }) { totalCount } }`);
  expect(takeRequestCounts()).toEqual({ ...each(0), essex: 1, cambridgeshire: 1 });
  await hub.ask(`{ office(code: "kent") { awards { totalCount } statistics { label } } }`);
  expect(takeRequestCounts()).toEqual({ ...each(0), kent: 1 });
});

it('needs one statement for each loader, however many awards there are', async () => {
  // A page that nobody has asked for: what was answered before is not executed again.
  await hub.ask(`{ awards(first: 99) { totalCount totalPence
    nodes { id title provider { name } source { document } grant { name confirmedPence
      awards { id provider { name } } source { document } } } } }`);
  const tables = takeStatements('essex').map(tableOf);
  expect(tables.sort()).toEqual([
    'award', // the page
    'award', // the details of 32 awards
    'award', // the awards of their grants
    'award_sum', // the sums of the page
    'document', // the sources of awards and grants
    'grant sums',
    'grant_received', // the grants of 32 awards
    'organisation', // the names of providers
  ]);
});

it('needs one statement for the lines of all published totals', async () => {
  await hub.ask(
    `{ office(code: "essex") { statements { verdict explanation source { document } } } }`,
  );
  expect(takeStatements('essex').map(tableOf).sort()).toEqual([
    'document',
    'statement',
    'statement_line',
  ]);
});

it('needs one statement for all engagements of a request', async () => {
  await hub.ask(`{ a: provider(id: "GB-CHC-298028") { totalPence }
    b: provider(id: "LOCAL-sericc") { totalPence } c: provider(id: "LOCAL-tonic") { totalPence } }`);
  for (const code of hub.offices.keys()) expect(takeStatements(code).length).toBeLessThanOrEqual(3);
});

function tableOf(statement: string): string {
  if (statement.includes('unnest')) return 'grant sums';
  return /FROM "?(\w+)"?/.exec(statement)?.[1] ?? statement;
}
