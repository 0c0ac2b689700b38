import type { DataSource } from 'typeorm';

import type { RecipientsQuestion } from '../../../schema/providers';

/** A recipient as this office wrote it. */
interface Recipient {
  readonly recipientId: string;
  readonly name: string;
  /** The organisation it is; null while nobody has identified it. */
  readonly providerId: string | null;
}

export interface FoundRecipients {
  readonly recipients: readonly Recipient[];
  /** How many there are in all, those beyond the limit among them. */
  readonly matched: number;
}

/**
 * The recipients of this office's awards: those that nobody has identified first, then those with
 * most awards. Pools, money without a recipient and the office's own costs name no organisation.
 */
export async function findRecipients(
  dataSource: DataSource,
  { limit }: RecipientsQuestion,
): Promise<FoundRecipients> {
  const rows = await dataSource.query<(Recipient & { readonly matched: string })[]>(
    `SELECT recipient_id AS "recipientId", recipient_name AS name, provider_id AS "providerId",
            count(*) OVER () AS matched
       FROM award
      WHERE kind NOT IN ('POOL', 'UNALLOCATED', 'OWN_OFFICE')
      GROUP BY recipient_id, recipient_name, provider_id
      ORDER BY provider_id IS NOT NULL, count(*) DESC,
               recipient_id COLLATE "C", recipient_name COLLATE "C", provider_id
      LIMIT $1`,
    [limit],
  );
  return { recipients: rows, matched: Number(rows[0]?.matched ?? 0) };
}
