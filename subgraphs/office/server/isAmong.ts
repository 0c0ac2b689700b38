import type { Audience } from '../../../schema/accessRule';
import type { Caller, Role } from '../../../schema/caller';
import { isInForce, readRegionMembers } from '../../../schema/codelists';

const memberships = readRegionMembers();

/**
 * Whether a caller belongs to an audience as one office sees it: its region's board, its own staff.
 *
 * @param on the day of the request: who belongs to a region depends on it
 */
export function isAmong(audience: Audience, caller: Caller, office: string, on: string): boolean {
  const isStaff = (role: Role): boolean => caller.office === office && caller.roles.includes(role);
  switch (audience) {
    case 'PUBLIC':
      return true;
    case 'BOARD_MEMBER':
      return caller.roles.includes('board-member') && sharesRegion(caller, office, on);
    case 'OFFICE_FINANCE':
      return isStaff('office-finance');
    case 'COUNTERPARTY_FINANCE':
      // Of which office, the field itself checks against what it is asked.
      return caller.office !== office && caller.roles.includes('office-finance');
    case 'OFFICE_CASEWORKER':
      return isStaff('office-caseworker');
    case 'ANY_CASEWORKER':
      return caller.office !== null && caller.roles.includes('office-caseworker');
    case 'OFFICE_ADMINISTRATOR':
      return isStaff('office-administrator');
  }
}

function sharesRegion({ regions }: Caller, office: string, on: string): boolean {
  return memberships.some(
    (membership) =>
      membership.office === office &&
      regions.includes(membership.region) &&
      isInForce(membership, on),
  );
}
