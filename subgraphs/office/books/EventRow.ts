/** The columns of an event that its hash covers, in this order. All are read as text. */
export const hashedColumns = [
  'sequence',
  'previous_hash',
  'idempotency_key',
  'key_position',
  'body_hash',
  'happened_at',
  'actor',
  'origin',
  'reference',
  'kind',
  'amount_pence',
  'acknowledged_pence',
  'reason_code',
  'reason',
  'into_reference',
  'direction',
  'counterparty',
  'description',
  'financial_year',
  'charged_on',
  'due_on',
  'joint_commission_id',
  'quoted_reference',
  'precision_pence',
] as const;

/** An event as it stands in the table, every column as text. */
export type EventRow = Readonly<Record<(typeof hashedColumns)[number], string | null>> & {
  /** Covered by the hash where there is any: events entered before there were details have none. */
  readonly details?: string | null;
  readonly hash: string | null;
};

/** What a moment and a day look like as text, whatever the settings of the database. */
const asText: Readonly<Record<string, string>> = {
  happened_at: `to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  charged_on: `to_char(charged_on, 'YYYY-MM-DD')`,
  due_on: `to_char(due_on, 'YYYY-MM-DD')`,
};

/** The select list that reads an EventRow. */
export const eventRowSql = [...hashedColumns, 'details', 'hash']
  .map((column) => `${asText[column] ?? `${column}::text`} AS ${column}`)
  .join(', ');
