import type { TestFederation } from './startFederation';

/** A statement as a client reads it. */
export interface StatementRead {
  readonly cutOff: string;
  readonly digest: string | null;
  readonly charges: readonly { readonly reference: string; readonly amountPence: number }[];
  readonly lineCount: number;
  readonly lines: readonly {
    readonly status: string;
    readonly chargedPence: number | null;
    readonly recordedPence: number | null;
    readonly differencePence: number | null;
    readonly chased: boolean;
    readonly explanation: string;
    readonly receivable: readonly { readonly reference: string }[];
  }[];
  readonly totals: readonly { readonly settledPence: number }[];
  readonly answers: readonly { readonly agreed: boolean; readonly reason: string | null }[];
}

const query = `query ($office: ID!, $counterparty: ID!, $on: Date) {
  pairStatement(office: $office, counterparty: $counterparty, on: $on) {
    cutOff digest lineCount
    coverage { complete missing { office { code } reason } }
    charges { reference amountPence description financialYear chargedOn dueOn jointCommission agreed
      answeredBy }
    lines { status rule chargedPence recordedPence differencePence unagreedPence chased synthetic
      explanation receivable { reference description } payable { reference } }
    totals { creditor { code } debtor { code } chargedPence recordedPence differencePence
      settledPence agreedPence }
    chased { count unagreedPence } notChased { count unagreedPence }
    settlement { payer { code } amountPence }
    answers { office { code } agreed by at reason digest chargedPence } } }`;

/** Reads the statement of a pair, as a demonstration caller. */
export async function readStatement(
  hub: TestFederation,
  pair: { readonly office: string; readonly counterparty: string; readonly on: string },
  caller: string,
): Promise<StatementRead> {
  const { data } = await hub.ask<{ pairStatement: StatementRead }>(query, pair, caller);
  return data.pairStatement;
}
