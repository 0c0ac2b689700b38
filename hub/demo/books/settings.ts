import { hubSettings } from '../../settings';

/** Every setting of `npm run demo:cross-charges`: where the offices' databases are. */
export const demoBookSettings = {
  DATA_DIR: hubSettings.DATA_DIR,
  DATABASE_URL: hubSettings.DATABASE_URL,
};
