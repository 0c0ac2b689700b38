import type { OfficeIdentity } from '../../schema/officeIdentity';

export const westMidlands: OfficeIdentity = {
  code: 'west-midlands',
  prefix: 'WestMidlands',
  portOffset: 5,
};
