import type { OfficeIdentity } from '../../schema/officeIdentity';

import type { OfficeSettings } from './settings';

/**
 * Within how many hours an office promises to contact a victim; null where it promises nothing.
 * What it published holds unless it has set another promise since, 0 for none any more. Cases keep
 * the promise they came under: what is set holds for those that come from then on.
 */
export function promisedHoursOf(
  { contactWithinHours }: Pick<OfficeIdentity, 'contactWithinHours'>,
  { CONTACT_HOURS: hours = contactWithinHours ?? 0 }: Pick<OfficeSettings, 'CONTACT_HOURS'>,
): number | null {
  return hours === 0 ? null : hours;
}
