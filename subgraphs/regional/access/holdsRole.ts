import type { Audience } from '../../../schema/accessRule';
import type { Caller, Role } from '../../../schema/caller';

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
