import { composeSupergraph } from '../../../gateway/composition/composeSupergraph';
import { startGatewayOver } from '../../../gateway/startGateway';
import { readSettings } from '../../../process/readSettings';
import { runProcess } from '../../../process/runProcess';
import { nationOffices } from '../nationOffices';

import { nationGatewaySettings } from './settings';

runProcess(
  async () => {
    const settings = readSettings(process.env, nationGatewaySettings);
    const identities = nationOffices(settings.OFFICE_COUNT).map(({ identity }) => identity);
    return startGatewayOver(
      settings,
      {
        supergraphSdl: composeSupergraph(identities).supergraphSdl,
        offices: identities.map((identity) => ({
          identity,
          url: `${settings.OFFICES_URL}/${identity.code}/graphql`,
        })),
      },
      console.error,
    );
  },
  ({ url }) => ({ url, process: process.pid }),
);
