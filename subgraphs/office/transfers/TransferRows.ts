import { Column, Entity, IsNull, Not, PrimaryColumn, type EntityManager } from 'typeorm';

import type { Receipt } from './sealing/receipt';

/*
 * The tables of transfers. The database refuses to change or remove a row, but for an envelope that
 * is emptied. Days are written 2014-11-27; when a row was entered the database's clock says.
 */

/** A referral passed to another office. */
@Entity('transfer_sent')
export class TransferSentRow {
  @PrimaryColumn({ type: 'text' })
  transfer: string;

  /** The case here. */
  @Column({ type: 'text' })
  reference: string;

  @Column({ type: 'text', name: 'to_office' })
  toOffice: string;

  @Column({ type: 'date', name: 'sent_on' })
  sentOn: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;

  @Column({ type: 'text', name: 'reason_code' })
  reasonCode: string;

  @Column({ type: 'timestamp with time zone', name: 'entered_at', insert: false, select: false })
  enteredAt: Date;

  @Column({ type: 'text' })
  actor: string;
}

/** An envelope of a transfer: the first, or one that it was sealed in again. */
@Entity('transfer_envelope')
export class TransferEnvelopeRow {
  @PrimaryColumn({ type: 'text' })
  transfer: string;

  /** Counted from 1. */
  @PrimaryColumn({ type: 'integer' })
  attempt: number;

  /** Fingerprint of the key. */
  @Column({ type: 'text', name: 'sealed_to' })
  sealedTo: string;

  @Column({ type: 'text', name: 'envelope_hash' })
  envelopeHash: string;

  /** Null once it is emptied. */
  @Column({ type: 'text', nullable: true })
  envelope: string | null;

  @Column({ type: 'timestamp with time zone', name: 'sealed_at', insert: false, select: false })
  sealedAt: Date;
}

/** That the other office may have a transfer. */
@Entity('transfer_handing')
export class TransferHandingRow {
  @PrimaryColumn({ type: 'text' })
  transfer: string;

  @Column({ type: 'timestamp with time zone', name: 'handed_at', insert: false, select: false })
  handedAt: Date;
}

/** What the other office signed about a transfer. */
@Entity('transfer_receipt')
export class TransferReceiptRow {
  @PrimaryColumn({ type: 'text', name: 'envelope_hash' })
  envelopeHash: string;

  @PrimaryColumn({ type: 'text' })
  outcome: Receipt['outcome'];

  @Column({ type: 'text' })
  transfer: string;

  @Column({ type: 'text', name: 'reason_code', nullable: true })
  reasonCode: string | null;

  @Column({ type: 'date', name: 'decided_on' })
  decidedOn: string;

  @Column({ type: 'text' })
  receipt: string;

  @Column({ type: 'timestamp with time zone', name: 'entered_at', insert: false, select: false })
  enteredAt: Date;

  @Column({ type: 'text' })
  actor: string;
}

/** That a transfer was asked back. */
@Entity('transfer_recall')
export class TransferRecallRow {
  @PrimaryColumn({ type: 'text' })
  transfer: string;

  @Column({ type: 'text', name: 'reason_code' })
  reasonCode: string;

  @Column({ type: 'date', name: 'recalled_on' })
  recalledOn: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;

  /** Whether the other office could have had it by then. */
  @Column({ type: 'boolean', name: 'was_handed_out' })
  wasHandedOut: boolean;

  @Column({ type: 'timestamp with time zone', name: 'entered_at', insert: false, select: false })
  enteredAt: Date;

  @Column({ type: 'text' })
  actor: string;
}

/** What this office said of a transfer that it opened. */
@Entity('transfer_received')
export class TransferReceivedRow {
  @PrimaryColumn({ type: 'text' })
  transfer: string;

  @Column({ type: 'text', name: 'from_office' })
  fromOffice: string;

  @Column({ type: 'text', name: 'envelope_hash' })
  envelopeHash: string;

  @Column({ type: 'text' })
  outcome: Receipt['outcome'];

  @Column({ type: 'text', name: 'reason_code', nullable: true })
  reasonCode: string | null;

  /** The case it became here; null where it became none. */
  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'date', name: 'decided_on' })
  decidedOn: string;

  /** Signed by this office. */
  @Column({ type: 'text' })
  receipt: string;

  @Column({ type: 'timestamp with time zone', name: 'entered_at', insert: false, select: false })
  enteredAt: Date;

  @Column({ type: 'text' })
  actor: string;
}

/** What this office said of an envelope that it could not open. */
@Entity('transfer_unreadable')
export class TransferUnreadableRow {
  @PrimaryColumn({ type: 'text', name: 'envelope_hash' })
  envelopeHash: string;

  /** As its outside says: nobody knows whether that is true. */
  @Column({ type: 'text' })
  transfer: string;

  @Column({ type: 'text', name: 'from_office' })
  fromOffice: string;

  @Column({ type: 'text' })
  receipt: string;

  @Column({ type: 'timestamp with time zone', name: 'entered_at', insert: false, select: false })
  enteredAt: Date;

  @Column({ type: 'text' })
  actor: string;
}

/** Empties the envelopes of a transfer: nobody has to hand them out any more. */
export async function emptyEnvelopes(manager: EntityManager, transfer: string): Promise<void> {
  const full = { transfer, envelope: Not(IsNull()) };
  await manager.update(TransferEnvelopeRow, full, { envelope: null });
}
