import { askHub } from '../../hub/cli/ask/askHub';
import { runTransferRound, type TransferRound } from '../../hub/cli/transfers/transferRound';
import { findCase } from '../../subgraphs/office/cases/findCase';
import { rotateKeyFile } from '../../subgraphs/office/transfers/keys/KeyFile';
import type { PublishedKey, TransferKey } from '../../subgraphs/office/transfers/keys/KeyRing';
import { openEnvelope } from '../../subgraphs/office/transfers/sealing/openEnvelope';
import { sealRecall, sealTransfer } from '../../subgraphs/office/transfers/sealing/sealTransfer';
import { anArrivedCase, aPerson } from '../federation/anArrivedCase';
import { onDay } from '../federation/onDay';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { type Lie, type LyingHub, noLie, startLyingHub } from '../federation/startLyingHub';
import { problemsOf } from '../federation/startTransferScene';
import { transferCalls, type TransferCalls } from '../federation/transferCalls';
import { aTransfer } from '../subgraphs/office/transfers/aTransfer';
import { heldKeys } from '../subgraphs/office/transfers/heldKeys';

/**
 * A hub that lies, over real HTTP between the offices and the true one: keys of its own, old keys,
 * forged and misdirected envelopes, and what it keeps back or shows again. With pins nothing is
 * sealed to a wrong key and nothing false is taken; what happens without them is shown as well.
 */

const day = '2026-03-02';

const pins = new Map<string, readonly string[]>();
let hub: TestFederation;
let liar: LyingHub;
let essex: TransferCalls;
let kent: TransferCalls;
/** Keys that the hub made, and says are Kent's or Essex's. */
let falseKent: TransferKey[];
let falseEssex: TransferKey[];
beforeAll(async () => {
  onDay(day);
  liar = await startLyingHub(() => hub.url);
  hub = await startFederation({ directoryUrl: () => `${liar.url}/graphql`, transferPins: pins });
  [essex, kent] = [transferCalls(hub, 'essex'), transferCalls(hub, 'kent')];
  [falseKent, falseEssex] = [await heldKeys('kent', day), await heldKeys('essex', day)];
});
afterAll(async () => {
  await hub.stop();
  await liar.stop();
  jest.useRealTimers();
});
beforeEach(async () => {
  onDay(day);
  liar.tell(noLie);
  for (const code of ['essex', 'kent']) pins.set(code, await signingKeysOf(code));
});

const officeOf = (code: string) => {
  const office = hub.offices.get(code);
  if (!office) throw new Error(`${code} does not run.`);
  return office;
};
const ringOf = (code: string) => officeOf(code).transfers.ring;
const keyOf = <Key extends PublishedKey>(keys: readonly Key[], use: 'SIGN' | 'SEAL'): Key => {
  const key = keys.find((each) => each.use === use);
  if (!key) throw new Error(`There is no key to ${use}.`);
  return key;
};
async function signingKeysOf(code: string): Promise<string[]> {
  return [keyOf(await ringOf(code).published(), 'SIGN').fingerprint];
}

/** Its office's round, through the hub that lies. */
const roundOf = async (office: string): Promise<TransferRound> => {
  const token = await hub.issuer.tokenFor(`${office}-caseworker`);
  const ask = (query: string, variables: Record<string, unknown>) =>
    askHub(liar.url, query, variables, token);
  return runTransferRound({ office, subject: `${office}-caseworker`, ask });
};

/** Says that these are the keys of whichever office is asked for. */
const givingKeys =
  (keysOf: (trueKeys: readonly PublishedKey[]) => readonly PublishedKey[]): Lie =>
  (data, query) => {
    const office = data['office'] as { transferKeys?: readonly PublishedKey[] } | null;
    if (!query.includes('transferKeys') || !office?.transferKeys) return data;
    const listed = keysOf(office.transferKeys).map(
      ({ fingerprint, use, publicKey, validFrom, validUntil, statement }) => ({
        fingerprint,
        use,
        publicKey,
        validFrom,
        validUntil,
        statement,
      }),
    );
    return { office: { ...office, transferKeys: listed } };
  };

