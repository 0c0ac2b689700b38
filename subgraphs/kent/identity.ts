import type { OfficeIdentity } from '../../schema/officeIdentity';

export const kent: OfficeIdentity = {
  code: 'kent',
  prefix: 'Kent',
  portOffset: 2,
};
