import { num, url } from 'envalid';

import { gatewaySettings } from '../../../gateway/settings';

/** Every setting of the synthetic nation's gateway: those of any gateway, and its offices. */
export const nationGatewaySettings = {
  ...gatewaySettings,
  OFFICE_COUNT: num({ desc: 'How many offices to ask' }),
  OFFICES_URL: url({ desc: 'The address below which every office has its own: /essex/graphql' }),
};
