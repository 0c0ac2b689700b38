import type { EntityManager } from 'typeorm';

import type { CaseEvent } from '../../cases/CaseEvent';
import type { ReferralCase } from '../../cases/ReferralCase';
import { needsConsent, withdrawalDay } from '../../cases/consents';
import { findCaseEvents } from '../../cases/findCase';
import type { PersonalKeys } from '../../cases/people/PersonalKeys';
import { readPerson } from '../../cases/people/person';
import { refuseTransferWrite, type TransferProblem } from '../TransferProblem';
import type { PublishedKey, TransferKey } from '../keys/KeyRing';
import { sealTransfer, type TransferContent } from '../sealing/sealTransfer';

import { storeEnvelope } from './SentTransfer';

/** The transfer that an envelope is for, and by whom and to what it is sealed. */
export interface SealingOrder {
  readonly transfer: Pick<
    TransferContent,
    'transfer' | 'from' | 'to' | 'sentOn' | 'dueOn' | 'reasonCode'
  >;
  readonly signer: TransferKey;
  readonly sealTo: PublishedKey;
  /** Who reads the personal details to seal them. */
  readonly actor: string;
}

/**
 * Seals a case with its personal details and keeps the envelope until its receipt is there. That
 * the details were read is recorded, as for any reading.
 *
 * @returns what keeps it from being sealed; null when it is done
 */
export async function sealCase(
  { manager, keys }: { readonly manager: EntityManager; readonly keys: PersonalKeys },
  sealed: ReferralCase,
  { transfer, signer, sealTo, actor }: SealingOrder,
): Promise<{ readonly problems: readonly TransferProblem[] } | null> {
  const { reference } = sealed;
  const reader = { actor, purpose: 'TRANSFER' } as const;
  const person = await readPerson({ manager, keys }, reference, reader);
  if (person === null) {
    const message = `There are no personal details of ${reference}: they are entered at the office's desk.`;
    return refuseTransferWrite('DETAILS_MISSING', 'reference', message);
  }
  const { receivedOn, priorityCategory, crimeType, source, allegedOn, requestedOn } = sealed;
  // An office of before these were known reads an envelope without them as ever.
  const relation = sealed.relation === null ? {} : { relation: sealed.relation };
  const events = await findCaseEvents(manager, [reference]);
  const day = withdrawalDay(events, 'PROVIDER', transfer.sentOn);
  const withdrawal = day === null ? {} : { withdrawnOn: day };
  const envelope = await sealTransfer(
    {
      ...transfer,
      reference,
      isSynthetic: sealed.origin === 'SYNTHETIC',
      consentUntil: consentEnd(sealed, events, transfer.sentOn),
      referral: {
        receivedOn,
        priorityCategory,
        crimeType,
        source,
        allegedOn,
        requestedOn,
        ...relation,
        ...withdrawal,
      },
      person,
    },
    signer,
    sealTo,
  );
  await storeEnvelope(manager, transfer.transfer, { envelope, sealTo });
  return null;
}

/** The last day of the consent that the case is passed on with; null where it needs none, or the
 * consent has no end. */
function consentEnd(sealed: ReferralCase, events: readonly CaseEvent[], on: string): string | null {
  if (!needsConsent(sealed)) return null;
  const given = events.filter(
    (event) =>
      event.kind === 'CONSENT_GIVEN' && event.purpose === 'OTHER_OFFICE' && event.happenedOn <= on,
  );
  return given.at(-1)?.expiresOn ?? null;
}
