import type { EntityManager } from 'typeorm';

import { appendCaseEvent, type CaseOutcome, openCase } from '../../cases/appendCaseEvent';
import type { CaseOwner } from '../../cases/checkCaseEvent';
import type { PersonalKeys } from '../../cases/people/PersonalKeys';
import { storePerson } from '../../cases/people/person';
import { TransferReceivedRow, TransferUnreadableRow } from '../TransferRows';
import type { Receipt } from '../sealing/receipt';
import type { TransferContent } from '../sealing/sealTransfer';

/** What this office said of an envelope, and keeps saying however often it comes. */
export interface TakenTransfer {
  /** Number of the transfer. */
  readonly transfer: string;
  readonly outcome: Receipt['outcome'];
  /** Why it was refused, as a code; null where it was not. */
  readonly reasonCode: string | null;
  /** The case it became here; null where it became none. */
  readonly reference: string | null;
  /** Signed by this office. */
  readonly receipt: string;
}

/** Without who took it: that is not told. */
function taken(row: TransferReceivedRow | null): TakenTransfer | null {
  if (row === null) return null;
  const { transfer, outcome, reasonCode, reference, receipt } = row;
  return { transfer, outcome, reasonCode, reference, receipt };
}

/** What was said of a transfer before; null where it is new. */
export async function findTakenTransfer(
  manager: EntityManager,
  transfer: string,
): Promise<TakenTransfer | null> {
  return taken(await manager.findOneBy(TransferReceivedRow, { transfer }));
}

/** What was said of these very bytes before, also where they could not be opened. */
export async function findTakenEnvelope(
  manager: EntityManager,
  envelopeHash: string,
): Promise<TakenTransfer | null> {
  return taken(await manager.findOneBy(TransferReceivedRow, { envelopeHash }));
}

/** The receipts for transfers of one office, by number; a decision comes before an envelope that
 * could not be read. SQL, as they are of two tables. */
export function findReceipts(
  manager: EntityManager,
  office: string,
  transfers: readonly string[],
): Promise<{ readonly transfer: string; readonly receipt: string }[]> {
  return manager.query(
    `SELECT transfer, receipt FROM transfer_received
      WHERE from_office = $1 AND transfer = ANY ($2)
      UNION ALL
     SELECT transfer, receipt FROM transfer_unreadable u
      WHERE from_office = $1 AND transfer = ANY ($2)
        AND NOT EXISTS (SELECT FROM transfer_received r WHERE r.transfer = u.transfer)
      ORDER BY transfer, receipt LIMIT 1000`,
    [office, transfers],
  );
}

/** Keeps what is said of a transfer that was opened. */
export async function storeTaken(
  manager: EntityManager,
  receipt: Receipt,
  { reference, receipt: signed }: Pick<TakenTransfer, 'reference' | 'receipt'>,
  actor: string,
): Promise<void> {
  const { transfer, from, envelopeHash, outcome, reasonCode, decidedOn } = receipt;
  await manager.insert(TransferReceivedRow, {
    transfer,
    fromOffice: from,
    envelopeHash,
    outcome,
    reasonCode,
    reference,
    decidedOn,
    receipt: signed,
    actor,
  });
}

/** Keeps what is said of an envelope that could not be opened; of the same bytes, the first. */
export async function storeUnreadable(
  manager: EntityManager,
  { transfer, from, envelopeHash }: Receipt,
  signed: string,
  actor: string,
): Promise<string> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(TransferUnreadableRow)
    .values({ envelopeHash, transfer, fromOffice: from, receipt: signed, actor })
    .orIgnore()
    .execute();
  const kept = await manager.findOneBy(TransferUnreadableRow, { envelopeHash });
  return kept?.receipt ?? signed;
}

/**
 * Makes what another office passed on a case of this one, with its personal details under this
 * office's own key. The clock runs on from the allegation or the request, as it did there, and a
 * consent to providers that the victim withdrew there is withdrawn here.
 */
export async function storeReceivedCase(
  { manager, keys }: { readonly manager: EntityManager; readonly keys: PersonalKeys },
  owner: CaseOwner,
  { transfer, from, isSynthetic, referral, person }: TransferContent,
  actor: string,
): Promise<CaseOutcome> {
  const { priorityCategory, crimeType, relation = null, allegedOn, requestedOn } = referral;
  const { withdrawnOn = null } = referral;
  const [, number = ''] = transfer.split(':t-');
  const origin = isSynthetic ? 'SYNTHETIC' : 'RECORDED';
  const opened = await openCase(
    manager,
    owner,
    {
      reference: `${owner.office}:t-${from}-${number.slice(0, 20)}`,
      origin,
      receivedOn: owner.today,
      priorityCategory,
      crimeType,
      relation,
      allegedOn,
      source: 'TRANSFER',
      receivedFrom: from,
      residenceOffice: owner.office,
    },
    // What this office promises runs from when the referral reached it.
    { actor, requestedOn, reportedAt: owner.now ?? null, withdrawnOn },
  );
  if (opened.case === null) return opened;
  const { reference } = opened.case;
  await storePerson(manager, keys, reference, person, origin);
  return appendCaseEvent(manager, owner, {
    reference,
    kind: 'DETAILS_ENTERED',
    happenedOn: owner.today,
    actor,
  });
}
