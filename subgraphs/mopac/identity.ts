import type { OfficeIdentity } from '../../schema/officeIdentity';

export const mopac: OfficeIdentity = {
  code: 'mopac',
  prefix: 'Mopac',
  portOffset: 4,
};
