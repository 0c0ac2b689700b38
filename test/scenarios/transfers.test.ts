import { findCase } from '../../subgraphs/office/cases/findCase';
import { anArrivedCase, aPerson } from '../federation/anArrivedCase';
import { askDesk } from '../federation/askDesk';
import { enterAt } from '../federation/enterAt';
import { caseWrite } from '../federation/enterCases';
import { onDay } from '../federation/onDay';
import { roundOf } from '../federation/roundOf';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { transferCalls, type TransferCalls } from '../federation/transferCalls';

/**
 * A crime reported in Essex by somebody who lives in Kent: with the victim's consent the case is
 * sealed, received in Kent on the second working day, and reconciled, all over real HTTP. Every
 * byte that went from or to the gateway is searched for every personal detail, as is every log.
 */

const friday = '2026-02-27';
const tuesday = '2026-03-03';
const wednesday = '2026-03-04';

let hub: TestFederation;
let essex: TransferCalls;
let kent: TransferCalls;
let reference: string;
beforeAll(async () => {
  onDay(friday);
  hub = await startFederation({ isRecorded: true });
  essex = transferCalls(hub, 'essex');
  kent = transferCalls(hub, 'kent');
  ({ reference } = await anArrivedCase(hub, 'essex', {
    crimeType: 'DOMESTIC_ABUSE',
    priorityCategory: 'MOST_SERIOUS_CRIME',
  }));
});
afterAll(async () => {
  await hub.stop();
  jest.useRealTimers();
});

const officeOf = (code: string) => {
  const office = hub.offices.get(code);
  if (!office) throw new Error(`${code} does not run.`);
  return office;
};
it('is not transferred without consent: the problem names the rule and nothing is written', async () => {
  const { written } = await essex.transfer({ reference });
  expect(written).toMatchObject({
    transfer: null,
    problems: [
      {
        code: 'CONSENT_REQUIRED',
        field: 'reference',
        message: expect.stringMatching(/domestic abuse.*explicit consent.*Victims' Code/),
      },
    ],
  });
  expect(await kent.waiting()).toEqual([]);
});

it('is sealed and sent with consent, due on the second working day', async () => {
  const { dataSource } = officeOf('essex');
  const given = caseWrite('recordConsent', {
    idempotencyKey: 'consent',
    reference,
    purpose: 'OTHER_OFFICE',
    given: true,
    evidence: 'SIGNED_FORM',
    expiresOn: '2026-03-31',
  });
  const consent = await enterAt(hub, 'essex', given, 'essex-caseworker');
  expect(consent.written).toEqual({ problems: [] });
  const { written, errors } = await essex.transfer({ reference });
  expect(errors).toEqual([]);
  expect(written).toMatchObject({
    transfer: { reference, toCode: 'kent', sentOn: friday, dueOn: tuesday, outcome: null },
    problems: [],
  });
  expect(await findCase(dataSource.manager, reference)).toMatchObject({
    state: 'TRANSFERRED',
    transferredTo: 'kent',
  });
  const readings = await dataSource.query(
    `SELECT actor, purpose FROM referral_reading
      WHERE reference = $1 AND what = 'PERSONAL_DETAILS'`,
    [reference],
  );
  expect(readings).toEqual([
    { actor: expect.stringMatching(/essex-caseworker$/), purpose: 'TRANSFER' },
  ]);
});

it('is listed for Kent alone, and both offices see it waiting', async () => {
  expect(await kent.waiting()).toMatchObject([{ from: { code: 'essex' }, dueOn: tuesday }]);
  expect(await transferCalls(hub, 'mopac').waiting()).toEqual([]);
  for (const office of [essex, kent]) {
    const { data } = await office.reconcile();
    expect(data.transferReconciliation).toMatchObject({
      cutOff: friday,
      lines: [{ status: 'WAITING' }],
    });
  }
});

it('is received in Kent on the second working day, as Essex had it', async () => {
  onDay(tuesday);
  expect(await roundOf(hub, 'kent')).toEqual({
    fetchedCount: 1,
    recalledCount: 0,
    unreadableCount: 0,
    receiptCount: 0,
    sealedCount: 0,
    notes: [],
    problems: [],
  });
  const { dataSource } = officeOf('kent');
  const [received] = await dataSource.query<{ reference: string }[]>(
    `SELECT reference FROM referral_case WHERE source = 'TRANSFER'`,
  );
  const own = received?.reference ?? '';
  expect(await findCase(dataSource.manager, own)).toMatchObject({
    state: 'RECEIVED',
    receivedOn: tuesday,
    receivedFrom: 'essex',
    residenceOffice: 'kent',
    crimeType: 'DOMESTIC_ABUSE',
    priorityCategory: 'MOST_SERIOUS_CRIME',
    // Nothing is due to a provider while Kent has no consent to pass the details on to one.
    allegedOn: friday,
    requestedOn: friday,
    dueOn: null,
    origin: 'RECORDED',
  });
  const atDesk = await askDesk(
    hub,
    'kent',
    `query ($reference: ID!) { office { referral(reference: $reference) { personalDetails {
       name bornOn address phone email safeContact } } } }`,
    { as: 'kent-caseworker', variables: { reference: own } },
  );
  expect(atDesk.data).toEqual({ office: { referral: { personalDetails: aPerson } } });
});

it('is reconciled once Essex has the receipt', async () => {
  const before = await kent.reconcile();
  expect(before.data.transferReconciliation.lines).toMatchObject([
    { status: 'RECEIVED', receiptRecorded: false, daysLate: 0 },
  ]);
  expect(await roundOf(hub, 'essex')).toEqual({
    fetchedCount: 0,
    recalledCount: 0,
    unreadableCount: 0,
    receiptCount: 1,
    sealedCount: 0,
    notes: [],
    problems: [],
  });
  onDay(wednesday);
  for (const office of [essex, kent]) {
    const { data } = await office.reconcile();
    const { coverage, lines } = data.transferReconciliation;
    expect({ coverage, lines }).toMatchObject({
      coverage: { complete: true },
      lines: [
        {
          status: 'RECEIVED',
          receiptRecorded: true,
          daysLate: 0,
          explanation:
            'Police and Crime Commissioner for Essex sent it on 27 February 2026; Kent Police and Crime Commissioner received it on 3 March 2026, in time.',
        },
      ],
    });
  }
  expect(await kent.waiting()).toEqual([]);
  expect(await roundOf(hub, 'essex')).toMatchObject({ receiptCount: 0, problems: [] });
  const kept = await officeOf('essex').dataSource.query(
    `SELECT count(envelope)::int AS kept, count(*)::int AS count FROM transfer_envelope`,
  );
  expect(kept).toEqual([{ kept: 0, count: 1 }]);
});

it('is hidden from other offices, boards, BI services and the public', async () => {
  const mopac = await transferCalls(hub, 'mopac').reconcile();
  expect(mopac.data.transferReconciliation.lines).toEqual([]);
  for (const caller of ['national-board', 'eastern-bi', 'essex-finance', undefined]) {
    for (const asked of [
      '{ transferReconciliation { cutOff } }',
      '{ waitingTransfers { transfers { id } } }',
      '{ transferReceipts(transfers: []) { receipts { receipt } } }',
      '{ office(code: "essex") { sentTransfers { id } } }',
    ]) {
      const { data, errors } = await hub.ask(asked, {}, caller);
      expect(JSON.stringify(data)).toMatch(/:null\}*$/);
      expect(errors).toMatchObject([
        { extensions: { code: caller ? 'ACCESS_REFUSED' : 'TOKEN_REQUIRED' } },
      ]);
    }
  }
  const { errors } = await hub.ask(
    '{ office(code: "essex") { sentTransfers { id } } }',
    {},
    'kent-caseworker',
  );
  expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_REFUSED' } }]);
});

