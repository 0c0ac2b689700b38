import { port, str } from 'envalid';

/** Every setting of `npm run ask`. */
export const askSettings = {
  HUB_URL: str({
    default: '',
    desc: 'The address of the hub to ask; by default port PORT of this machine',
  }),
  PORT: port({ default: 4000, desc: "The hub's port on this machine" }),
};
