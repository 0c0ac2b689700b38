import type { Audience } from '../../../schema/accessRule';
import type { Caller, Role } from '../../../schema/caller';
import type { Directory } from '../directory/Directory';

import type { BrokenReply } from './replies';

/** What a resolver of the regional subgraph has at hand. */
export interface RegionalContext {
  readonly directory: Directory;
  /** The day of the request: who belongs to a region depends on it. */
  readonly today: string;
  /** Who asks. */
  readonly caller: Caller;
  /** Where it is told that a reply breaks the contract: its office is missing from the answer. */
  readonly tellBroken?: (reply: BrokenReply & { readonly question: string }) => void;
}

/**
 * Whether a caller belongs to an audience anywhere. The regional subgraph holds no records: it lets
 * a question through to whom it can concern, and each office decides about its own part.
 */
export function holdsRole(audience: Audience, { roles }: Caller): boolean {
  return audience === 'PUBLIC' || roles.includes(roleOf[audience]);
}

const roleOf: Readonly<Record<Exclude<Audience, 'PUBLIC'>, Role>> = {
  BOARD_MEMBER: 'board-member',
  OFFICE_FINANCE: 'office-finance',
  COUNTERPARTY_FINANCE: 'office-finance',
  OFFICE_CASEWORKER: 'office-caseworker',
  ANY_CASEWORKER: 'office-caseworker',
  OFFICE_ADMINISTRATOR: 'office-administrator',
};