/** A text as it could stand in bytes: as it is, in JSON, in an address, in hex, in base64. */
function writtenWays(text: string): string[] {
  const bytes = Buffer.from(text);
  // In base64 a text looks otherwise by where in a group of three bytes it begins.
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64url')
      .slice(shift === 0 ? 0 : shift + 1, -3),
  );
  const json = JSON.stringify(text).slice(1, -1);
  return [text, json, encodeURIComponent(text), bytes.toString('hex'), ...shifted];
}

/** Which of these texts stand somewhere in the bytes, in whatever way. */
function findTexts(bytes: Buffer, texts: readonly string[]): string[] {
  const inText = bytes.toString('latin1').toLowerCase();
  const found = (written: string): boolean =>
    inText.includes(Buffer.from(written).toString('latin1').toLowerCase());
  return texts.filter((text) => writtenWays(text).some(found));
}

it('leaves no personal detail in any byte that crossed the gateway, nor in any log', async () => {
  const details = Object.values(aPerson).flatMap((value) => (value === null ? [] : [value]));
  const words = [...details, 'Wilhelmina', 'Quartermaine', 'Nonesuch', 'CT13 0ZZ', '960983'];
  const logs = [hub.lines, ...[...hub.offices.values()].map(({ lines }) => lines)];
  expect(findTexts(hub.bytes(), words)).toEqual([]);
  expect(findTexts(Buffer.from(JSON.stringify(logs)), words)).toEqual([]);
  // The search does find what crossed: the pseudonymous reference, and a detail if it is sent.
  expect(findTexts(hub.bytes(), [reference, 'LIVES_THERE'])).toEqual([reference, 'LIVES_THERE']);
  await hub.ask('query ($s: String) { awards(filter: { search: $s }) { totalCount } }', {
    s: Buffer.from(JSON.stringify(aPerson)).toString('base64url'),
  });
  expect(findTexts(hub.bytes(), words)).toContain(aPerson.address);
});

it('logs no fault at any office or the gateway', () => {
  expect(hub.log).toEqual([]);
  expect([...hub.offices.values()].flatMap(({ faults }) => faults)).toEqual([]);
});
