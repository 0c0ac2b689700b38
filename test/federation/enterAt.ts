import type { Answer, TestFederation } from './startFederation';

/** One field of an office's mutation: what is entered, and what is asked of the payload. */
export interface Write {
  readonly field: string;
  readonly input: object;
  readonly selection: string;
}

export const problemFields = 'problems { code field message }';

/** Input types that are not called after their field. */
const sharedInputs: Readonly<Record<string, string>> = {
  unmatchEntries: 'MatchEntriesInput',
  withdrawCrossCharge: 'ReasonedCrossChargeInput',
  refuseAdjustment: 'ReasonedCrossChargeInput',
};

/** A mutation at one office, its inputs given as variables; each write is answered by its name. */
export function mutationAt(
  office: string,
  writes: Readonly<Record<string, Write>>,
): { readonly query: string; readonly variables: Record<string, unknown> } {
  const named = Object.entries(writes);
  const declared = named.map(([name, { field }]) => `$${name}: ${inputTypeOf(field)}!`);
  const fields = named.map(([name, { field, selection }]) => {
    const alias = name === field ? '' : `${name}: `;
    return `${alias}${field}(input: $${name}) { ${selection} }`;
  });
  return {
    query: `mutation (${declared.join(', ')}) { ${office} { ${fields.join(' ')} } }`,
    variables: Object.fromEntries(named.map(([name, { input }]) => [name, input])),
  };
}

/** Enters one write at an office, as its finance staff unless told otherwise. */
export async function enterAt(
  hub: TestFederation,
  office: string,
  write: Write,
  caller: string = `${office}-finance`,
): Promise<{ readonly written: unknown; readonly errors: Answer['errors'] }> {
  const { query, variables } = mutationAt(office, { [write.field]: write });
  const { data, errors } = await hub.ask<Record<string, Record<string, unknown> | null> | null>(
    query,
    variables,
    caller,
  );
  return { written: data?.[office]?.[write.field], errors };
}

function inputTypeOf(field: string): string {
  return sharedInputs[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
}
