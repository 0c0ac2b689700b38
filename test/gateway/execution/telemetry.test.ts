import * as telemetry from '@apollo/gateway/dist/utilities/opentelemetry';

import { PlanningGateway } from '../../../gateway/planning/PlanningGateway';

it('sends nobody figures of the process, whatever the environment says', () => {
  const exporter = jest.spyOn(telemetry, 'createDataCollectionExporter');
  const before = process.env['APOLLO_TELEMETRY_DISABLED'];
  delete process.env['APOLLO_TELEMETRY_DISABLED'];
  try {
    const gateway = new PlanningGateway({
      supergraphSdl: '',
      buildService: () => {
        throw new Error('Nobody is asked.');
      },
    });
    expect(gateway).toBeDefined();
    expect(exporter).not.toHaveBeenCalled();
  } finally {
    process.env['APOLLO_TELEMETRY_DISABLED'] = before;
  }
});
