import type { EntityManager } from 'typeorm';

import { readOffices } from '../../../../schema/codelists';
import { todayInBritain } from '../../../../schema/todayInBritain';
import { caseOwner } from '../../cases/enterCase';
import { enterOnce } from '../../idempotency/KeptAnswer';
import type { Entered } from '../../idempotency/performOnce';
import type { OfficeContext } from '../../server/officeContext';
import { requireMeans } from '../TransferMeans';
import { lockTransfer, refuseTransferWrite, type TransferProblemCode } from '../TransferProblem';
import {
  type EnvelopeFault,
  type EnvelopeLabel,
  type OpenedEnvelope,
  openEnvelope,
  type SealedContent,
  tryReadLabel,
} from '../sealing/openEnvelope';
import { isReasonCode, type Receipt, signReceipt } from '../sealing/receipt';
import { hashEnvelope, type TransferContent } from '../sealing/sealTransfer';

import { signReceiptsAnew } from './signReceiptsAnew';
import {
  findTakenEnvelope,
  findTakenTransfer,
  storeReceivedCase,
  storeTaken,
  storeUnreadable,
  type TakenTransfer,
} from './takenTransfer';

/** What somebody decides about an envelope. */
export interface Taking {
  readonly name: 'receiveTransfer' | 'refuseTransfer';
  readonly input: { readonly idempotencyKey: string; readonly envelope: string };
  /** Why it is refused, as a code; null to take it in. */
  readonly refusal: string | null;
}

/** What became of an envelope, and whether the sender has asked for the case back. */
type TakenEnvelope = TakenTransfer & { readonly recalled: boolean };
type Taken = Entered<TakenEnvelope, TransferProblemCode>;

/** Why a transfer is refused that the sender asked back before it was taken in. */
const recalledCode = 'RECALLED';

const knownOffices = new Set(readOffices().map(({ code }) => code));

/**
 * Takes an envelope in, or refuses it, and signs what became of it. However often a transfer
 * arrives, under whatever key and in whatever envelope, it is stored once and gets the receipt of
 * the first time. Consent that has run out meanwhile refuses it by itself. An envelope that asks
 * for a case back refuses it as well, for good, unless it was taken in before.
 *
 * @throws OFFICE_UNAVAILABLE while the keys of the sender cannot be had
 */
export async function takeTransfer(context: OfficeContext, taking: Taking): Promise<Taken> {
  const { ring, directory } = requireMeans(context);
  const { envelope } = taking.input;
  if (taking.refusal !== null && !isReasonCode(taking.refusal)) return noReasonCode;
  const office = context.office.code;
  const label = envelope.length > envelopeLengthMax ? null : tryReadLabel(envelope);
  const isFromKnown = label !== null && knownOffices.has(label.from) && label.from !== office;
  // Before the transaction: while others are asked, nobody waits for this office's tables.
  const ofSender = label && isFromKnown ? await directory.keysOf(label.from) : [];
  const opened = await openEnvelope(label === null ? '' : envelope, {
    office,
    held: await ring.read(),
    ofSender,
  });
  return enterOnce(context, taking, (manager, actor) =>
    decide(manager, context, {
      ...taking,
      actor,
      envelopeHash: hashEnvelope(envelope),
      label,
      opened,
    }),
  );
}

/** Many times what a case with the longest details makes. */
const envelopeLengthMax = 80_000;

interface Decision extends Taking {
  readonly actor: string;
  readonly envelopeHash: string;
  readonly label: EnvelopeLabel | null;
  readonly opened: OpenedEnvelope;
}

async function decide(
  manager: EntityManager,
  context: OfficeContext,
  decision: Decision,
): Promise<Taken> {
  const { envelopeHash, label, opened } = decision;
  // The same bytes again: known, also when the key that opened them is gone.
  const same = await findTakenEnvelope(manager, envelopeHash);
  if (same) return again(context, same, decision);
  if (opened.fault === null) return takeContent(manager, context, decision, opened);
  if (opened.fault === 'ENVELOPE_KEY_UNKNOWN' && label) {
    const outcome = { outcome: 'UNREADABLE', reasonCode: null } as const;
    const receipt = receiptFor(label, envelopeHash, outcome);
    const signed = await sign(context, receipt);
    if (signed === null) return noSigningKey;
    const kept = await storeUnreadable(manager, receipt, signed, decision.actor);
    const { transfer } = label;
    const answer = { transfer, ...outcome, reference: null, receipt: kept, recalled: false };
    return { answer, problems: [] };
  }
  const fault = opened.fault === 'ENVELOPE_KEY_UNKNOWN' ? 'ENVELOPE_MALFORMED' : opened.fault;
  return refuseTransferWrite(fault, 'envelope', sentences[fault]);
}

