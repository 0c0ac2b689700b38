/* `npm run transfers` and `npm run ask -- transfers`, as a caseworker runs them. */
import { anArrivedCase } from '../../../federation/anArrivedCase';
import { startFederation, type TestFederation } from '../../../federation/startFederation';
import { transferCalls } from '../../../federation/transferCalls';
import { HubProcess } from '../../HubProcess';
import { offices } from '../../../../subgraphs/offices';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

interface Ended {
  readonly code: number;
  readonly output: string;
}

async function run(file: string, words: readonly string[], env: Record<string, string>) {
  const process = new HubProcess(file, words, env);
  const code = await process.end();
  return { code, output: process.output } satisfies Ended;
}
const environmentOf = async (caller: string) => ({
  HUB_URL: hub.url,
  HUB_TOKEN: await hub.issuer.tokenFor(caller),
});
const transfers = async (office: string): Promise<Ended> =>
  run(
    'hub/cli/transfers/start.ts',
    ['--office', office],
    await environmentOf(`${office}-caseworker`),
  );
const asks = async (...words: string[]): Promise<Ended> =>
  run('hub/cli/ask/ask.ts', ['transfers', ...words], await environmentOf('essex-caseworker'));

async function sendToKent(): Promise<string> {
  const { reference } = await anArrivedCase(hub, 'essex');
  const { written } = await transferCalls(hub, 'essex').transfer({ reference });
  return (written?.transfer as { id: string }).id;
}

it('says what a round has done, and that there is nothing to do in the second one', async () => {
  const taken = await sendToKent();
  const back = await sendToKent();
  await transferCalls(hub, 'kent').waiting();
  await transferCalls(hub, 'essex').recall(back);
  expect(await transfers('kent')).toEqual({
    code: 0,
    output: 'kent: 1 fetched, 1 asked back by their sender in time.\n',
  });
  const essex = await transfers('essex');
  expect(essex).toMatchObject({ code: 0 });
  expect(essex.output).toMatch(/^essex: 2 receipts recorded\.\n {2}\S+: kent does not take it/);
  const [kentAgain, essexAgain] = await Promise.all([transfers('kent'), transfers('essex')]);
  expect(kentAgain).toEqual({ code: 0, output: 'kent: nothing to do.\n' });
  expect(essexAgain).toEqual({ code: 0, output: 'essex: nothing to do.\n' });

  const [table, json, csv, page, none] = await Promise.all([
    asks(),
    asks('--format', 'json'),
    asks('--format', 'csv'),
    asks('--format', 'html'),
    asks('--status', 'OVERDUE,RECALL_OVERDUE'),
  ]);
  expect([table, json, csv, page, none].map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  expect(table.output).toMatch(
    new RegExp(`Coverage +${offices.length} offices asked, nothing missing`),
  );
  expect(table.output).toMatch(/Received +│ +1/);
  expect(table.output).toMatch(/Recalled +│ +1/);
  expect(JSON.parse(json.output)).toMatchObject({
    data: {
      transferReconciliation: {
        lines: expect.arrayContaining([expect.objectContaining({ transfer: taken })]),
      },
    },
  });
  expect(csv.output).toMatch(/transfer,status,from\.code,to\.code,sentOn,dueOn,decidedOn,daysLate/);
  expect(csv.output).toMatch(new RegExp(`${back},RECALLED,essex,kent,`));
  expect(page.output).toMatch(/<td>Recalled<\/td>[^]*<\/html>/);
  expect(none.output).toMatch(/Lines\n─+\nNone\./);
});

it('says that more may follow the lines shown, in every format, and goes on from there', async () => {
  const [table, json, csv, page, all] = await Promise.all([
    asks('--first', '1'),
    asks('--first', '1', '--format', 'json'),
    asks('--first', '1', '--format', 'csv'),
    asks('--first', '1', '--format', 'html'),
    asks('--format', 'csv'),
  ]);
  const notice =
    /No more than 1 lines are shown, and more may follow: [^]* --first, or [^]*\s--after (\S+)\./;
  for (const { output, code } of [table, json, csv, page]) {
    expect(output).toMatch(notice);
    expect(code).toBe(3);
  }
  expect(all.output).not.toMatch(/more may follow|[Cc]ursor/);
  const [, cursor = ''] = notice.exec(csv.output) ?? [];
  const next = await asks('--first', '1', '--after', cursor, '--format', 'csv');
  const numbersIn = ({ output }: Ended) => output.match(/essex:t-[0-9a-f]{32}(?=,)/g);
  expect([numbersIn(csv), numbersIn(next)].flat()).toEqual(numbersIn(all));
});

it('says what is wrong in a line, ends with 1, and shows nothing of its inside', async () => {
  const file = 'hub/cli/transfers/start.ts';
  const finance = await environmentOf('kent-finance');
  const nowhere = { HUB_URL: 'http://127.0.0.1:9', HUB_TOKEN: finance.HUB_TOKEN };
  const wrong: [string[], Record<string, string>, RegExp][] = [
    [['--office', 'kent'], nowhere, /^No hub answers at http:\/\/127\.0\.0\.1:9\. Start one/],
    [['--office', 'kent'], { ...nowhere, HUB_TOKEN: 'none' }, /^HUB_TOKEN: it is no token\.$/m],
    [['--office', 'kent'], finance, /waitingTransfers/],
    [['--office', 'nosuch'], finance, /nosuch/],
    [['--office', 'kent', '--every', '0'], finance, /^--every: whole seconds from 1 to 99999/],
    [['--ofice', 'kent'], finance, /--ofice[^]*npm run transfers -- --office kent/],
    [[], finance, /^npm run transfers -- --office kent/],
  ];
  const ended = await Promise.all(wrong.map(([words, env]) => run(file, words, env)));
  for (const [index, { code, output }] of ended.entries()) {
    expect(output).toMatch(wrong[index]?.[2] ?? /^$/);
    expect(output).not.toContain('    at ');
    expect(code).toBe(1);
  }
  const help = await run(file, ['--help'], {});
  expect(help).toMatchObject({ code: 0, output: expect.stringMatching(/^npm run transfers/) });
});

it('names the office that is missing: in a round, and in the answer', async () => {
  const id = await sendToKent();
  await hub.offices.get('kent')?.stop();
  const [round, table, csv] = await Promise.all([
    transfers('essex'),
    asks(),
    asks('--format', 'csv'),
  ]);
  expect(round.code).toBe(1);
  expect(round.output).toMatch(/^essex: nothing done\.\n {2}! Kent .* did not answer \(/);
  expect(table.output).toMatch(/MISSING: Kent Police and Crime Commissioner/);
  expect(table.output).toMatch(/Office\s+unavailable/);
  expect(csv.output).toContain(`${id},OFFICE_UNAVAILABLE,essex,kent`);
  expect(csv.output).toMatch(
    new RegExp(`! INCOMPLETE: ${offices.length} offices asked; MISSING: Kent`),
  );
});
