import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { listen } from '../../process/listen';
import { SettingsError } from '../../process/readSettings';

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map(close)));

function aServer(): Server {
  const server = createServer((_, response) => response.end('here'));
  servers.push(server);
  return server;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
}

/** What a port is refused with. */
async function refusal(host: string, port: number): Promise<unknown> {
  return listen(aServer(), host, port).then(
    (url) => `listens at ${url}`,
    (error: unknown) => error,
  );
}

it('says where it listens, and does, at a free port of its own choice', async () => {
  const url = await listen(aServer(), '127.0.0.1', 0);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(url)).text()).toBe('here');
});

it('names the setting when the port is in use, and takes the port once it is free', async () => {
  const first = aServer();
  const port = Number(new URL(await listen(first, '127.0.0.1', 0)).port);
  const error = await refusal('127.0.0.1', port);
  expect(error).toBeInstanceOf(SettingsError);
  expect(error).toEqual(
    new SettingsError(
      `PORT: ${port} is in use on 127.0.0.1. Stop what listens there or choose another PORT.`,
    ),
  );
  await close(first);
  expect(await refusal('127.0.0.1', port)).toBe(`listens at http://127.0.0.1:${port}`);
});

it('names the setting when the address is not one of this machine', async () => {
  // An address that is kept for documentation, so that no machine has it.
  const error = await refusal('192.0.2.1', 0);
  expect(error).toBeInstanceOf(SettingsError);
  expect(error).toEqual(new SettingsError('HOST: 192.0.2.1 is not an address of this machine.'));
});
