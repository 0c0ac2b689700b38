import { gatewaySettings } from '../../../../gateway/settings';
import { address } from '../../../../process/settings/address';
import { wholeNumber } from '../../../../process/settings/wholeNumber';

/** Every setting of the synthetic nation's gateway: those of any gateway, and its offices. */
export const nationGatewaySettings = {
  ...gatewaySettings,
  OFFICE_COUNT: wholeNumber({ min: 1 })({ desc: 'How many offices to ask' }),
  OFFICES_URL: address('web', { mayBeEmpty: false })({
    desc: 'The address below which every office has its own: /essex/graphql',
  }),
};
