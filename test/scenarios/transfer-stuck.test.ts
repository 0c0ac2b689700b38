import { rm } from 'node:fs/promises';

import { findCase } from '../../subgraphs/office/cases/findCase';
import { rotateKeyFile } from '../../subgraphs/office/transfers/keys/KeyFile';
import { anArrivedCase } from '../federation/anArrivedCase';
import { enterAt, type Write } from '../federation/enterAt';
import { caseWrite } from '../federation/enterCases';
import { onDay } from '../federation/onDay';
import { roundOf } from '../federation/roundOf';
import {
  problemsOf,
  startTransferScene,
  type TransferScene,
} from '../federation/startTransferScene';

/**
 * What could keep two offices from going on for ever: many envelopes that nobody can take before
 * one that is good, keys of either side that are lost while a case is under way, and a consent that
 * is withdrawn meanwhile.
 */

const day = '2026-03-02';

let scene: TransferScene;
beforeAll(async () => {
  scene = await startTransferScene(day);
});
afterAll(() => scene[Symbol.asyncDispose]());
beforeEach(() => onDay(day));

const enter = (write: Write) => enterAt(scene.hub, 'essex', write, 'essex-caseworker');

async function loseKeys(office: string): Promise<void> {
  const file = scene.officeOf(office).transferKeysFile;
  await rm(file);
  await rotateKeyFile(file, office, day);
}

describe('keys that are lost', () => {
  it('by the receiver after signing: it signs the receipt again, which settles the transfer', async () => {
    const { id, envelope } = await scene.sent();
    const first = await scene.kent.receive(envelope);
    await loseKeys('kent');
    const again = await scene.kent.receive(envelope);
    expect(again.written?.reference).toBe(first.written?.reference);
    expect(again.written?.receipt).not.toBe(first.written?.receipt);
    expect(await scene.kent.receive(envelope)).toEqual(again);
    expect(problemsOf(await scene.essex.record(first.written?.receipt ?? ''))).toEqual([
      'RECEIPT_INVALID',
    ]);
    expect((await scene.settle(id)).map(problemsOf)).toEqual([[]]);
    expect(await scene.statusOf(id)).toBe('RECEIVED');
  });

  it('by the receiver, twice before reporting it: the case is sealed again all the same', async () => {
    const { id, envelope } = await scene.sent();
    await loseKeys('kent');
    expect((await scene.kent.receive(envelope)).written?.outcome).toBe('UNREADABLE');
    await loseKeys('kent');
    const [settled] = await scene.settle(id);
    expect(settled?.written).toMatchObject({ sealedAgain: true, problems: [] });
    await roundOf(scene.hub, 'kent');
    expect(await scene.countAtKent(id)).toBe(1);
    expect((await scene.settle(id)).flatMap(problemsOf)).toEqual([]);
  });

  it('by the sender: its next round seals the case again under the same transfer', async () => {
    const { id, envelope, reference } = await scene.sent();
    await loseKeys('essex');
    expect(problemsOf(await scene.kent.receive(envelope))).toEqual(['ENVELOPE_SENDER_UNKNOWN']);
    expect((await roundOf(scene.hub, 'essex')).problems).toEqual([]);
    const [waiting] = (await scene.kent.waiting()).filter((each) => each.id === id);
    expect(waiting?.envelope).not.toBe(envelope);
    // Once is enough: a second round finds nothing to seal.
    expect((await roundOf(scene.hub, 'essex')).problems).toEqual([]);
    const attempts = await scene
      .officeOf('essex')
      .dataSource.query('SELECT attempt FROM transfer_envelope WHERE transfer = $1', [id]);
    expect(attempts).toHaveLength(2);
    expect(await roundOf(scene.hub, 'kent')).toMatchObject({ fetchedCount: 1, problems: [] });
    expect(await roundOf(scene.hub, 'essex')).toMatchObject({ receiptCount: 1, problems: [] });
    expect(await scene.countAtKent(id)).toBe(1);
    expect(await scene.statusOf(id)).toBe('RECEIVED');
    const readings = await scene
      .officeOf('essex')
      .dataSource.query(`SELECT FROM referral_reading WHERE reference = $1`, [reference]);
    expect(readings.length).toBeGreaterThanOrEqual(2);
  });

  it('do not make an office seal a transfer that it does not know', async () => {
    const transfer = `essex:t-${'9'.repeat(32)}`;
    const again = caseWrite('sealTransferAgain', { idempotencyKey: 'none', transfer });
    const { written } = await enter(again);
    expect(written).toMatchObject({ problems: [{ code: 'UNKNOWN_TRANSFER', field: 'transfer' }] });
  });
});