/** Gives these envelopes, or receipts, in place of what is there. */
const giving =
  (field: 'transfers' | 'receipts', items: readonly object[]): Lie =>
  (data) =>
    Object.fromEntries(
      Object.entries(data).map(([name, value]) => {
        const isIt = field in Object(value) && name !== 'transferReconciliation';
        return [name, isIt ? { ...Object(value), [field]: items } : value];
      }),
    );

async function sent(): Promise<{ readonly id: string; readonly reference: string }> {
  const { reference } = await anArrivedCase(hub, 'essex');
  const { written } = await essex.transfer({ reference });
  return { ...(written?.transfer as { id: string }), reference };
}

const envelopeOf = async (transfer: string): Promise<string> => {
  const [row] = await officeOf('essex').dataSource.query<{ envelope: string }[]>(
    `SELECT envelope FROM transfer_envelope WHERE transfer = $1 ORDER BY attempt DESC LIMIT 1`,
    [transfer],
  );
  return row?.envelope ?? '';
};
const stateOf = async (reference: string): Promise<string | undefined> =>
  (await findCase(officeOf('essex').dataSource.manager, reference))?.state;
const sealedCount = async (): Promise<number> =>
  (await officeOf('essex').dataSource.query<object[]>(`SELECT FROM transfer_envelope`)).length;
const countAtKent = async (): Promise<number> =>
  (await officeOf('kent').dataSource.query<object[]>(`SELECT FROM transfer_received`)).length;

describe('keys of the hub, said to be of Kent', () => {
  it('are not used where a key of Kent is pinned: the case stays in Essex', async () => {
    liar.tell(givingKeys(() => falseKent));
    const { reference } = await anArrivedCase(hub, 'essex');
    const before = await sealedCount();
    expect(problemsOf(await essex.transfer({ reference }))).toEqual(['NO_TRANSFER_KEY']);
    expect(await sealedCount()).toBe(before);
    expect(await stateOf(reference)).toBe('RECEIVED');
  });

  it('are not used beside those of Kent either', async () => {
    liar.tell(givingKeys((keys) => [...falseKent, ...keys]));
    const { id } = await sent();
    const envelope = await envelopeOf(id);
    const own = { office: 'kent', ofSender: await ringOf('essex').published() };
    expect((await openEnvelope(envelope, { ...own, held: falseKent })).fault).toBe(
      'ENVELOPE_KEY_UNKNOWN',
    );
    const held = await ringOf('kent').read();
    expect((await openEnvelope(envelope, { ...own, held })).fault).toBeNull();
  });

  it('are used where no key is pinned: the hub can read the case', async () => {
    pins.clear();
    liar.tell(givingKeys(() => falseKent));
    const { id } = await sent();
    const asHub = { office: 'kent', held: falseKent, ofSender: await ringOf('essex').published() };
    const opened = await openEnvelope(await envelopeOf(id), asHub);
    expect(opened).toMatchObject({ fault: null, content: { person: { name: aPerson.name } } });
  });
});

describe('old keys of Kent', () => {
  it('are used while they are valid, and only Kent can open the envelope', async () => {
    await rotateKeyFile(officeOf('kent').transferKeysFile, 'kent', day);
    liar.tell(givingKeys((keys) => keys.slice(-2)));
    pins.set('kent', [keyOf((await ringOf('kent').published()).slice(-2), 'SIGN').fingerprint]);
    const { id } = await sent();
    liar.tell(noLie);
    expect((await kent.receive(await envelopeOf(id))).written?.outcome).toBe('RECEIVED');
  });

  it('are not used once the new key is pinned', async () => {
    liar.tell(givingKeys((keys) => keys.slice(-2)));
    const { reference } = await anArrivedCase(hub, 'essex');
    expect(problemsOf(await essex.transfer({ reference }))).toEqual(['NO_TRANSFER_KEY']);
  });
});

