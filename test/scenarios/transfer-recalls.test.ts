import { rm } from 'node:fs/promises';

import { findCase, findCaseEvents } from '../../subgraphs/office/cases/findCase';
import { rotateKeyFile } from '../../subgraphs/office/transfers/keys/KeyFile';
import { anArrivedCase } from '../federation/anArrivedCase';
import { enterAt } from '../federation/enterAt';
import { caseWrite } from '../federation/enterCases';
import { onDay } from '../federation/onDay';
import { roundOf } from '../federation/roundOf';
import {
  problemsOf,
  startTransferScene,
  type TransferScene,
} from '../federation/startTransferScene';

/**
 * Cases that are asked back on the way: before anybody saw them, after they were handed out, after
 * they were taken, and at the same time as any of it. However it goes, one office has the case.
 */

const day = '2026-03-02';

let scene: TransferScene;
beforeAll(async () => {
  scene = await startTransferScene(day);
});
afterAll(() => scene[Symbol.asyncDispose]());
beforeEach(() => onDay(day));

/** A case sent to Kent that nobody there has seen. */
async function unseen(): Promise<{ readonly id: string; readonly reference: string }> {
  const { reference } = await anArrivedCase(scene.hub, 'essex');
  const { written } = await scene.essex.transfer({ reference });
  return { ...(written?.transfer as { id: string }), reference };
}

const stateOf = async (reference: string): Promise<string | undefined> =>
  (await findCase(scene.officeOf('essex').dataSource.manager, reference))?.state;
const lineOf = async (transfer: string) => {
  const { data } = await scene.essex.reconcile();
  return data.transferReconciliation.lines.find((line) => line.transfer === transfer);
};
async function loseKeys(office: string): Promise<void> {
  const file = scene.officeOf(office).transferKeysFile;
  await rm(file);
  await rotateKeyFile(file, office, day);
}

