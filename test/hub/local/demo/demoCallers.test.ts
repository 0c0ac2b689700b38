import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { callerOfToken } from '../../../../process/identity/callerOfToken';
import { readIssuers } from '../../../../process/identity/readIssuers';
import { demoCallers, findDemoCaller } from '../../../../hub/local/demo/demoCallers';
import { DemoIssuer } from '../../../../hub/local/demo/DemoIssuer';
import { roles } from '../../../../schema/caller';
import { offices } from '../../../../subgraphs/offices';
import { HubProcess } from '../../HubProcess';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'demo-'));
});

it('there is one for every role, and for every office its staff', () => {
  const callers = demoCallers();
  expect(new Set(callers.flatMap(({ caller }) => caller.roles))).toEqual(new Set(roles));
  for (const { code } of offices) {
    for (const role of ['finance', 'caseworker', 'administrator'] as const) {
      expect(findDemoCaller(`${code}-${role}`).caller).toEqual({
        office: code,
        regions: [],
        roles: [`office-${role}`],
      });
    }
  }
  expect(new Set(callers.map(({ name }) => name)).size).toBe(callers.length);
});

it('is believed by a gateway that reads the issuer, after a second start, too', async () => {
  const issuer = new DemoIssuer(dataDir);
  await issuer.open();
  const token = (await issuer.trySign(findDemoCaller('essex-finance'))) ?? '';
  const trusted = await readIssuers(await new DemoIssuer(dataDir).open(), { isProduction: false });
  expect(await callerOfToken(token, trusted)).toEqual({
    subject: 'urn:pcc-hub:demonstration|essex-finance',
    roles: ['office-finance'],
    office: 'essex',
    regions: [],
  });
  const key = await stat(join(dataDir, 'demo-issuer/private.jwk.json'));
  expect(key.mode & 0o777).toBe(0o600);
});

it('is never believed in production', async () => {
  const file = await new DemoIssuer(dataDir).open();
  await expect(readIssuers(file, { isProduction: true })).rejects.toThrow(
    'urn:pcc-hub:demonstration is for demonstration only.',
  );
});

describe('npm run token', () => {
  async function run(words: string[], environment = {}): Promise<[number, string]> {
    const command = new HubProcess('hub/cli/token.ts', words, {
      DATA_DIR: dataDir,
      ...environment,
    });
    return [await command.end(), command.output.trim()];
  }

  it('lists who there is', async () => {
    const [code, output] = await run([]);
    expect(code).toBe(0);
    for (const { name } of demoCallers()) expect(output).toContain(name);
  });

  it('prints a token and nothing else', async () => {
    await new DemoIssuer(dataDir).open();
    expect(await run(['eastern-bi'])).toEqual([
      0,
      expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    ]);
  });

  it.each([
    [['essex-finance'], {}, 'DATA_DIR: no hub that issues demonstration tokens has run with'],
    [['nobody'], {}, 'Nobody here is called "nobody".'],
    [['public'], {}, 'The public asks without a token.'],
    [['a', 'b'], {}, 'One caller at a time, not a and b.'],
    [['essex-finance'], { NODE_ENV: 'production' }, 'NODE_ENV: in production'],
  ])('says what is wrong: %j %j', async (words, environment, message) => {
    const [code, output] = await run(words, environment);
    expect([code, output.includes(message)]).toEqual([1, true]);
  });
});

it.each(['hub/local/start.ts', 'gateway/start.ts'])(
  '%s refuses to start in production without an issuer',
  async (file) => {
    const command = new HubProcess(file, [], {
      NODE_ENV: 'production',
      PORT: '1',
      DATA_DIR: dataDir,
    });
    expect(await command.end()).toBe(1);
    expect(command.output).toContain('TOKEN_ISSUERS: is missing');
  },
);
