import type { OfficeIdentity } from '../../schema/officeIdentity';

export const cambridgeshire: OfficeIdentity = {
  code: 'cambridgeshire',
  prefix: 'Cambridgeshire',
  portOffset: 3,
  // "Victim Care Officers contact victims within 24 hours of reporting the crime" (the office's
  // paper, section 7.4).
  contactWithinHours: 24,
};