describe('a transfer that was never handed out', () => {
  it('is recalled at once, for the reason given, and can be sent elsewhere', async () => {
    const { id, reference } = await unseen();
    const { written } = await scene.essex.recall(id);
    expect(written).toMatchObject({
      transfer: { outcome: null, recall: 'TAKEN_BACK', recalledOn: day, recallDueOn: '2026-03-04' },
      problems: [],
    });
    expect(await stateOf(reference)).toBe('RECEIVED');
    const { dataSource } = scene.officeOf('essex');
    const events = await findCaseEvents(dataSource.manager, [reference]);
    expect(events.at(-1)).toMatchObject({ kind: 'RETURNED', reasonCode: 'SENT_BY_MISTAKE' });
    const kept = await dataSource.query(
      `SELECT count(envelope)::int AS kept FROM transfer_envelope WHERE transfer = $1`,
      [id],
    );
    expect(kept).toEqual([{ kept: 0 }]);
    expect((await scene.kent.waiting()).map((each) => each.id)).not.toContain(id);
    expect(await lineOf(id)).toMatchObject({
      status: 'RECALLED',
      daysLate: 0,
      explanation: expect.stringMatching(/took it back on 2 March 2026: the case is .*Essex's/),
    });
    expect((await scene.essex.transfer({ reference, to: 'mopac' })).written?.problems).toEqual([]);
  });

  it('is recalled once: repeated and further requests report the first recall', async () => {
    const { id, reference } = await unseen();
    const ask = () => scene.essex.recall(id, { idempotencyKey: `back ${id}` });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(problemsOf)).toEqual([[], [], []]);
    const other = await scene.essex.recall(id, { reasonCode: 'ANOTHER_REASON' });
    expect(other.written).toMatchObject({ transfer: { recallReasonCode: 'SENT_BY_MISTAKE' } });
    const { manager } = scene.officeOf('essex').dataSource;
    const events = await findCaseEvents(manager, [reference]);
    expect(events.filter(({ kind }) => kind === 'RETURNED')).toHaveLength(1);
  });

  it('cannot be recalled with free text as reason, by a wrong number or by another office', async () => {
    const { id, reference } = await unseen();
    const inWords = await scene.essex.recall(id, { reasonCode: 'Wilhelmina moved' });
    expect(problemsOf(inWords)).toEqual(['FIELD_INVALID']);
    const none = await scene.essex.recall(`essex:t-${'9'.repeat(32)}`);
    expect(problemsOf(none)).toEqual(['UNKNOWN_TRANSFER']);
    expect(problemsOf(await scene.kent.recall(id))).toEqual(['UNKNOWN_TRANSFER']);
    const recall = { idempotencyKey: 'k', transfer: id, reasonCode: 'MINE' };
    const { errors } = await enterAt(
      scene.hub,
      'essex',
      caseWrite('recallTransfer', recall),
      'kent-caseworker',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_REFUSED' } }]);
    expect(await stateOf(reference)).toBe('TRANSFERRED');
  });
});

describe('a transfer that was handed out', () => {
  // Nothing else is under way: what a round did is what it did with the one case.
  beforeEach(async () => {
    for (const office of ['kent', 'essex']) await roundOf(scene.hub, office);
  });

  it('is recalled by asking Kent, which signs that it will not take the case and does not', async () => {
    const { id, envelope, reference } = await scene.sent();
    expect((await scene.essex.recall(id)).written).toMatchObject({
      transfer: { recall: 'ASKED', needsSealing: false },
    });
    expect(await stateOf(reference)).toBe('TRANSFERRED');
    expect(await lineOf(id)).toMatchObject({
      status: 'RECALL_WAITING',
      daysLate: 0,
      explanation: expect.stringMatching(/Kent .* has until 4 March 2026 to say whether/),
    });
    const [waiting] = (await scene.kent.waiting()).filter((each) => each.id === id);
    expect(waiting?.envelope).not.toBe(envelope);
    expect(await roundOf(scene.hub, 'kent')).toMatchObject({ fetchedCount: 0, recalledCount: 1 });
    expect((await scene.kent.receive(envelope)).written).toMatchObject({
      outcome: 'REFUSED',
      reference: null,
      recalled: true,
    });
    const essex = await roundOf(scene.hub, 'essex');
    expect(essex).toMatchObject({ receiptCount: 1, problems: [] });
    expect(essex.notes).toEqual([
      `${id}: kent does not take it (RECALLED): ${reference} is this office's again.`,
    ]);
    expect(await stateOf(reference)).toBe('RECEIVED');
    expect(await lineOf(id)).toMatchObject({ status: 'RECALLED', receiptRecorded: true });
    // Whatever is shown again changes nothing.
    for (const again of [envelope, waiting?.envelope ?? '']) {
      expect((await scene.kent.receive(again)).written?.outcome).toBe('REFUSED');
    }
    expect((await scene.settle(id)).flatMap(problemsOf)).toEqual([]);
    expect(await scene.countAtKent(id)).toBe(0);
    expect(problemsOf(await scene.essex.recall(id))).toEqual([]);
  });

  it('stays in Kent once taken: both offices learn that the recall came too late', async () => {
    const { id, envelope, reference } = await scene.sent();
    const taken = await scene.kent.receive(envelope);
    await scene.essex.recall(id);
    const kent = await roundOf(scene.hub, 'kent');
    expect(kent).toMatchObject({ fetchedCount: 0, recalledCount: 0, problems: [] });
    expect(kent.notes.join()).toContain(`taken in as ${taken.written?.reference}`);
    const essex = await roundOf(scene.hub, 'essex');
    expect(essex.notes.join()).toContain(`kent had taken ${reference} in before`);
    expect(await lineOf(id)).toMatchObject({
      status: 'RECEIVED',
      receiptRecorded: true,
      explanation: expect.stringMatching(/asked for it back on 2 March 2026, too late/),
    });
    expect(await stateOf(reference)).toBe('TRANSFERRED');
    expect(await scene.countAtKent(id)).toBe(1);
  });

  it('cannot be recalled once its receipt is recorded', async () => {
    const { id, envelope } = await scene.sent();
    await scene.kent.receive(envelope);
    await scene.settle(id);
    expect(problemsOf(await scene.essex.recall(id))).toEqual(['NOT_ALLOWED_NOW']);
  });
});

describe('a transfer that is asked back', () => {
  it('while Kent’s keys cannot be fetched gets its recall sealed by the next round of Essex', async () => {
    const { id } = await scene.sent();
    const { directory } = scene.officeOf('essex').transfers;
    const lost = jest.spyOn(directory, 'keysOf').mockRejectedValueOnce(new Error('It is away.'));
    expect((await scene.essex.recall(id)).written).toMatchObject({
      transfer: { recall: 'ASKED', needsSealing: true },
    });
    lost.mockRestore();
    expect((await scene.kent.waiting()).map((each) => each.id)).not.toContain(id);
    expect(await roundOf(scene.hub, 'essex')).toMatchObject({ sealedCount: 1, problems: [] });
    expect(await roundOf(scene.hub, 'essex')).toMatchObject({ sealedCount: 0, problems: [] });
    expect(await roundOf(scene.hub, 'kent')).toMatchObject({ recalledCount: 1 });
    expect(await roundOf(scene.hub, 'essex')).toMatchObject({ receiptCount: 1, problems: [] });
  });

  it.each(['kent', 'essex'])('comes back although %s loses its keys', async (loser) => {
    const { id, reference } = await scene.sent();
    await scene.essex.recall(id);
    await loseKeys(loser);
    for (const office of ['kent', 'essex', 'kent', 'essex']) await roundOf(scene.hub, office);
    expect(await stateOf(reference)).toBe('RECEIVED');
    expect(await scene.statusOf(id)).toBe('RECALLED');
    expect(await scene.countAtKent(id)).toBe(0);
  });

  it('while it is being fetched ends up at exactly one office', async () => {
    const sent = [];
    for (let index = 0; index < 12; index += 1) sent.push(await unseen());
    const seen = await scene.kent.waiting();
    const fresh = [];
    for (let index = 0; index < 12; index += 1) fresh.push(await unseen());
    const all = [...sent, ...fresh];
    const done = await Promise.all([
      ...all.map(({ id }) => scene.essex.recall(id).then(problemsOf)),
      ...seen.slice(0, 6).map(({ envelope }) => scene.kent.receive(envelope).then(problemsOf)),
      ...[roundOf(scene.hub, 'kent'), roundOf(scene.hub, 'kent'), roundOf(scene.hub, 'essex')].map(
        (round) => round.then(({ problems }) => [...problems]),
      ),
    ]);
    // What was received and receipted a moment before cannot be asked back: nothing else is wrong.
    expect(done.flat().filter((problem) => problem !== 'NOT_ALLOWED_NOW')).toEqual([]);
    for (const office of ['essex', 'kent', 'essex']) await roundOf(scene.hub, office);
    const places = await Promise.all(
      all.map(async ({ id, reference }) => {
        const atKent = await scene.countAtKent(id);
        return { atKent, atEssex: await stateOf(reference), status: await scene.statusOf(id) };
      }),
    );
    const atKent = { atKent: 1, atEssex: 'TRANSFERRED', status: 'RECEIVED' };
    const atEssex = { atKent: 0, atEssex: 'RECEIVED', status: 'RECALLED' };
    for (const place of places) expect([atKent, atEssex]).toContainEqual(place);
  });
});

it('logs no fault at any office or the gateway', () => {
  expect(scene.hub.log).toEqual([]);
  expect([...scene.hub.offices.values()].flatMap(({ faults }) => faults)).toEqual([]);
});

it('keeps a recall waiting for an office that stays down, and reports it', async () => {
  const { id, reference } = await scene.sent();
  await scene.essex.recall(id);
  await scene.officeOf('kent').stop();
  expect(await scene.statusOf(id)).toBe('RECALL_WAITING');
  onDay('2026-03-09');
  expect(await lineOf(id)).toMatchObject({
    status: 'RECALL_OVERDUE',
    daysLate: 5,
    explanation: expect.stringMatching(/due on 4 March 2026, 5 days late\. Kent .* is not part/),
  });
  expect(await stateOf(reference)).toBe('TRANSFERRED');
  const { transfer } = (await scene.essex.recall(id)).written ?? {};
  expect(transfer).toMatchObject({ recall: 'ASKED', recalledOn: day });
});
