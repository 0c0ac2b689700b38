import { rm } from 'node:fs/promises';

import { findCase } from '../../subgraphs/office/cases/findCase';
import { rotateKeyFile } from '../../subgraphs/office/transfers/keys/KeyFile';
import { newestKey } from '../../subgraphs/office/transfers/keys/KeyRing';
import { anArrivedCase } from '../federation/anArrivedCase';
import { onDay } from '../federation/onDay';
import {
  problemsOf,
  startTransferScene,
  type TransferScene,
} from '../federation/startTransferScene';

/**
 * Envelopes that arrive twice, late, altered, at the wrong office or under keys that are gone:
 * nothing is lost, nothing is doubled, nothing is opened by the wrong office.
 */

const day = '2026-03-02';

let scene: TransferScene;
beforeAll(async () => {
  scene = await startTransferScene(day);
});
afterAll(() => scene[Symbol.asyncDispose]());
beforeEach(() => onDay(day));

describe('a transfer that arrives more than once', () => {
  it('is stored once with one receipt, even when ten copies arrive together', async () => {
    const { id, envelope } = await scene.sent();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => scene.kent.receive(envelope)),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ written }) => written?.receipt)).size).toBe(1);
    expect(answers[0]?.written?.receipt).toEqual(expect.any(String));
    expect(await scene.countAtKent(id)).toBe(1);
  });

  it('is stored once for its idempotency key, which is refused with another envelope', async () => {
    const [first, second] = [await scene.sent(), await scene.sent()];
    const key = 'one-key';
    const answers = [
      await scene.kent.receive(first.envelope, key),
      await scene.kent.receive(first.envelope, key),
    ];
    expect(answers[1]).toEqual(answers[0]);
    expect(problemsOf(await scene.kent.receive(second.envelope, key))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    expect(await scene.countAtKent(first.id)).toBe(1);
    expect(await scene.countAtKent(second.id)).toBe(0);
  });

  it('gets the same answer when replayed after the transfer is settled', async () => {
    const { id, envelope } = await scene.sent();
    const first = await scene.kent.receive(envelope);
    await scene.settle(id);
    onDay('2026-03-20');
    expect((await scene.kent.receive(envelope)).written).toEqual(first.written);
    expect(await scene.countAtKent(id)).toBe(1);
    expect(await scene.statusOf(id)).toBe('RECEIVED');
  });

  it('is sent once, however often the request is repeated', async () => {
    const { reference } = await anArrivedCase(scene.hub, 'essex');
    const ask = () => scene.essex.transfer({ reference, idempotencyKey: `twice ${reference}` });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const other = await scene.essex.transfer({ reference });
    expect(problemsOf(other)).toEqual(['NOT_ALLOWED_NOW']);
    const { id } = answers[0]?.written?.transfer as { id: string };
    expect((await scene.kent.waiting()).filter((each) => each.id === id)).toHaveLength(1);
  });

  it('has one receipt recorded, and refuses another outcome after it', async () => {
    const { id, envelope } = await scene.sent();
    await scene.kent.receive(envelope);
    const [recorded, ...others] = await scene.settle(id);
    expect(others).toEqual([]);
    const [again] = await scene.settle(id);
    expect(again?.written).toEqual(recorded?.written);
  });
});

