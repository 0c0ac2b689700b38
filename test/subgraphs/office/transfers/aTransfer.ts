import type { TransferContent } from '../../../../subgraphs/office/transfers/sealing/sealTransfer';

/** A transfer from Essex to Kent, of nobody there is. */
export function aTransfer(changes: Partial<TransferContent> = {}): TransferContent {
  return {
    transfer: `essex:t-${'0'.repeat(32)}`,
    from: 'essex',
    to: 'kent',
    reference: 'essex:r-1',
    reasonCode: 'LIVES_THERE',
    sentOn: '2026-03-02',
    dueOn: '2026-03-04',
    isSynthetic: true,
    consentUntil: null,
    referral: {
      receivedOn: '2026-03-01',
      priorityCategory: 'STANDARD',
      crimeType: 'BURGLARY',
      source: 'POLICE',
      allegedOn: '2026-03-01',
      requestedOn: null,
    },
    person: {
      name: 'Synthetic Person',
      bornOn: '1990-01-02',
      address: '1 Nowhere Lane',
      phone: '00000 000000',
      email: null,
      safeContact: 'after six',
    },
    ...changes,
  };
}
