import { enterAt, problemFields, type Write } from './enterAt';
import type { TestFederation } from './startFederation';

/** What a test reads of a payload about a case. */
export interface ReferralPayload {
  readonly referral: Readonly<Record<string, unknown>> & { readonly reference: string };
  readonly problems: readonly {
    readonly code: string;
    readonly field: string;
    readonly message: string;
  }[];
}

export const referralFields = `reference state priorityCategory crimeType relation source residenceOffice
  providerId receivedOn allegedOn requestedOn passedOn contactedOn closedOn assessment retainUntil
  origin mayPassToProvider mayPassToOffice clock { state dueOn reason }
  atStart { cope recover } atEnd { cope recover }`;

/** Performs one field of an office's mutation about a case, as its caseworker. */
export async function enterCaseAt(
  hub: TestFederation,
  office: string,
  field: string,
  input: object,
  caller: string = `${office}-caseworker`,
): Promise<ReferralPayload> {
  const selection = `referral { ${referralFields} } ${problemFields}`;
  const { written, errors } = await enterAt(hub, office, { field, input, selection }, caller);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return written as ReferralPayload;
}

/** A write about a case of which a test asks only what was wrong. */
export const caseWrite = (field: string, input: object): Write => ({
  field,
  input,
  selection: problemFields,
});

/** A burglary that was reported in 2014, with what differs from it. */
export function aReferral(key: string, changes: object = {}): object {
  return {
    idempotencyKey: key,
    receivedOn: '2014-11-03',
    allegedOn: '2014-11-03',
    requestedOn: '2014-11-03',
    priorityCategory: 'STANDARD',
    crimeType: 'BURGLARY',
    source: 'POLICE',
    ...changes,
  };
}
