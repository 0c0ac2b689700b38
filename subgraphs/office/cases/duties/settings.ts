import { type CleanedEnv, str } from 'envalid';

import { folder } from '../../../../process/settings/validators';
import { officeSettings } from '../../server/settings';

/** Every setting of the commands by which an office does its duties about cases. */
export const dutySettings = {
  OFFICE: officeSettings.OFFICE,
  DATABASE_URL: officeSettings.DATABASE_URL,
  DATA_DIR: officeSettings.DATA_DIR,
  PERSONAL_KEYS_FILE: officeSettings.PERSONAL_KEYS_FILE,
  ACTED_BY: str({ desc: 'Who does this, as the record shall say' }),
  EXPORT_DIR: folder({
    default: undefined,
    desc: 'The folder that an exported record is written to; without it DATA_DIR',
  }),
};

export type DutySettings = CleanedEnv<typeof dutySettings>;
