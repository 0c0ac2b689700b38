import { folder } from '../../process/settings/folder';

/** Every setting of `npm run token`. */
export const tokenSettings = {
  DATA_DIR: folder({ default: '.data', desc: 'The data folder of the hub on this machine' }),
};
