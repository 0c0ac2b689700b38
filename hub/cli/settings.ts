import { port, str } from 'envalid';

import { address, folder } from '../../process/settings/validators';

/** Every setting of `npm run ask`. */
export const askSettings = {
  HUB_URL: address('web', { mayBeEmpty: true })({
    default: '',
    desc: 'The address of the hub to ask; by default port PORT of this machine',
  }),
  HUB_TOKEN: str({ default: '', desc: 'The token to ask with; empty to ask as the public' }),
  DATA_DIR: folder({
    default: '.data',
    desc: 'The data folder of the hub on this machine, for demonstration callers',
  }),
  PORT: port({ default: 4000, desc: "The hub's port on this machine" }),
};

/** Every setting of `npm run token`. */
export const tokenSettings = {
  DATA_DIR: folder({ default: '.data', desc: 'The data folder of the hub on this machine' }),
};