describe('an envelope', () => {
  it('for Kent is not listed for another office and cannot be opened there', async () => {
    const { id, envelope } = await scene.sent();
    expect((await scene.mopac.waiting()).map((each) => each.id)).not.toContain(id);
    expect(problemsOf(await scene.mopac.receive(envelope))).toEqual([
      'ENVELOPE_NOT_FOR_THIS_OFFICE',
    ]);
    expect(problemsOf(await scene.essex.receive(envelope))).toEqual([
      'ENVELOPE_NOT_FOR_THIS_OFFICE',
    ]);
    const found = await scene.officeOf('mopac').dataSource.query('SELECT FROM transfer_received');
    expect(found).toEqual([]);
  });

  it('readdressed to another office cannot be opened there', async () => {
    const { envelope } = await scene.sent();
    const [head = '', ...rest] = envelope.split('.');
    const label = JSON.parse(Buffer.from(head, 'base64url').toString()) as object;
    const readdressed = (changes: object): string =>
      [Buffer.from(JSON.stringify({ ...label, ...changes })).toString('base64url'), ...rest].join(
        '.',
      );
    const forMopac = await scene.mopac.receive(readdressed({ to: 'mopac' }));
    expect(forMopac.written).toMatchObject({ outcome: 'UNREADABLE', reference: null });
    const own = newestKey(await scene.officeOf('mopac').transfers.ring.published(), 'SEAL', day);
    expect(
      problemsOf(await scene.mopac.receive(readdressed({ to: 'mopac', kid: own?.fingerprint }))),
    ).toEqual(['ENVELOPE_ALTERED']);
    expect(
      problemsOf(await scene.kent.receive(readdressed({ transfer: `essex:t-${'1'.repeat(32)}` }))),
    ).toEqual(['ENVELOPE_ALTERED']);
  });

  it('is rejected when altered and accepted as it was sealed', async () => {
    const { id, envelope } = await scene.sent();
    const place = envelope.length - 200;
    const altered =
      envelope.slice(0, place) + (envelope[place] === 'A' ? 'B' : 'A') + envelope.slice(place + 1);
    expect(problemsOf(await scene.kent.receive(altered))).toEqual(['ENVELOPE_ALTERED']);
    expect(problemsOf(await scene.kent.receive('no envelope'))).toEqual(['ENVELOPE_MALFORMED']);
    expect(await scene.countAtKent(id)).toBe(0);
    expect((await scene.kent.receive(envelope)).written?.outcome).toBe('RECEIVED');
  });
});

describe('keys that change', () => {
  it('do not disturb a transfer while the old keys are held', async () => {
    const { id, envelope } = await scene.sent();
    await rotateKeyFile(scene.officeOf('kent').transferKeysFile, 'kent', day);
    expect((await scene.kent.receive(envelope)).written?.outcome).toBe('RECEIVED');
    await rotateKeyFile(scene.officeOf('essex').transferKeysFile, 'essex', day);
    expect((await scene.settle(id)).flatMap(problemsOf)).toEqual([]);
    expect(await scene.statusOf(id)).toBe('RECEIVED');
  });

  it('and are lost are reported, and the case is sealed again under the same transfer', async () => {
    const { id, envelope } = await scene.sent();
    const file = scene.officeOf('kent').transferKeysFile;
    await rm(file);
    await rotateKeyFile(file, 'kent', day);
    expect((await scene.kent.receive(envelope)).written).toMatchObject({
      transfer: id,
      outcome: 'UNREADABLE',
      reference: null,
      problems: [],
    });
    const [resealed] = await scene.settle(id);
    expect(resealed?.written).toMatchObject({ sealedAgain: true, problems: [] });
    const [again] = await scene.settle(id);
    expect(again?.written).toMatchObject({ sealedAgain: false, problems: [] });
    const [waiting] = (await scene.kent.waiting()).filter((each) => each.id === id);
    expect(waiting?.envelope).not.toBe(envelope);
    expect((await scene.kent.receive(waiting?.envelope ?? '')).written?.outcome).toBe('RECEIVED');
    expect((await scene.settle(id)).flatMap(problemsOf)).toEqual([]);
    expect(await scene.countAtKent(id)).toBe(1);
    expect(await scene.statusOf(id)).toBe('RECEIVED');
  });

  it('and cannot be fetched leave the case in Essex, to be sent later', async () => {
    const { reference } = await anArrivedCase(scene.hub, 'essex');
    const to = 'norfolk';
    expect(problemsOf(await scene.essex.transfer({ reference, to }))).toEqual(['NO_TRANSFER_KEY']);
    expect(problemsOf(await scene.essex.transfer({ reference, to: 'essex' }))).toEqual([
      'UNKNOWN_OFFICE',
    ]);
    expect(problemsOf(await scene.essex.transfer({ reference, to: 'nowhere' }))).toEqual([
      'UNKNOWN_OFFICE',
    ]);
    const named = await scene.essex.transfer({ reference, to: 'Kent Police' });
    expect(JSON.stringify(named)).toContain(
      'Enter the code of another office. Did you mean kent (Kent Police and Crime Commissioner)?',
    );
    const standing = await findCase(scene.officeOf('essex').dataSource.manager, reference);
    expect(standing?.state).toBe('RECEIVED');
  });
});