/** One transfer at a time: the second of two that come at once finds the first. */
async function takeContent(
  manager: EntityManager,
  context: OfficeContext,
  decision: Decision,
  opened: SealedContent,
): Promise<Taken> {
  const { refusal, actor, envelopeHash } = decision;
  const { kind, content } = opened;
  await lockTransfer(manager, content.transfer);
  const known = await findTakenTransfer(manager, content.transfer);
  if (known) return again(context, known, decision);
  const owner = caseOwner(context.office);
  const { today } = owner;
  const reasonCode = kind === 'RECALL' ? recalledCode : (lapseOf(content, today) ?? refusal);
  const outcome = reasonCode === null ? 'RECEIVED' : 'REFUSED';
  const receipt = receiptFor(content, envelopeHash, { outcome, reasonCode });
  const signed = await sign(context, receipt);
  if (signed === null) return noSigningKey;
  let reference: string | null = null;
  if (kind === 'CASE' && outcome === 'RECEIVED') {
    const { personalKeys } = requireMeans(context);
    const stored = await storeReceivedCase({ manager, keys: personalKeys }, owner, content, actor);
    if (stored.case === null) {
      const problems = stored.problems.map((each) => ({ ...each, field: 'envelope' }));
      return { answer: null, problems };
    }
    reference = stored.case.reference;
  }
  await storeTaken(manager, receipt, { reference, receipt: signed }, actor);
  const { transfer } = content;
  const recalled = kind === 'RECALL';
  const answer = { transfer, outcome, reasonCode, reference, receipt: signed, recalled } as const;
  return { answer, problems: [] };
}

/** Why nothing may be taken in, though nobody refuses it. */
function lapseOf({ consentUntil }: TransferContent, today: string): string | null {
  return consentUntil !== null && consentUntil < today ? 'CONSENT_EXPIRED' : null;
}

/** What is decided stays decided; only a refusal of what was taken in is a mistake to tell. */
async function again(
  context: OfficeContext,
  known: TakenTransfer,
  { refusal, opened }: Pick<Decision, 'refusal' | 'opened'>,
): Promise<Taken> {
  const isRecall = opened.fault === null && opened.kind === 'RECALL';
  if (refusal === null || isRecall || known.outcome === 'REFUSED') {
    const [said = known] = await signReceiptsAnew([known], requireMeans(context).ring);
    const recalled = isRecall || known.reasonCode === recalledCode;
    return { answer: { ...said, recalled }, problems: [] };
  }
  const message = `It was received before, as ${known.reference}.`;
  return refuseTransferWrite('NOT_ALLOWED_NOW', 'envelope', message);
}

function receiptFor(
  { transfer, from, to }: Pick<EnvelopeLabel, 'transfer' | 'from' | 'to'>,
  envelopeHash: string,
  outcome: Pick<Receipt, 'outcome' | 'reasonCode'>,
): Receipt {
  return { transfer, from, to, envelopeHash, ...outcome, decidedOn: todayInBritain() };
}

async function sign(context: OfficeContext, receipt: Receipt): Promise<string | null> {
  const signer = await requireMeans(context).ring.signingKey(receipt.decidedOn);
  return signer && signReceipt(receipt, signer);
}

// Words could say who the victim is; and a receipt that holds them no office reads.
const noReasonCode = refuseTransferWrite(
  'FIELD_INVALID',
  'reasonCode',
  'Enter a code of up to 40 capital letters and underscores, not words.',
);

const noSigningKey = refuseTransferWrite(
  'NO_TRANSFER_KEY',
  'envelope',
  'This office has no key that is valid today to sign a receipt with.',
);

const sentences: Readonly<Record<Exclude<EnvelopeFault, 'ENVELOPE_KEY_UNKNOWN'>, string>> = {
  ENVELOPE_MALFORMED: 'Enter a sealed envelope as waitingTransfers gives it.',
  ENVELOPE_NOT_FOR_THIS_OFFICE: 'It is sealed for another office.',
  ENVELOPE_ALTERED: 'It was changed after it was sealed: fetch it again.',
  ENVELOPE_SENDER_UNKNOWN: 'No key of the office it says it comes from has signed it.',
};
