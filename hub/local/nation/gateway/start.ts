import { composeSupergraph } from '../../../../composition/composeSupergraph';
import { startGatewayOver } from '../../../../gateway/startGateway';
import { createLogger } from '../../../../process/logging/createLogger';
import { readSettings } from '../../../../process/readSettings';
import { runProcess } from '../../../../process/runProcess';
import { nationOffices } from '../nationOffices';

import { nationGatewaySettings } from '../settings';

runProcess(
  async () => {
    const settings = readSettings(process.env, nationGatewaySettings);
    const identities = nationOffices(settings.OFFICE_COUNT).map(({ identity }) => identity);
    return startGatewayOver(
      settings,
      {
        notice: 'Every record here is SYNTHETIC: made by a seeded generator, published by nobody.',
        supergraphSdl: composeSupergraph(identities).supergraphSdl,
        offices: identities.map((identity) => ({
          identity,
          url: `${settings.OFFICES_URL}/${identity.code}/graphql`,
        })),
      },
      createLogger({ process: 'gateway', level: settings.LOG_LEVEL }),
    );
  },
  ({ url }) => ({ url, process: process.pid }),
);
