import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Recorder {
  /** The address that leads to the recorded one. */
  readonly url: string;
  /** Everything that went either way so far, byte by byte. */
  bytes(): Buffer;
  stop(): Promise<void>;
}

/** Listens in on a server: passes on every byte, both ways, and keeps it. */
export async function startRecorder(target: string): Promise<Recorder> {
  const { hostname, port, pathname } = new URL(target);
  const chunks: Buffer[] = [];
  const open = new Set<Socket>();
  const join = (from: Socket, to: Socket): void => {
    open.add(from);
    from.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      to.write(chunk);
    });
    from.on('end', () => to.end());
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    join(client, upstream);
    join(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}${pathname === '/' ? '' : pathname}`,
    bytes: () => Buffer.concat(chunks),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