describe('an envelope that the hub made', () => {
  const forged = async (isRecall: boolean, transfer: string): Promise<string> => {
    const signer = keyOf(falseEssex, 'SIGN');
    const sealTo = keyOf(await ringOf('kent').published(), 'SEAL');
    const recall = { from: 'essex', to: 'kent', recalledOn: day, dueOn: day };
    return isRecall
      ? sealRecall({ ...recall, transfer }, signer, sealTo)
      : sealTransfer(aTransfer({ transfer }), signer, sealTo);
  };

  it.each([
    ['a case', false],
    ['that a case is asked back', true],
  ])('to say %s is not taken from it by an office that pinned the sender', async (_, isRecall) => {
    const { id } = await sent();
    const envelope = await forged(isRecall, id);
    const before = await countAtKent();
    const lies = [givingKeys((keys) => [...falseEssex, ...keys]), noLie];
    for (const ofKeys of lies) {
      const shown = giving('transfers', [{ cursor: 'c', id, envelope }]);
      liar.tell((data, query) => shown(ofKeys(data, query) as typeof data, query));
      expect((await roundOf('kent')).problems).toEqual([
        `${id}: No key of the office it says it comes from has signed it.`,
      ]);
    }
    expect(await countAtKent()).toBe(before);
    liar.tell(noLie);
    expect(problemsOf(await kent.receive(await envelopeOf(id)))).toEqual([]);
  });

  it('is accepted where no key is pinned', async () => {
    pins.clear();
    const transfer = `essex:t-${'7'.repeat(32)}`;
    liar.tell(givingKeys(() => falseEssex));
    expect((await kent.receive(await forged(false, transfer))).written?.outcome).toBe('RECEIVED');
  });

  it('or took from another office cannot be opened', async () => {
    const { reference } = await anArrivedCase(hub, 'essex');
    const { written } = await essex.transfer({ reference, to: 'mopac' });
    const { id } = written?.transfer as { id: string };
    const before = await countAtKent();
    liar.tell(giving('transfers', [{ cursor: 'c', id, envelope: await envelopeOf(id) }]));
    expect((await roundOf('kent')).problems).toEqual([`${id}: It is sealed for another office.`]);
    expect(await countAtKent()).toBe(before);
  });
});

describe('what the hub keeps back or shows again', () => {
  it('is reported as late by both offices, and nothing is lost or stored twice', async () => {
    for (const office of ['kent', 'essex', 'kent', 'essex']) await roundOf(office);
    const { id, reference } = await sent();
    const [waiting] = (await kent.waiting()).filter((each) => each.id === id);
    liar.tell(giving('transfers', []));
    expect(await roundOf('kent')).toMatchObject({ fetchedCount: 0, problems: [] });
    onDay('2026-03-05');
    const { lines } = (await kent.reconcile()).data.transferReconciliation;
    const line = lines.find(({ transfer }) => transfer === id);
    expect(line).toMatchObject({ status: 'OVERDUE', daysLate: 1 });
    liar.tell(giving('receipts', []));
    expect(await roundOf('kent')).toMatchObject({ fetchedCount: 1 });
    expect(await roundOf('essex')).toMatchObject({ receiptCount: 0, problems: [] });
    const shown = { cursor: 'c', id, envelope: waiting?.envelope ?? '' };
    const count = await countAtKent();
    for (let again = 0; again < 3; again += 1) {
      liar.tell(giving('transfers', [shown, shown]));
      expect(await roundOf('kent')).toMatchObject({ fetchedCount: 2, problems: [] });
    }
    expect(await countAtKent()).toBe(count);
    const [receipt = ''] = await essex.receipts([id]);
    liar.tell(
      giving(
        'receipts',
        [{ transfer: id, receipt }].flatMap((each) => [each, each]),
      ),
    );
    expect(await roundOf('essex')).toMatchObject({ receiptCount: 2, problems: [] });
    expect(await stateOf(reference)).toBe('TRANSFERRED');
  });
});
