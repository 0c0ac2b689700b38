import { gatewaySettings } from '../../gateway/settings';
import { readSettings } from '../../process/readSettings';
import { offices } from '../../subgraphs/offices';

import { getService } from './readComposeFile';
import { takeFreePort } from './takeFreePort';
import { check, file, startGateway, startOfficeServer, stops } from './healthCheckServers';

/** The commands that Compose runs to ask whether a service is healthy are run here as they are. */

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

describe.each(offices.map(({ code }) => code))('the health check of the office %s', (code) => {
  it('passes while the office serves its awards', async () => {
    expect(await check(`office-${code}`, await startOfficeServer(code, async () => 32))).toBe(0);
  });

  it('fails while its database does not answer', async () => {
    const port = await startOfficeServer(code, async () => Promise.reject(new Error('gone')));
    expect(await check(`office-${code}`, port)).toBe(1);
  });

  it('fails while nothing listens', async () => {
    expect(await check(`office-${code}`, String(await takeFreePort()))).toBe(1);
  });
});

describe('the health check of the gateway', () => {
  it('passes while offices are ready', async () => {
    expect(await check('gateway', await startGateway(200))).toBe(0);
  });

  it('fails while no office is', async () => {
    expect(await check('gateway', await startGateway(503))).toBe(1);
  });

  it('fails while nothing listens', async () => {
    expect(await check('gateway', String(await takeFreePort()))).toBe(1);
  });

  it('waits longer than the gateway waits for an office', () => {
    const { environment, healthcheck } = getService(file, 'gateway');
    const { OFFICE_DEADLINE_MS: deadlineMs } = readSettings(environment, gatewaySettings);
    expect(Number(healthcheck.timeout.replace(/s$/, '')) * 1_000).toBeGreaterThan(deadlineMs);
  });
});

describe('the health check of a database', () => {
  it.each(offices.map(({ code }) => code))('asks for that of %s, by address', (code) => {
    const { environment, healthcheck } = getService(file, `postgres-${code}`);
    expect(healthcheck.test).toEqual([
      'CMD',
      'pg_isready',
      '--host=127.0.0.1',
      `--username=${environment['POSTGRES_USER']}`,
      `--dbname=${environment['POSTGRES_DB']}`,
    ]);
  });
});
