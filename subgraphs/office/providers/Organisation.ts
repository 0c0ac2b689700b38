import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { ProviderMatch } from '../generated/resolverTypes';

/** The office's copy of the register of organisations: it knows a provider's name by itself. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', array: true })
  aliases: string[];

  @Column({ type: 'text', name: 'other_identifiers', array: true })
  otherIdentifiers: string[];

  @Column({ type: 'text', name: 'identifier_evidence' })
  identifierEvidence: string;
}

/**
 * A name or identifier by which an organisation can be found, or the name of a recipient that nobody
 * has identified. Triggers keep the table in step with the register and the awards; nothing else
 * writes to it.
 */
@Entity('provider_name')
export class ProviderName {
  /** Null for a recipient that nobody has identified, and only then. */
  @Column({ type: 'text', name: 'provider_id', nullable: true })
  providerId: string | null;

  @PrimaryColumn({ type: 'text' })
  kind: ProviderMatch | 'UNIDENTIFIED';

  @PrimaryColumn({ type: 'text' })
  name: string;

  /** As it is compared: without case, accents and punctuation. */
  @PrimaryColumn({ type: 'text' })
  folded: string;
}
