import type { OfficeIdentity } from '../../schema/officeIdentity';

export const essex: OfficeIdentity = {
  code: 'essex',
  prefix: 'Essex',
  portOffset: 1,
};
