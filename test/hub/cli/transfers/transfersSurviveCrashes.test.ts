/*
 * Both offices' processes are killed at random moments while cases are sent, asked back, fetched
 * and receipted over HTTP: every case is at one office in the end, once, with the person it belongs
 * to, and both offices know it. The moments follow from the seed.
 */
import { askHub, type HubAnswer } from '../../../../hub/cli/ask/askHub';
import { Chance } from '../../../../hub/local/nation/synthetic/Chance';
import { runTransferRound } from '../../../../hub/cli/transfers/transferRound';
import { readPerson } from '../../../../subgraphs/office/cases/people/person';

import { type KillableCode, killableCodes, KillableOffices } from './KillableOffices';
import { fillCases } from './fillCases';

const seed = 20_260_302;
const caseCount = 40;
/** After how many writes each office is killed, about. */
const killsAfter = [12, 30, 50, 75, 95, 120];

let offices: KillableOffices;
beforeAll(async () => {
  offices = await KillableOffices.start();
}, 120_000);
afterAll(() => offices.stop());

/** Asks as a caseworker; now and then, while the answer is under way, an office is killed. */
class Crashes {
  writeCount = 0;
  private readonly chance = new Chance(seed, 'kills');
  private readonly left = [...killsAfter];

  async ask(
    code: KillableCode,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<HubAnswer> {
    const token = await offices.tokenFor(`${code}-caseworker`);
    const asked = askHub(offices.url, query, variables, token);
    if (query.startsWith('mutation')) this.writeCount += 1;
    const [next = Infinity] = this.left;
    if (this.writeCount >= next) {
      this.left.shift();
      const victim = this.chance.oneOf(killableCodes);
      const wait = this.chance.wholeNumber(0, 40);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await offices.kill(victim);
    }
    return asked;
  }

  get leftCount(): number {
    return this.left.length;
  }
}

/** @returns the number of the transfer; null where it is not known whether it was sent */
async function send(crashes: Crashes, index: number): Promise<string | null> {
  const input = { idempotencyKey: `send-${index}`, reference: `essex:case-${index}` };
  const { data } = await crashes.ask(
    'essex',
    `mutation ($input: TransferReferralInput!) { essex { sent: transferReferral(input: $input) {
       transfer { id } } } }`,
    { input: { ...input, to: 'kent', reasonCode: 'LIVES_THERE' } },
  );
  return (data as Entered)?.essex?.sent?.transfer?.id ?? null;
}

/** @returns null where it is not known whether it was asked back, or found to be too late */
async function askBack(crashes: Crashes, transfer: string): Promise<true | null> {
  const { data } = await crashes.ask(
    'essex',
    `mutation ($input: RecallTransferInput!) { essex { sent: recallTransfer(input: $input) {
       transfer { id } } } }`,
    {
      input: {
        idempotencyKey: `back-${transfer}`,
        transfer,
        reasonCode: 'SENT_BY_MISTAKE',
      },
    },
  );
  return (data as Entered)?.essex?.sent ? true : null;
}

type Entered =
  { essex?: { sent?: { transfer?: { id: string } | null } | null } | null } | null | undefined;

async function round(crashes: Crashes, office: KillableCode): Promise<number> {
  try {
    const ask = (query: string, variables: Record<string, unknown>) =>
      crashes.ask(office, query, variables);
    const done = await runTransferRound({ office, subject: `${office}-caseworker`, ask });
    const { fetchedCount, recalledCount, receiptCount, sealedCount, problems } = done;
    return fetchedCount + recalledCount + receiptCount + sealedCount + problems.length;
  } catch {
    // The office was just killed: the next round tries again.
    await aWhile();
    return 1;
  }
}

const count = async (code: KillableCode, sql: string): Promise<number> => {
  const [row] = await offices.of(code).dataSource.query<{ count: number }[]>(sql);
  return row?.count ?? 0;
};

/** Asking on and on would only reach the limit of requests. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** Whoever was not told asks again: the office may have been killed before or after it wrote. */
async function untilTold<Told>(ask: () => Promise<Told | null>): Promise<Told> {
  for (let left = 400; left > 0; left -= 1) {
    const told = await ask();
    if (told !== null) return told;
    await aWhile();
  }
  throw new Error('The office says nothing any more.');
}

/** Sends every case; asks a third of them back at once, and a third when Kent may have them. */
async function sendAll(crashes: Crashes): Promise<void> {
  const later: string[] = [];
  const askFirst = async (count: number): Promise<void> => {
    for (const transfer of later.splice(0, count)) {
      await untilTold(() => askBack(crashes, transfer));
    }
  };
  for (let index = 0; index < caseCount; index += 1) {
    const transfer = await untilTold(() => send(crashes, index));
    if (index % 3 === 1) await untilTold(() => askBack(crashes, transfer));
    if (index % 3 === 2) later.push(transfer);
    if (later.length > 3) await askFirst(1);
  }
  await askFirst(later.length);
}

it('leaves every case at one office through kills, once, with its person', async () => {
  const names = await fillCases(offices.of('essex'), caseCount);
  const crashes = new Crashes();
  let isSent = false;
  const rounds = async (office: KillableCode): Promise<void> => {
    while (!isSent) await round(crashes, office);
  };
  const sent = sendAll(crashes).then(() => (isSent = true));
  await Promise.all([sent, rounds('kent'), rounds('essex')]);
  // What was received after the last look of the other is settled now.
  let left = 20;
  while (left > 0 && (await round(crashes, 'kent')) + (await round(crashes, 'essex')) > 0) {
    left -= 1;
  }
  expect(left).toBeGreaterThan(0);
  expect(crashes.leftCount).toBe(0);

  expect(await count('essex', `SELECT count(*)::int AS count FROM transfer_sent`)).toBe(caseCount);
  const unsettled = `SELECT count(*)::int AS count FROM transfer_sent s
     LEFT JOIN transfer_recall c USING (transfer)
    WHERE coalesce(c.was_handed_out, true) AND NOT EXISTS
          (SELECT FROM transfer_receipt r WHERE r.transfer = s.transfer)`;
  expect(await count('essex', unsettled)).toBe(0);
  const atKent = await namesAt('kent', `source = 'TRANSFER'`);
  const atEssex = await namesAt('essex', `state <> 'TRANSFERRED'`);
  expect([...atKent, ...atEssex].sort()).toEqual([...names].sort());
  // What was never asked back is at Kent; what was asked back at once seldom is.
  expect(atKent.length).toBeGreaterThanOrEqual(Math.ceil(caseCount / 3));
  expect(atEssex.length).toBeGreaterThan(0);
}, 240_000);

/** Who the people are whose cases an office has. */
async function namesAt(code: KillableCode, condition: string): Promise<readonly (string | null)[]> {
  const { dataSource, personalKeys } = offices.of(code);
  const cases = await dataSource.query<{ reference: string }[]>(
    `SELECT reference FROM referral_case WHERE ${condition}`,
  );
  const store = { manager: dataSource.manager, keys: personalKeys };
  const people = await Promise.all(
    cases.map(({ reference }) =>
      readPerson(store, reference, { actor: 'test', purpose: 'CASEWORK' }),
    ),
  );
  return people.map((person) => person?.name ?? null);
}
