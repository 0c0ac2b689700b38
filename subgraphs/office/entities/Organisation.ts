import { Column, Entity, PrimaryColumn } from 'typeorm';

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
