/*
 * References to what lives in an office. The type name is what the planner routes on, so a stub is
 * a type name and a key, and nothing more.
 */
import { codedError } from '../../../schema/errorCodes';
import { officeFieldName } from '../../../schema/officeIdentity';
import type { Directory } from '../directory/Directory';

export interface OfficeStub {
  readonly __typename: string;
  readonly code: string;
}

export interface AwardStub {
  readonly __typename: string;
  readonly key: string;
}

export interface EngagementStub {
  readonly __typename: string;
  readonly provider: { readonly id: string };
  readonly office: OfficeStub;
}

export interface CrossChargeStub {
  readonly __typename: string;
  readonly reference: string;
  /** Comes back from the office with the representation; absent on the way out. */
  readonly counterpartyCode?: string | null;
}

export function officeStub(directory: Directory, code: string): OfficeStub {
  const { identity } = directory.getOffice(code);
  return { __typename: identity ? `${identity.prefix}Office` : 'UnfederatedOffice', code };
}

/** The award with this identifier, if it exists; null when its office runs no subgraph here. */
export function tryAwardStub(directory: Directory, id: string): AwardStub | null {
  const prefix = tryPrefixOf(directory, id);
  return prefix === null ? null : { __typename: `${prefix}Award`, key: id };
}

export function engagementStub(
  directory: Directory,
  code: string,
  providerId: string,
): EngagementStub {
  const prefix = directory.getOffice(code).identity?.prefix;
  if (!prefix) throw codedError('UNKNOWN_OFFICE', `${code} runs no subgraph here.`);
  const office = officeStub(directory, code);
  return { __typename: `${prefix}Engagement`, provider: { id: providerId }, office };
}

export function tryCrossChargeStub(
  directory: Directory,
  reference: string,
): CrossChargeStub | null {
  const prefix = tryPrefixOf(directory, reference);
  return prefix === null ? null : { __typename: `${prefix}CrossCharge`, reference };
}

/** Identifiers begin with the code of the office that keeps the record: `essex:cc-13`. */
function tryPrefixOf(directory: Directory, id: string): string | null {
  // No identifier holds a NUL, and no database could be asked for one.
  if (id.includes('\u0000')) return null;
  const [code = ''] = id.split(':');
  return directory.tryGetOffice(code)?.identity?.prefix ?? null;
}

/** A stub for each office asked, by the field that stands for it in the holder. */
export type PageStubs = Readonly<Record<string, object>>;

/** One stub for each office asked; the others stay null. */
export function pagesFor(
  directory: Directory,
  asked: readonly string[],
  stub: (office: string) => object,
): PageStubs {
  return Object.fromEntries(
    directory.federated
      .filter(({ code }) => asked.includes(code))
      .map((identity) => [officeFieldName(identity), stub(identity.code)]),
  );
}
