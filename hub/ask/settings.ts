import { port, str } from 'envalid';

/** Every setting of `npm run ask`. */
export const askSettings = {
  HUB_URL: str({
    default: '',
    desc: 'The address of the hub to ask; by default port PORT of this machine',
  }),
  HUB_TOKEN: str({ default: '', desc: 'The token to ask with; empty to ask as the public' }),
  DATA_DIR: str({
    default: '.data',
    desc: 'The data folder of the hub on this machine, for demonstration callers',
  }),
  PORT: port({ default: 4000, desc: "The hub's port on this machine" }),
};
