import { enterAt } from './enterAt';
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
  const call = `${field}(input: ${inSdl(input)}) {
    referral { ${referralFields} } problems { code field message } }`;
  const { written, errors } = await enterAt(hub, office, call, caller);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return written as ReferralPayload;
}

/** An input as GraphQL writes it; texts of capitals alone are codes, but for keys. */
export function inSdl(input: object): string {
  const fields = Object.entries(input).map(([name, value]) => {
    const isCode = typeof value === 'string' && /^[A-Z_]+$/.test(value) && !/Key$/.test(name);
    return `${name}: ${isCode ? value : JSON.stringify(value)}`;
  });
  return `{ ${fields.join(', ')} }`;
}

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
