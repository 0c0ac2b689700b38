import { readCaseClock } from '../../subgraphs/office/cases/clock/readReferralClock';
import { mayBePassed } from '../../subgraphs/office/cases/consents';
import { findCase, findCaseEvents } from '../../subgraphs/office/cases/findCase';
import { anArrivedCase } from '../federation/anArrivedCase';
import { onDay } from '../federation/onDay';
import {
  problemsOf,
  startTransferScene,
  type TransferScene,
} from '../federation/startTransferScene';

/**
 * What people and the law decide about a transfer: consent runs out, an office refuses, a receipt
 * says so. And an office that is lost keeps nobody from knowing where a case is.
 */

const day = '2026-03-02';
const nextDay = '2026-03-03';

let scene: TransferScene;
beforeAll(async () => {
  scene = await startTransferScene(day);
});
afterAll(() => scene[Symbol.asyncDispose]());
beforeEach(() => onDay(day));

describe('consent', () => {
  const given = {
    ...({ kind: 'CONSENT_GIVEN', happenedOn: day, purpose: 'OTHER_OFFICE' } as const),
    ...({ evidence: 'IN_WRITING', expiresOn: day } as const),
  };

  it('that has expired does not count: the case stays in Essex', async () => {
    const { reference } = await anArrivedCase(scene.hub, 'essex', {
      crimeType: 'SEXUAL_OFFENCE' as const,
      events: [given],
    });
    onDay(nextDay);
    expect(problemsOf(await scene.essex.transfer({ reference }))).toEqual(['CONSENT_REQUIRED']);
    expect(await scene.essex.transfer({ reference: 'essex:none' })).toMatchObject({
      written: { problems: [{ code: 'UNKNOWN_CASE', field: 'reference' }] },
    });
  });

  it('that expires on the way: Kent stores nothing and the case goes back', async () => {
    const { id, envelope, reference } = await scene.sent({
      crimeType: 'SEXUAL_OFFENCE' as const,
      events: [given],
    });
    onDay(nextDay);
    expect((await scene.kent.receive(envelope)).written).toMatchObject({
      outcome: 'REFUSED',
      reference: null,
      problems: [],
    });
    expect(await scene.countAtKent(id)).toBe(0);
    const [recorded] = await scene.settle(id);
    expect(recorded?.written?.transfer).toMatchObject({
      outcome: 'REFUSED',
      reasonCode: 'CONSENT_EXPIRED',
      decidedOn: nextDay,
    });
    const standing = await findCase(scene.officeOf('essex').dataSource.manager, reference);
    expect(standing).toMatchObject({ state: 'RECEIVED', transferredTo: null });
  });
});

it('passes a withdrawal of consent on: Kent may not pass the case to a provider', async () => {
  const withdrawn = { kind: 'CONSENT_WITHDRAWN', happenedOn: day, purpose: 'PROVIDER' } as const;
  const { envelope } = await scene.sent({ events: [withdrawn] });
  onDay(nextDay);
  const { reference } = (await scene.kent.receive(envelope)).written as { reference: string };
  const { manager } = scene.officeOf('kent').dataSource;
  const events = await findCaseEvents(manager, [reference]);
  expect(events).toContainEqual(expect.objectContaining(withdrawn));
  const standing = await findCase(manager, reference);
  expect(standing && mayBePassed(standing, events, 'PROVIDER', nextDay)).toBe(false);
  expect(standing && readCaseClock(standing, events, nextDay).state).toBe('PAUSED');
});

describe('a refusal', () => {
  it('brings the case back for good, and Kent stores nothing of it', async () => {
    const { id, envelope, reference } = await scene.sent();
    const refused = await scene.kent.refuse(envelope, 'LIVES_ELSEWHERE');
    expect(refused.written).toMatchObject({ outcome: 'REFUSED', reference: null });
    expect((await scene.kent.receive(envelope)).written).toEqual(refused.written);
    expect((await scene.settle(id)).flatMap(problemsOf)).toEqual([]);
    expect(await scene.statusOf(id)).toBe('REFUSED');
    expect(await scene.countAtKent(id)).toBe(0);
    const standing = await findCase(scene.officeOf('essex').dataSource.manager, reference);
    expect(standing?.state).toBe('RECEIVED');
    // It can be passed on again, as another transfer.
    const again = await scene.essex.transfer({ reference, to: 'mopac' });
    expect(again.written?.problems).toEqual([]);
  });

  it.each(['', 'Wilhelmina lives elsewhere', 'lives_elsewhere', 'A'.repeat(41)])(
    'gives a code, no words: "%s" is refused and nothing is written',
    async (words) => {
      const { id, envelope } = await scene.sent();
      expect((await scene.kent.refuse(envelope, words)).written).toMatchObject({
        transfer: null,
        receipt: null,
        problems: [{ code: 'FIELD_INVALID', field: 'reasonCode' }],
      });
      const { dataSource } = scene.officeOf('kent');
      const kept = await dataSource.query('SELECT FROM transfer_received WHERE transfer = $1', [
        id,
      ]);
      expect(kept).toEqual([]);
      expect((await scene.kent.receive(envelope)).written?.outcome).toBe('RECEIVED');
    },
  );

  it('is rejected once the case was received', async () => {
    const { envelope } = await scene.sent();
    await scene.kent.receive(envelope);
    expect(problemsOf(await scene.kent.refuse(envelope, 'LIVES_ELSEWHERE'))).toEqual([
      'NOT_ALLOWED_NOW',
    ]);
  });
});

