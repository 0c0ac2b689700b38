/*
 * An office that lies. Its replies are altered on their way to the gateway, in one way after the
 * other, and every question is asked through each. A reply that breaks the contract makes that
 * office missing, with the reason and an error at its place: it changes nobody else's figures, takes
 * nobody's answer away and shows nothing of what the office wrote.
 */
import { anArrivedCase } from '../federation/anArrivedCase';
import { askedOfALiar, type AskedQuestion } from '../federation/askedOfALiar';
import { charges, commissions } from '../federation/bookWrites';
import { enterAt, problemFields, type Write } from '../federation/enterAt';
import { type Finding, judgeAnswer, type Kind, kinds } from '../federation/judgeAnswer';
import {
  badReplies,
  contractBreakers,
  isAltered,
  type Lie,
  plausibleLies,
  secrets,
} from '../federation/officeLies';
import { onDay } from '../federation/onDay';
import { releaseCases } from '../federation/releaseCases';
import { type Answer, startFederation, type TestFederation } from '../federation/startFederation';
import {
  type Heard,
  type LyingOffice,
  noReply,
  startLyingOffice,
} from '../federation/startLyingOffice';
import { transferCalls } from '../federation/transferCalls';

const office = 'essex';

/** What was found in the answer to one question through one lie. */
interface Pair extends Finding {
  readonly lie: string;
  readonly question: string;
}

let hub: TestFederation;
let essex: LyingOffice;
/** By question: the answer while Essex tells the truth. */
let honest: ReadonlyMap<string, Answer>;
let found: readonly Pair[];
/** By question: what Essex is asked for it, and truly answers. */
const heard = new Map<string, readonly Heard[]>();
/** By question, and by which of its replies are not given: the answer without them. */
const unanswered = new Map<string, Answer>();
/** Lies that alter no reply at all. */
const withoutEffect: string[] = [];
/** How many answers were looked at. */
let asked = 0;
/** Lies that were told as a broken contract without a line in the log. */
const withoutLine: string[] = [];

beforeAll(async () => {
  onDay('2026-02-27');
  essex = await startLyingOffice(() => hub.offices.get(office)?.url ?? '');
  hub = await startFederation({
    urls: { essex: essex.url },
    protections: { requestsPerMinuteMax: 1_000_000 },
  });
  await enterRecords();
  honest = await askInTurn();
  const pairs: Pair[] = [];
  for (const lie of contractBreakers) pairs.push(...(await tell(lie, touchedBy(lie), true)));
  for (const [turn, lie] of badReplies.entries()) {
    // A reply that is bad as a whole is so for every question alike: each is asked a third, in turns.
    const some = touchedBy(lie).filter((_, place) => place % 3 === turn % 3);
    pairs.push(...(await tell(lie, some, false)));
  }
  found = pairs;
  essex.tellTheTruth();
}, 600_000);

afterAll(async () => {
  await hub.stop();
  await essex.stop();
  jest.useRealTimers();
});

/** Referrals, charges in both directions, a divided joint commission, and transfers both ways. */
async function enterRecords(): Promise<void> {
  await releaseCases(hub.offices.get('essex'), '2013-14', 1_200);
  await releaseCases(hub.offices.get('kent'), '2013-14', 800);
  await enter(
    'essex',
    commissions.apportion({
      jointCommission: 'essex:tonic',
      charges: ['essex:cc-14', 'essex:cc-23'],
      basis: 'AGREED_AMOUNTS',
      chargedOn: '2015-03-01',
      confirm: true,
      participants: [
        { office: 'cambridgeshire', amountPence: 5_000_000 },
        { office: 'norfolk', amountPence: 3_500_000 },
      ],
    }),
  );
  await enter(
    'cambridgeshire',
    charges.raise({
      counterparty: 'essex',
      amountPence: 1_234_500,
      description: 'Training',
      chargedOn: '2015-02-01',
    }),
  );
  await enter(
    'essex',
    charges.raise({ amountPence: 250_000, description: 'Interpreters', dueOn: '2015-03-31' }),
  );
  for (const [from, to] of [
    ['essex', 'kent'],
    ['essex', 'kent'],
    ['kent', 'essex'],
  ] as const) {
    const { reference } = await anArrivedCase(hub, from, { residenceOffice: to });
    const sent = await transferCalls(hub, from).transfer({ reference, to });
    expect(sent).toMatchObject({ written: { problems: [] }, errors: [] });
  }
}

async function enter(code: string, write: Write): Promise<void> {
  const entered = await enterAt(hub, code, { ...write, selection: problemFields });
  expect(entered).toEqual({ written: { problems: [] }, errors: [] });
}

/** Asks one question after the other, and notes what each asks of Essex. */
async function askInTurn(): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const { name, query, caller } of askedOfALiar) {
    essex.takeHeard();
    answers.set(name, await hub.ask(query, {}, caller));
    heard.set(name, essex.takeHeard());
  }
  return answers;
}

async function askAll(questions: readonly AskedQuestion[]): Promise<ReadonlyMap<string, Answer>> {
  const ask = async ({ name, query, caller }: AskedQuestion) =>
    [name, await hub.ask(query, {}, caller)] as const;
  return new Map(await Promise.all(questions.map(ask)));
}

