import { str } from 'envalid';

import { offices } from '../../../offices';

/** Every setting of `npm run transfers:keys`. */
export const transferKeySettings = {
  OFFICE: str({
    choices: offices.map(({ code }) => code),
    desc: 'The code of the office whose keys are made',
  }),
  TRANSFER_KEYS_FILE: str({ desc: "The file of the office's transfer keys: made, or added to" }),
};
