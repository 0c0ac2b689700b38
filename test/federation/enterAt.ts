import type { Answer, TestFederation } from './startFederation';

export const problemFields = 'problems { code field message }';

/** What is asked of a payload about one charge. */
export const chargePayload = `{
  crossCharge { reference state amountPence settledPence proposedPence origin quotedReference
    counterparty { code } office { code } events { kind by reason amountPence } }
  ${problemFields} }`;

/** Performs one field of an office's mutation, as its finance staff unless told otherwise. */
export async function enterAt(
  hub: TestFederation,
  office: string,
  call: string,
  caller: string = `${office}-finance`,
): Promise<{ readonly written: unknown; readonly errors: Answer['errors'] }> {
  const { data, errors } = await hub.ask<Record<string, Record<string, unknown> | null> | null>(
    `mutation { ${office} { ${call} } }`,
    {},
    caller,
  );
  const [written] = Object.values(data?.[office] ?? {});
  return { written, errors };
}