describe('a receipt', () => {
  it('is accepted only from the receiving office and for the right envelope', async () => {
    const [first, second] = [await scene.sent(), await scene.sent()];
    const { written } = await scene.kent.receive(first.envelope);
    const receipt = written?.receipt ?? '';
    const [head, body = '', signature] = receipt.split('.');
    const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const forged = [
      head,
      Buffer.from(JSON.stringify({ ...said, transfer: second.id })).toString('base64url'),
      signature,
    ].join('.');
    expect(problemsOf(await scene.essex.record(forged))).toEqual(['RECEIPT_INVALID']);
    expect(problemsOf(await scene.essex.record('none'))).toEqual(['UNKNOWN_TRANSFER']);
    expect(problemsOf(await scene.mopac.record(receipt))).toEqual(['UNKNOWN_TRANSFER']);
    expect(await scene.mopac.receipts([first.id])).toEqual([]);
    expect(await scene.statusOf(second.id)).toBe('WAITING');
    expect(problemsOf(await scene.essex.record(receipt))).toEqual([]);
  });
});

it('never changes or removes a row of a transfer in the database', async () => {
  const { dataSource } = scene.officeOf('essex');
  for (const statement of [
    `UPDATE transfer_sent SET to_office = 'mopac'`,
    `DELETE FROM transfer_envelope`,
    `UPDATE transfer_envelope SET sealed_to = 'x'`,
    `UPDATE transfer_envelope SET envelope = NULL`,
    `DELETE FROM transfer_receipt`,
    `TRUNCATE transfer_received`,
    `DELETE FROM transfer_handing`,
    `UPDATE transfer_recall SET reason_code = 'X'`,
  ]) {
    await expect(dataSource.query(statement)).rejects.toThrow(/is refused|referenced in a foreign/);
  }
});

it('lists what was sent after a given transfer, and refuses a transfer of another office', async () => {
  const { id: first } = await scene.sent();
  const { id: second } = await scene.sent();
  const listAfter = (after: string) =>
    scene.hub.ask<{ office: { sentTransfers: readonly { id: string }[] | null } }>(
      `query ($after: ID) { office(code: "essex") { sentTransfers(first: 500, after: $after) { id } } }`,
      ...[{ after }, 'essex-caseworker'],
    );
  const [one, other] = await Promise.all([listAfter(first), listAfter(second)]);
  const ids = [one, other].flatMap(({ data }) => data.office.sentTransfers ?? []);
  // Of two that were sent on one day, one comes after the other.
  expect(
    [{ id: first }, { id: second }].filter(({ id }) => ids.some((each) => each.id === id)),
  ).toHaveLength(1);
  const unknown = await listAfter(`essex:t-${'0'.repeat(32)}`);
  expect(unknown.data.office.sentTransfers).toBeNull();
  expect(unknown.errors).toMatchObject([
    {
      message: 'after: An argument has a value that cannot be used. Check its format and range.',
      extensions: { code: 'BAD_ARGUMENT', argument: 'after' },
    },
  ]);
});

it('keeps a case waiting for an office that is down, and reports it', async () => {
  const { id, reference } = await scene.sent();
  const { reference: left } = await anArrivedCase(scene.hub, 'essex');
  await scene.officeOf('kent').stop();
  onDay('2026-03-09');
  const { data } = await scene.essex.reconcile();
  expect(data.transferReconciliation.coverage.complete).toBe(false);
  expect(await scene.statusOf(id)).toBe('OFFICE_UNAVAILABLE');
  const refused = await scene.essex.transfer({ reference: left });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'OFFICE_UNAVAILABLE' } }]);
  const { manager } = scene.officeOf('essex').dataSource;
  expect((await findCase(manager, left))?.state).toBe('RECEIVED');
  expect((await findCase(manager, reference))?.state).toBe('TRANSFERRED');
});