describe('consent', () => {
  const record = async (reference: string, isGiven: boolean, more: object = {}) => {
    const consent = caseWrite('recordConsent', {
      idempotencyKey: `${reference} ${isGiven}`,
      reference,
      purpose: 'OTHER_OFFICE',
      given: isGiven,
      ...more,
    });
    return (await enter(consent)).written;
  };
  const isWaiting = async (id: string): Promise<boolean> =>
    (await scene.kent.waiting()).some((each) => each.id === id);

  const given = {
    kind: 'CONSENT_GIVEN',
    happenedOn: day,
    purpose: 'OTHER_OFFICE',
    evidence: 'IN_WRITING',
  } as const;
  const sensitive = { crimeType: 'SEXUAL_OFFENCE' as const, events: [given] };
  const stateOf = async (reference: string) =>
    (await findCase(scene.officeOf('essex').dataSource.manager, reference))?.state;

  it('withdrawn before the case was handed out brings it back at once', async () => {
    const { reference } = await anArrivedCase(scene.hub, 'essex', sensitive);
    const { written } = await scene.essex.transfer({ reference });
    const { id } = written?.transfer as { id: string };
    expect(await record(reference, false)).toEqual({ problems: [] });
    expect(await isWaiting(id)).toBe(false);
    expect(await stateOf(reference)).toBe('RECEIVED');
    expect(await scene.statusOf(id)).toBe('RECALLED');
  });

  it('withdrawn afterwards recalls the case, even if consent is given again', async () => {
    const { id, reference, envelope } = await scene.sent(sensitive);
    expect(await record(reference, false)).toEqual({ problems: [] });
    expect(await isWaiting(id)).toBe(false);
    expect(await stateOf(reference)).toBe('TRANSFERRED');
    expect(await record(reference, true, { evidence: 'IN_WRITING' })).toEqual({ problems: [] });
    expect(await roundOf(scene.hub, 'essex')).toMatchObject({ sealedCount: 1, problems: [] });
    expect(await roundOf(scene.hub, 'kent')).toMatchObject({ fetchedCount: 0, recalledCount: 1 });
    expect((await scene.kent.receive(envelope)).written?.outcome).toBe('REFUSED');
    expect(await roundOf(scene.hub, 'essex')).toMatchObject({ receiptCount: 1, problems: [] });
    expect(await stateOf(reference)).toBe('RECEIVED');
    expect(await scene.countAtKent(id)).toBe(0);
  });

  it.each(['CLOSE', 'DECLINE'])('can be withdrawn after %s', async (move) => {
    const { reference } = await anArrivedCase(scene.hub, 'essex');
    const end = caseWrite('moveReferral', {
      idempotencyKey: `${reference} ${move}`,
      move,
      reference,
      reason: 'NO_SUPPORT_WANTED',
    });
    const moved = await enter(end);
    expect(moved.written).toEqual({ problems: [] });
    expect(await record(reference, false)).toEqual({ problems: [] });
  });
});

it('gets past any number of envelopes that cannot be opened', async () => {
  await roundOf(scene.hub, 'kent');
  await roundOf(scene.hub, 'essex');
  const { id } = await scene.sent();
  const { dataSource } = scene.officeOf('essex');
  // Sixty that wait longer, each damaged: more than a round asks for at once.
  await dataSource.query(
    `INSERT INTO transfer_sent (transfer, reference, to_office, sent_on, due_on, reason_code, actor)
     SELECT 'essex:t-' || lpad(n::text, 32, 'd'), 'essex:gone-' || n, 'kent', '2026-02-02',
            '2026-02-04', 'LIVES_THERE', 'test' FROM generate_series(1, 60) n`,
  );
  await dataSource.query(
    `INSERT INTO transfer_envelope (transfer, attempt, sealed_to, envelope_hash, envelope)
     SELECT 'essex:t-' || lpad(n::text, 32, 'd'), 1, sealed_to, lpad(n::text, 64, 'd'),
            split_part(envelope, '.', 1) || '.damaged.a.b.c'
       FROM generate_series(1, 60) n, transfer_envelope WHERE transfer = $1`,
    [id],
  );
  const kent = await roundOf(scene.hub, 'kent');
  expect(kent.fetchedCount).toBe(1);
  expect(kent.problems).toHaveLength(60);
  expect(await scene.countAtKent(id)).toBe(1);
  expect(await roundOf(scene.hub, 'essex')).toMatchObject({ receiptCount: 1, problems: [] });
  expect(await scene.statusOf(id)).toBe('RECEIVED');
});

it('logs no fault at any office or the gateway', () => {
  expect(scene.hub.log).toEqual([]);
  expect([...scene.hub.offices.values()].flatMap(({ faults }) => faults)).toEqual([]);
});