/** A question that a lie can make a difference to: it alters some of Essex's replies. */
interface Touched extends AskedQuestion {
  /** The question and which replies those are, by their places. */
  readonly withoutThem: string;
}

function touchedBy(lie: Lie): Touched[] {
  return askedOfALiar.flatMap((question) => {
    const places = (heard.get(question.name) ?? []).flatMap((each, place) =>
      isAltered(lie, each) ? place : [],
    );
    if (places.length === 0) return [];
    return { ...question, withoutThem: `${question.name} without ${places.join(', ')}` };
  });
}

/** Asks what these questions are answered without the replies that a lie alters, where not known. */
async function askWithout(lie: Lie, questions: readonly Touched[]): Promise<void> {
  const unknown = questions.filter(({ withoutThem }) => !unanswered.has(withoutThem));
  if (unknown.length === 0) return;
  essex.lie((reply, request) => (isAltered(lie, { reply, request }) ? noReply : reply));
  const answers = await askAll(unknown);
  for (const { name, withoutThem } of unknown) {
    unanswered.set(withoutThem, answers.get(name) ?? nothing);
  }
}

/** Asks questions that a lie touches through it; what is wrong with the answers. */
async function tell(
  lie: Lie,
  questions: readonly Touched[],
  isContractBroken: boolean,
): Promise<Pair[]> {
  if (questions.length === 0) withoutEffect.push(lie.name);
  await askWithout(lie, questions);
  forgetRecords();
  essex.lie(lie.alter);
  const answers = await askAll(questions);
  asked += answers.size;
  const isTold = JSON.stringify([...answers.values()]).includes('OFFICE_CONTRACT_BROKEN');
  const isLogged = hub.log.some((line) => 'office' in line && line.office === office);
  if (isTold && !isLogged) withoutLine.push(lie.name);
  return questions.flatMap(({ name: question, withoutThem }) => {
    const answer = answers.get(question) ?? nothing;
    const without = unanswered.get(withoutThem) ?? nothing;
    const finding = judge(question, answer, without, isContractBroken);
    return finding ? [{ lie: lie.name, question, ...finding }] : [];
  });
}

/** So many requests leave more lines and statements behind than are good to keep. */
function forgetRecords(): void {
  hub.log.splice(0);
  hub.lines.splice(0);
  for (const { requests, lines, recorded } of hub.offices.values()) {
    requests.splice(0);
    lines.splice(0);
    recorded.take();
  }
}

const nothing: Answer = { data: {}, errors: [] };

function judge(
  question: string,
  answer: Answer,
  without: Answer,
  isContractBroken: boolean,
): Finding | null {
  return judgeAnswer(answer, {
    office,
    honest: honest.get(question) ?? nothing,
    unanswered: without,
    secrets: [...secrets, ...addresses()],
    isContractBroken,
  });
}

/** Where Essex answers, and where the gateway asks it. */
function addresses(): string[] {
  return [essex.url, hub.offices.get(office)?.url ?? ''].map((url) => new URL(url).host);
}

function inLines(pairs: readonly Pair[]): string[] {
  return pairs.map(({ kind, lie, question, difference }) =>
    [kind, lie, question, difference].join(' | '),
  );
}

it('compares with complete answers and with answers that report a missing reply', () => {
  for (const [question, answer] of honest) {
    expect([question, answer.errors]).toEqual([question, []]);
  }
  for (const [name, answer] of unanswered) {
    const [question = ''] = name.split(' without ');
    expect([name, answer.errors.length > 0]).toEqual([name, true]);
    expect([name, judge(question, answer, answer, false)]).toEqual([name, null]);
  }
  expect(withoutEffect).toEqual([]);
  expect(contractBreakers.length + badReplies.length).toBeGreaterThan(61);
  expect(askedOfALiar.length).toBeGreaterThan(15);
  expect(asked).toBeGreaterThan(61 * 15);
});

it.each(Object.entries(kinds))('in no answer: %s, which %s', (kind) => {
  expect(inLines(found.filter((pair) => pair.kind === (kind as Kind)))).toEqual([]);
});

it('has a line in the log for each broken contract', () => {
  expect(withoutLine).toEqual([]);
});

it('answers correctly again once the office does, whatever the reply cache held', async () => {
  essex.passEntityTags(true);
  const wrong: string[] = [];
  for (const lie of contractBreakers.filter((_, index) => index % 20 === 0)) {
    const questions = touchedBy(lie);
    essex.lie(lie.alter);
    await askAll(questions);
    essex.tellTheTruth();
    for (const [question, answer] of await askAll(questions)) {
      if (!isSame(answer, honest.get(question))) wrong.push(`${lie.name} | ${question}`);
    }
  }
  essex.passEntityTags(false);
  expect(wrong).toEqual([]);
}, 600_000);

it.each(plausibleLies)('cannot see $name: it is within the contract', async (lie) => {
  const pairs = await tell(lie, touchedBy(lie), true);
  expect(new Set(pairs.map(({ kind }) => kind))).toEqual(new Set(['SILENT']));
});

function isSame(answer: Answer, other: Answer | undefined): boolean {
  return JSON.stringify(answer) === JSON.stringify(other);
}
