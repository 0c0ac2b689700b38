import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { SettingsError } from './readSettings';

/**
 * Listens and resolves to the address, such as `http://127.0.0.1:4101`. Port 0 takes a free one.
 * Throws a SettingsError that names the setting when the port is taken or not allowed.
 */
export function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const { port: actualPort } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`);
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new SettingsError(
        `PORT: ${port} is in use on ${host}. Stop what listens there or choose another PORT.`,
      );
    case 'EACCES':
      return new SettingsError(`PORT: ${port} is not allowed for this user. Choose one from 1024.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SettingsError(`HOST: ${host} is not an address of this machine.`);
    default:
      return error;
  }
}
