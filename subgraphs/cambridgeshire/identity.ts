import type { OfficeIdentity } from '../../schema/officeIdentity';

export const cambridgeshire: OfficeIdentity = {
  code: 'cambridgeshire',
  prefix: 'Cambridgeshire',
  portOffset: 3,
};
