import { type CleanedEnv, str } from 'envalid';

import { officeSettings } from '../server/settings';

/** Every setting of the command that verifies an office's books. */
export const verifySettings = {
  OFFICE: officeSettings.OFFICE,
  DATABASE_URL: officeSettings.DATABASE_URL,
  DATA_DIR: officeSettings.DATA_DIR,
  KEPT_HASH: str({
    default: '',
    desc: 'The hash of an event, kept elsewhere, that the books must still contain',
  }),
};

export type VerifySettings = CleanedEnv<typeof verifySettings>;
