import { createServer } from 'node:net';

/**
 * A free port of this machine: the preferred one when it is free. Another program may still take it
 * a moment later.
 */
export async function choosePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const chosen = address === null || typeof address === 'string' ? null : address.port;
      server.close(() => resolve(chosen));
    });
  });
}
